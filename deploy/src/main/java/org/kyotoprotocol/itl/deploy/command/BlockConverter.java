package org.kyotoprotocol.itl.deploy.command;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A block on the command line, as it is printed: {@code GB-1000-1999}. */
final class BlockConverter implements ITypeConverter<SerialBlock> {
  private static final Pattern FORM =
      Pattern.compile("([A-Z]{2,4})-([1-9][0-9]{0,14})-([1-9][0-9]{0,14})");

  @Override
  public SerialBlock convert(String text) {
    Matcher matcher = FORM.matcher(text);
    if (matcher.matches()) {
      long start = Long.parseLong(matcher.group(2));
      long end = Long.parseLong(matcher.group(3));
      if (start <= end) {
        return SerialBlock.of(matcher.group(1), start, end);
      }
    }
    throw new TypeConversionException(
        "'" + text + "' is no block such as GB-1000-1999, first and last serial included");
  }
}
