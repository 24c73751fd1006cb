package org.kyotoprotocol.itl.persistence.registry;

import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.kyotoprotocol.itl.core.registry.Registry;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.registry.RegistryDirectory;

/** The registry table in the database. */
public final class HibernateRegistryDirectory implements RegistryDirectory {
  private final StatelessSession session;

  public HibernateRegistryDirectory(StatelessSession session) {
    this.session = session;
  }

  @Override
  public Optional<Registry> find(RegistryCode code) {
    return Optional.ofNullable(session.get(RegistryRow.class, code.value()))
        .map(RegistryRow::toRegistry);
  }

  @Override
  public List<Registry> all() {
    return session
        .createSelectionQuery("from RegistryRow order by code", RegistryRow.class)
        .getResultStream()
        .map(RegistryRow::toRegistry)
        .toList();
  }

  @Override
  public void save(Registry registry) {
    session.upsert(RegistryRow.of(registry));
  }
}
