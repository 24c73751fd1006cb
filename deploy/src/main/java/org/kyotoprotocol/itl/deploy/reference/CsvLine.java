package org.kyotoprotocol.itl.deploy.reference;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * Lines of a file in the form of RFC 4180. Each line is read for itself, so that a quote that is
 * left open spoils no other line and every line number is right; no value of reference data has a
 * line break in it.
 */
final class CsvLine {
  private static final int LONGEST = 10_000;
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

  private CsvLine() {}

  /** A line that has no cells; the message says why. */
  static final class UnreadableLineException extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableLineException(String words) {
      super(words);
    }
  }

  /** The cells without blanks around them. */
  static List<String> cells(String line) throws UnreadableLineException {
    if (line.length() > LONGEST) {
      throw new UnreadableLineException("is longer than 10,000 characters");
    }
    if (line.chars()
        .anyMatch(character -> character != '\t' && Character.isISOControl(character))) {
      throw new UnreadableLineException("has a control character");
    }
    try (CSVParser parser = CSVParser.parse(new StringReader(line), FORMAT)) {
      return parser.getRecords().get(0).stream().map(String::strip).toList();
    } catch (IOException | UncheckedIOException e) {
      throw new UnreadableLineException(
          "has a quote that is not closed on the line, or that stands within a cell; a cell with"
              + " quotes or commas is written \"...\", and a quote in it \"\"");
    }
  }

  /** The cells as a line, without its end. */
  static String of(List<String> cells) {
    return FORMAT.format(cells.toArray());
  }
}
