package org.kyotoprotocol.itl.testkit.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kyotoprotocol.itl.core.ledger.AccountType;
import org.kyotoprotocol.itl.core.registry.AccountBook;
import org.kyotoprotocol.itl.core.registry.GovernmentAccount;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

/** Recorded government accounts in memory. */
final class InMemoryAccounts implements AccountBook {
  private final Table<Key, GovernmentAccount> accounts;

  InMemoryAccounts(UndoLog undo) {
    accounts = new Table<>(undo);
  }

  @Override
  public Optional<GovernmentAccount> find(
      RegistryCode registry, AccountType type, long identifier) {
    return accounts.find(new Key(registry, type, identifier));
  }

  @Override
  public List<GovernmentAccount> of(RegistryCode registry) {
    return accounts.values().stream().filter(a -> a.registry().equals(registry)).toList();
  }

  @Override
  public void record(GovernmentAccount account) {
    Key key = new Key(account.registry(), account.type(), account.identifier());
    if (!accounts.has(key)) {
      accounts.put(key, account);
    }
  }

  private record Key(RegistryCode registry, AccountType type, long identifier)
      implements Comparable<Key> {
    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::registry)
            .thenComparing(Key::type)
            .thenComparingLong(Key::identifier);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }
}
