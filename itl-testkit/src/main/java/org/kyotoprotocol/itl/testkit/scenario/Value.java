package org.kyotoprotocol.itl.testkit.scenario;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * The value of a {@code key=value} pair.
 *
 * @param words where it stands, for errors
 */
record Value(String key, String text, Words words) {
  /** What stands for a value that is left out of the message. */
  private static final String NIL = "nil";

  static boolean isPair(String word) {
    return word.indexOf('=') > 0;
  }

  static Value of(Words words) {
    String pair = words.next("key=value");
    int sign = pair.indexOf('=');
    if (sign <= 0) {
      throw words.error("expected key=value, not '" + pair + "'");
    }
    return new Value(pair.substring(0, sign), pair.substring(sign + 1), words);
  }

  private boolean isNil() {
    return text.equals(NIL);
  }

  int integer() {
    return words.integer("number for " + key, text);
  }

  long number() {
    return words.number("number for " + key, text);
  }

  OptionalInt optionalInteger() {
    return isNil() ? OptionalInt.empty() : OptionalInt.of(integer());
  }

  OptionalLong optionalNumber() {
    return isNil() ? OptionalLong.empty() : OptionalLong.of(number());
  }

  Optional<String> optionalText() {
    return isNil() ? Optional.empty() : Optional.of(text);
  }

  LocalDate date() {
    return words.parsed("date for " + key, text, LocalDate::parse);
  }

  Instant instant() {
    return words.parsed("instant for " + key, text, Instant::parse);
  }

  Optional<LocalDate> optionalDate() {
    return isNil() ? Optional.empty() : Optional.of(date());
  }
}
