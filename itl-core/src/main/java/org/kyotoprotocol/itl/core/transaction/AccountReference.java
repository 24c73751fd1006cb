package org.kyotoprotocol.itl.core.transaction;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.kyotoprotocol.itl.core.ledger.AccountType;

/** An account as a message names it; codes are not judged yet. */
public record AccountReference(
    String registryCode, OptionalInt accountTypeCode, OptionalLong identifier) {

  /** The account type, empty when none is given or the code is not in the list. */
  public Optional<AccountType> accountType() {
    return accountTypeCode.isPresent()
        ? AccountType.of(accountTypeCode.getAsInt())
        : Optional.empty();
  }
}
