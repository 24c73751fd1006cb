package org.kyotoprotocol.itl.core.ledger;

import java.util.List;

/**
 * A change of the stored blocks, keyed by originating registry and first serial.
 *
 * @param removed keys that disappear (the blocks as they were)
 * @param updated blocks whose key stays and whose content changes
 * @param inserted blocks under new keys
 */
public record LedgerDelta(
    List<UnitBlock> removed, List<UnitBlock> updated, List<UnitBlock> inserted) {

  public boolean isEmpty() {
    return removed.isEmpty() && updated.isEmpty() && inserted.isEmpty();
  }
}
