package org.kyotoprotocol.itl.testkit.scenario;

import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kyotoprotocol.itl.core.ledger.AccountType;
import org.kyotoprotocol.itl.core.ledger.Holding;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

/**
 * An account as scenarios write it: {@code GB/100-1}, {@code GB/100} without identifier, {@code GB}
 * without type.
 */
record AccountNotation(String registry, OptionalInt type, OptionalLong identifier) {
  private static final Pattern FORM = Pattern.compile("([A-Z]{2,4})(?:/(\\d+)(?:-(\\d+))?)?");

  static AccountNotation read(Words words) {
    String text = words.next("account");
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw words.error("'" + text + "' is no account, such as GB/100-1");
    }
    return new AccountNotation(
        parts.group(1),
        parts.group(2) == null
            ? OptionalInt.empty()
            : OptionalInt.of(words.integer("account type", parts.group(2))),
        parts.group(3) == null
            ? OptionalLong.empty()
            : OptionalLong.of(words.number("account identifier", parts.group(3))));
  }

  AccountType listedType(Words words) {
    String text = type.isPresent() ? String.valueOf(type.getAsInt()) : "nothing";
    return words.found("account type", text, AccountType.of(type.orElse(0)));
  }

  Holding holding(Words words) {
    return new Holding(new RegistryCode(registry), listedType(words), identifier);
  }
}
