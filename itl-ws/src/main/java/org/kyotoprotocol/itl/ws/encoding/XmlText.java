package org.kyotoprotocol.itl.ws.encoding;

import java.util.OptionalInt;

/** Text that XML 1.0 can carry. */
final class XmlText {
  private XmlText() {}

  /** Refuses characters that would make the whole message unreadable for the peer. */
  static void requireValid(String name, String text) {
    firstInvalid(text)
        .ifPresent(
            codePoint -> {
              throw new IllegalArgumentException(
                  String.format(
                      "%s contains the character U+%04X, which XML cannot carry", name, codePoint));
            });
  }

  /** The first character that XML cannot carry, if there is one. */
  static OptionalInt firstInvalid(String text) {
    return text.codePoints().filter(codePoint -> !isValid(codePoint)).findFirst();
  }

  /** XML 1.0 section 2.2, production Char. */
  private static boolean isValid(int codePoint) {
    if (codePoint < ' ') {
      return codePoint == '\t' || codePoint == '\n' || codePoint == '\r';
    }
    boolean surrogate =
        codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    return !surrogate && codePoint != 0xFFFE && codePoint != 0xFFFF;
  }
}
