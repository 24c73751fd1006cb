package org.kyotoprotocol.itl.core.registry;

import java.time.Instant;
import java.util.List;

/**
 * By what a peer is known: client certificates and the HTTP Basic user. Both must belong to the
 * registry a message comes from.
 *
 * @param certificates the accepted certificates, two while one replaces the other
 * @param basicUser user name
 * @param passwordHash salted hash of the password in the form that the identity check reads; never
 *     the password
 */
public record Credentials(
    RegistryCode registry,
    List<AcceptedCertificate> certificates,
    String basicUser,
    String passwordHash) {
  public Credentials {
    certificates = List.copyOf(certificates);
  }

  /**
   * A client certificate.
   *
   * @param fingerprint SHA-256 of its encoding, lower-case hexadecimal
   * @param notAfter when it expires, for the operator's lists
   */
  public record AcceptedCertificate(String fingerprint, Instant notAfter) {}

  @Override
  public String toString() {
    return "Credentials[" + registry + ", " + certificates.size() + " certificates]";
  }
}
