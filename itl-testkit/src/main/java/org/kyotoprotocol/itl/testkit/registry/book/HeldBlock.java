package org.kyotoprotocol.itl.testkit.registry.book;

import java.util.Optional;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.UnitAttributes;

/**
 * Units as the registry holds them.
 *
 * @param account identifier of the account
 * @param reservedFor identifier of the open transaction they are reserved for
 * @param replaced true once they were replaced, for ever (5/CMP.1)
 */
public record HeldBlock(
    SerialBlock serials,
    UnitAttributes attributes,
    long account,
    Optional<String> reservedFor,
    boolean replaced) {

  /** Free units. */
  static HeldBlock of(SerialBlock serials, UnitAttributes attributes, long account) {
    return new HeldBlock(serials, attributes, account, Optional.empty(), false);
  }

  /** True if no transaction holds them and they were not replaced. */
  boolean isFree() {
    return reservedFor.isEmpty() && !replaced;
  }

  HeldBlock narrowedTo(SerialBlock part) {
    return new HeldBlock(part, attributes, account, reservedFor, replaced);
  }

  HeldBlock movedTo(long other) {
    return new HeldBlock(serials, attributes, other, Optional.empty(), replaced);
  }

  HeldBlock with(UnitAttributes others) {
    return new HeldBlock(serials, others, account, reservedFor, replaced);
  }

  HeldBlock asReplaced() {
    return new HeldBlock(serials, attributes, account, Optional.empty(), true);
  }

  HeldBlock reserved(Optional<String> transactionIdentifier) {
    return new HeldBlock(serials, attributes, account, transactionIdentifier, replaced);
  }
}
