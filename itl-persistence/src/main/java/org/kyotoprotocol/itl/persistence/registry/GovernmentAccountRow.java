package org.kyotoprotocol.itl.persistence.registry;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.kyotoprotocol.itl.core.ledger.AccountType;
import org.kyotoprotocol.itl.core.registry.GovernmentAccount;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

/** A recorded government account. */
@Entity
@Table(name = "government_account")
final class GovernmentAccountRow {
  @EmbeddedId private Key key;
  private int commitmentPeriod;

  /** Key of a government account. */
  @Embeddable
  record Key(String registry, int accountType, long accountIdentifier) {}

  GovernmentAccountRow() {}

  GovernmentAccount toAccount() {
    AccountType type =
        AccountType.of(key.accountType)
            .orElseThrow(
                () -> new IllegalStateException("Unknown account type stored: " + key.accountType));
    return new GovernmentAccount(
        new RegistryCode(key.registry), type, key.accountIdentifier, commitmentPeriod);
  }
}
