package org.kyotoprotocol.itl.ws.soap;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** User name and password, sent with every request without waiting for a challenge (H5). */
public record BasicCredentials(String user, String password) {

  /** The value of the HTTP header {@code Authorization}. */
  String authorization() {
    byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  /** Hides the password from logs. */
  @Override
  public String toString() {
    return "BasicCredentials[user=" + user + "]";
  }
}
