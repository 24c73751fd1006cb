package org.kyotoprotocol.itl.persistence.registry;

import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.kyotoprotocol.itl.core.ledger.AccountType;
import org.kyotoprotocol.itl.core.registry.AccountBook;
import org.kyotoprotocol.itl.core.registry.GovernmentAccount;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

/** The recorded accounts in the database. */
public final class HibernateAccountBook implements AccountBook {
  private final StatelessSession session;

  public HibernateAccountBook(StatelessSession session) {
    this.session = session;
  }

  @Override
  public Optional<GovernmentAccount> find(
      RegistryCode registry, AccountType type, long identifier) {
    var key = new GovernmentAccountRow.Key(registry.value(), type.code(), identifier);
    return Optional.ofNullable(session.get(GovernmentAccountRow.class, key))
        .map(GovernmentAccountRow::toAccount);
  }

  @Override
  public List<GovernmentAccount> of(RegistryCode registry) {
    return session
        .createSelectionQuery(
            "from GovernmentAccountRow where key.registry = :registry order by key",
            GovernmentAccountRow.class)
        .setParameter("registry", registry.value())
        .getResultStream()
        .map(GovernmentAccountRow::toAccount)
        .toList();
  }

  @Override
  public void record(GovernmentAccount account) {
    session
        .createMutationQuery(
            """
            insert into GovernmentAccountRow (key, commitmentPeriod) values (:key, :period)
            on conflict do nothing
            """)
        .setParameter(
            "key",
            new GovernmentAccountRow.Key(
                account.registry().value(), account.type().code(), account.identifier()))
        .setParameter("period", account.commitmentPeriod())
        .executeUpdate();
  }
}
