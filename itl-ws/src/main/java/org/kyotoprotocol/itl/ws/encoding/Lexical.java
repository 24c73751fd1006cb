package org.kyotoprotocol.itl.ws.encoding;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.OptionalInt;
import org.kyotoprotocol.itl.ws.encoding.SchemaType.Simple;

/** Reads the text of simple values into the canonical form that data binding expects. */
final class Lexical {
  private static final int LONGEST_INTEGER = 200;

  private Lexical() {}

  /** A text does not read as its type; the message says why. */
  static final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableException(String text) {
      super(text, null, false, false);
    }
  }

  /** The canonical text of a value as received. */
  static String canonical(Simple type, String text, boolean base64) throws UnreadableException {
    return switch (type) {
      // Only strings keep their white space; all other types collapse it (XML Schema 4.3.6).
      case STRING -> base64 ? base64(text) : text;
      case INT -> integer(text.strip(), Integer.MIN_VALUE, Integer.MAX_VALUE, "a 32-bit integer");
      case LONG -> integer(text.strip(), Long.MIN_VALUE, Long.MAX_VALUE, "a 64-bit integer");
      case DATE_TIME -> TimeText.dateTime(text.strip());
      case DATE -> TimeText.date(text.strip());
    };
  }

  private static String integer(String text, long lowest, long highest, String wanted)
      throws UnreadableException {
    if (!isInteger(text)) {
      throw unreadable(text, wanted);
    }
    try {
      long value = Long.parseLong(text);
      if (value >= lowest && value <= highest) {
        return Long.toString(value);
      }
    } catch (NumberFormatException e) {
      // Digits only, so it is out of range: reported below.
    }
    throw unreadable(text, wanted);
  }

  /** ASCII digits with an optional sign; {@link Long#parseLong} would take other digits too. */
  private static boolean isInteger(String text) {
    boolean signed = text.startsWith("-") || text.startsWith("+");
    int start = signed ? 1 : 0;
    if (text.length() == start || text.length() > LONGEST_INTEGER) {
      return false;
    }
    for (int i = start; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /**
   * SOAP::Lite sends every text that is not ASCII as base64 of its UTF-8 bytes. What XML cannot
   * carry is no string (XML Schema 3.2.1): we could neither store nor repeat it in an answer.
   */
  private static String base64(String text) throws UnreadableException {
    String decoded = utf8(text);
    OptionalInt invalid = XmlText.firstInvalid(decoded);
    if (invalid.isPresent()) {
      throw new UnreadableException(
          String.format(
              "contains the character U+%04X, which XML cannot carry", invalid.getAsInt()));
    }
    return decoded;
  }

  private static String utf8(String text) throws UnreadableException {
    try {
      byte[] bytes = Base64.getDecoder().decode(text.replaceAll("\\s", ""));
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (IllegalArgumentException | CharacterCodingException e) {
      throw new UnreadableException("is not base64 of UTF-8 text");
    }
  }

  static UnreadableException unreadable(String text, String wanted) {
    return new UnreadableException(
        text.isEmpty()
            ? "is empty, but must be " + wanted
            : "'" + MalformedCallException.quoted(text) + "' is not " + wanted);
  }
}
