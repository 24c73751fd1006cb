package org.kyotoprotocol.itl.core.transaction;

import org.kyotoprotocol.itl.core.ledger.CounterKey;

/**
 * What an open transaction takes from a running total, or will give to it.
 *
 * @param open counted open from its reservation to its end
 * @param settled added when it is completed; negative if the total shrinks
 */
public record Consumption(CounterKey key, long open, long settled) {
  /** Both together, of the same total. */
  Consumption plus(Consumption other) {
    return new Consumption(
        key, Math.addExact(open, other.open), Math.addExact(settled, other.settled));
  }

  boolean isNothing() {
    return open == 0 && settled == 0;
  }
}
