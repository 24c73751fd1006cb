package org.kyotoprotocol.itl.deploy.command;

/** Text from a peer, fit for a terminal. */
final class TerminalText {
  private TerminalText() {}

  /**
   * On one line and without control characters, which could rewrite what the operator sees. Undoes
   * the one HTML escaping that genuine registries add (DES wire contract D19).
   */
  static String safe(String text) {
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
        .replaceAll("\\s+", " ")
        .replaceAll("[\\p{Cc}\\p{Cf}]", "?")
        .strip();
  }
}
