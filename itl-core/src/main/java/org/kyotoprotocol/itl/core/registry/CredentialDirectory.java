package org.kyotoprotocol.itl.core.registry;

import java.util.Optional;

/** Port: the credentials of the peers, looked up on every request. */
public interface CredentialDirectory {
  /**
   * @param fingerprint SHA-256 of the certificate, lower-case hexadecimal
   */
  Optional<Credentials> byCertificate(String fingerprint);

  Optional<Credentials> of(RegistryCode registry);

  /** Replaces the credentials of the registry; takes effect with its next request. */
  void save(Credentials credentials);
}
