package org.kyotoprotocol.itl.testkit.registry.book;

import java.util.Optional;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.UnitAttributes;

/**
 * Units as the registry holds them.
 *
 * @param account identifier of the account
 * @param reservedFor identifier of the open transaction they are reserved for
 */
public record HeldBlock(
    SerialBlock serials, UnitAttributes attributes, long account, Optional<String> reservedFor) {

  HeldBlock narrowedTo(SerialBlock part) {
    return new HeldBlock(part, attributes, account, reservedFor);
  }

  HeldBlock movedTo(long other) {
    return new HeldBlock(serials, attributes, other, Optional.empty());
  }

  HeldBlock reserved(Optional<String> transactionIdentifier) {
    return new HeldBlock(serials, attributes, account, transactionIdentifier);
  }
}
