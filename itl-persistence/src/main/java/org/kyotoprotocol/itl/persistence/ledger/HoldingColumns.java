package org.kyotoprotocol.itl.persistence.ledger;

import jakarta.persistence.Embeddable;
import java.util.OptionalLong;
import org.kyotoprotocol.itl.core.ledger.AccountType;
import org.kyotoprotocol.itl.core.ledger.Holding;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

/** Where units lie, as columns. */
@Embeddable
record HoldingColumns(String registry, Integer accountType, Long accountIdentifier) {

  static HoldingColumns of(Holding holding) {
    return new HoldingColumns(
        holding.registry().value(),
        holding.accountType().code(),
        holding.accountIdentifier().isPresent() ? holding.accountIdentifier().getAsLong() : null);
  }

  Holding toHolding() {
    return new Holding(
        new RegistryCode(registry),
        accountTypeOf(accountType),
        accountIdentifier == null ? OptionalLong.empty() : OptionalLong.of(accountIdentifier));
  }

  static AccountType accountTypeOf(int code) {
    return AccountType.of(code)
        .orElseThrow(() -> new IllegalStateException("Unknown account type stored: " + code));
  }
}
