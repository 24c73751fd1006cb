package org.kyotoprotocol.itl.core.ledger;

/**
 * A running total, in units.
 *
 * @param settled by completed transactions
 * @param open by transactions that are reserved and not yet final
 */
public record Counter(long settled, long open) {
  public static final Counter ZERO = new Counter(0, 0);

  public Counter open(long quantity) {
    return new Counter(settled, Math.addExact(open, quantity));
  }

  public Counter settle(long quantity) {
    return new Counter(Math.addExact(settled, quantity), Math.subtractExact(open, quantity));
  }

  public Counter release(long quantity) {
    return new Counter(settled, Math.subtractExact(open, quantity));
  }
}
