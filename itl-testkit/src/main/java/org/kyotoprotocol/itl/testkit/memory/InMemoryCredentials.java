package org.kyotoprotocol.itl.testkit.memory;

import java.util.Optional;
import org.kyotoprotocol.itl.core.registry.CredentialDirectory;
import org.kyotoprotocol.itl.core.registry.Credentials;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

/** Credentials in memory. */
final class InMemoryCredentials implements CredentialDirectory {
  private final Table<RegistryCode, Credentials> credentials;

  InMemoryCredentials(UndoLog undo) {
    credentials = new Table<>(undo);
  }

  @Override
  public Optional<Credentials> byCertificate(String fingerprint) {
    return credentials.values().stream()
        .filter(
            peer ->
                peer.certificates().stream()
                    .anyMatch(certificate -> certificate.fingerprint().equals(fingerprint)))
        .findFirst();
  }

  @Override
  public Optional<Credentials> of(RegistryCode registry) {
    return credentials.find(registry);
  }

  @Override
  public void save(Credentials peer) {
    credentials.put(peer.registry(), peer);
  }
}
