package org.kyotoprotocol.itl.deploy.reference;

import java.util.OptionalInt;

/**
 * Something that keeps files of reference data from being taken over.
 *
 * @param file name of the file
 * @param line counted from 1, the header included; empty if it is about the file
 * @param words what is wrong, continuing the name and the line
 */
public record Problem(String file, OptionalInt line, String words) {
  /** A cell may be long; what is wrong with it is clear from its beginning. */
  private static final int LONGEST = 400;

  static Problem ofFile(String file, String words) {
    return new Problem(file, OptionalInt.empty(), words);
  }

  static Problem ofLine(String file, int line, String words) {
    return new Problem(file, OptionalInt.of(line), words);
  }

  /** {@code parties.csv line 7: assigned_amount must be a whole number 0 or more, not 'x'}. */
  @Override
  public String toString() {
    String text = file + (line.isPresent() ? " line " + line.getAsInt() : "") + ": " + words;
    String safe = text.replaceAll("[\\p{Cc}\\p{Cf}]", "?");
    return safe.length() <= LONGEST ? safe : safe.substring(0, LONGEST) + "...";
  }
}
