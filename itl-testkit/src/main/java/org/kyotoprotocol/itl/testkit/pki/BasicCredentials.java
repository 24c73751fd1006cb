package org.kyotoprotocol.itl.testkit.pki;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** User and password of HTTP Basic; both have at least 10 characters (DES wire contract H5). */
public record BasicCredentials(String username, String password) {

  /** Value of the Authorization header. */
  public String header() {
    byte[] pair = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  @Override
  public String toString() {
    return "BasicCredentials[" + username + "]";
  }
}
