package org.kyotoprotocol.itl.ws.identity;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** User name and password of an HTTP Basic Authorization header (RFC 7617). */
record BasicUser(String name, String password) {
  private static final String SCHEME = "basic ";

  /** Reads the header; empty if it is missing, of another scheme or damaged. */
  static Optional<BasicUser> of(String header) {
    if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return Optional.empty();
    }
    try {
      byte[] decoded = Base64.getDecoder().decode(header.substring(SCHEME.length()).strip());
      String text = new String(decoded, StandardCharsets.UTF_8);
      int colon = text.indexOf(':');
      return colon < 0
          ? Optional.empty()
          : Optional.of(new BasicUser(text.substring(0, colon), text.substring(colon + 1)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The name as it may be logged: short, printable. */
  String printable() {
    String cut = name.length() > 40 ? name.substring(0, 40) + "..." : name;
    return cut.replaceAll("[^\\p{Print}]", "?");
  }

  @Override
  public String toString() {
    return "BasicUser[" + printable() + "]";
  }
}
