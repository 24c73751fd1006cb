package org.kyotoprotocol.itl.persistence.registry;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.kyotoprotocol.itl.core.registry.Credentials.AcceptedCertificate;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

/** A client certificate that is accepted. */
@Entity
@Table(name = "registry_certificate")
@SuppressWarnings("UnusedVariable") // columns that only queries look at
final class CertificateRow {
  @Id private String fingerprint;
  private String registry;
  private int position;
  private Instant notAfter;

  CertificateRow() {}

  static CertificateRow of(RegistryCode registry, int position, AcceptedCertificate certificate) {
    CertificateRow row = new CertificateRow();
    row.fingerprint = certificate.fingerprint();
    row.registry = registry.value();
    row.position = position;
    row.notAfter = certificate.notAfter();
    return row;
  }

  AcceptedCertificate toCertificate() {
    return new AcceptedCertificate(fingerprint, notAfter);
  }

  String registry() {
    return registry;
  }
}
