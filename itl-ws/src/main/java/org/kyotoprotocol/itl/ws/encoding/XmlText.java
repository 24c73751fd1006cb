package org.kyotoprotocol.itl.ws.encoding;

/** Text that XML 1.0 can carry. */
final class XmlText {
  private XmlText() {}

  /** Refuses characters that would make the whole message unreadable for the peer. */
  static void requireValid(String name, String text) {
    for (int i = 0; i < text.length(); i++) {
      int codePoint = text.codePointAt(i);
      if (!isValid(codePoint)) {
        throw new IllegalArgumentException(
            String.format(
                "%s contains the character U+%04X, which XML cannot carry", name, codePoint));
      }
      i += Character.charCount(codePoint) - 1;
    }
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
