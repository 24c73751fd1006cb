package org.kyotoprotocol.itl.persistence.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.kyotoprotocol.itl.core.registry.CredentialDirectory;
import org.kyotoprotocol.itl.core.registry.Credentials;
import org.kyotoprotocol.itl.core.registry.Credentials.AcceptedCertificate;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

/** The credentials in the database. */
public final class HibernateCredentialDirectory implements CredentialDirectory {
  private final StatelessSession session;

  public HibernateCredentialDirectory(StatelessSession session) {
    this.session = session;
  }

  @Override
  public Optional<Credentials> byCertificate(String fingerprint) {
    return Optional.ofNullable(session.get(CertificateRow.class, fingerprint))
        .flatMap(certificate -> of(new RegistryCode(certificate.registry())));
  }

  @Override
  public Optional<Credentials> of(RegistryCode registry) {
    return Optional.ofNullable(session.get(CredentialsRow.class, registry.value()))
        .map(row -> row.toCredentials(certificatesOf(registry)));
  }

  @Override
  public void save(Credentials credentials) {
    RegistryCode registry = credentials.registry();
    session.upsert(CredentialsRow.of(credentials));
    session
        .createMutationQuery("delete from CertificateRow where registry = :registry")
        .setParameter("registry", registry.value())
        .executeUpdate();
    List<CertificateRow> rows = new ArrayList<>();
    for (AcceptedCertificate certificate : credentials.certificates()) {
      rows.add(CertificateRow.of(registry, rows.size(), certificate));
    }
    session.insertMultiple(rows);
  }

  private List<CertificateRow> certificatesOf(RegistryCode registry) {
    return session
        .createSelectionQuery(
            "from CertificateRow where registry = :registry order by position",
            CertificateRow.class)
        .setParameter("registry", registry.value())
        .getResultList();
  }
}
