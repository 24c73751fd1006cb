package org.kyotoprotocol.itl.persistence.sql;

/** Text of a peer, made storable. */
public final class StoredText {
  private StoredText() {}

  /**
   * The text with NUL characters replaced: peers may send strings as base64, so any character can
   * arrive, and a database refuses this one. The bytes of the message keep it.
   */
  public static String of(String text) {
    return text == null ? null : text.replace('\u0000', '\uFFFD');
  }
}
