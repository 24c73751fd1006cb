package org.kyotoprotocol.itl.core.ledger;

/**
 * A running total, in units.
 *
 * @param settled by completed transactions
 * @param open by transactions that are reserved and not yet final
 */
public record Counter(long settled, long open) {
  public static final Counter ZERO = new Counter(0, 0);

  /** The same after both have changed; either change may be negative. */
  public Counter plus(long moreSettled, long moreOpen) {
    return new Counter(Math.addExact(settled, moreSettled), Math.addExact(open, moreOpen));
  }
}
