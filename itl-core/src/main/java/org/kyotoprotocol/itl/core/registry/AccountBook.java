package org.kyotoprotocol.itl.core.registry;

import java.util.List;
import java.util.Optional;
import org.kyotoprotocol.itl.core.ledger.AccountType;

/** Port: the recorded government accounts of each registry. */
public interface AccountBook {
  Optional<GovernmentAccount> find(RegistryCode registry, AccountType type, long identifier);

  List<GovernmentAccount> of(RegistryCode registry);

  /** Records the account; does nothing when registry, type and identifier are recorded already. */
  void record(GovernmentAccount account);
}
