package org.kyotoprotocol.itl.persistence.registry;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.kyotoprotocol.itl.core.registry.Credentials;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

/** The HTTP Basic user of a peer. */
@Entity
@Table(name = "registry_credentials")
final class CredentialsRow {
  @Id private String registry;
  private String basicUser;
  private String passwordHash;

  CredentialsRow() {}

  static CredentialsRow of(Credentials credentials) {
    CredentialsRow row = new CredentialsRow();
    row.registry = credentials.registry().value();
    row.basicUser = credentials.basicUser();
    row.passwordHash = credentials.passwordHash();
    return row;
  }

  Credentials toCredentials(List<CertificateRow> certificates) {
    return new Credentials(
        new RegistryCode(registry),
        certificates.stream().map(CertificateRow::toCertificate).toList(),
        basicUser,
        passwordHash);
  }
}
