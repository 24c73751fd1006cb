package org.kyotoprotocol.itl.core.transaction;

/**
 * States of a transaction in the log (DES transactions, section 2). The wire knows only the status.
 */
public enum TransactionState {
  /** The proposal is recorded; it is not evaluated yet. */
  RECEIVED(TransactionStatus.PROPOSED, false, false),
  /** Our checks passed; a supplementary transaction log is to judge. */
  AT_STL(TransactionStatus.CHECKED_NO_DISCREPANCY, true, false),
  /** One registry: 2 (or 9) was sent, completion is awaited. */
  RELEASED(TransactionStatus.CHECKED_NO_DISCREPANCY, true, false),
  /** External: forwarded to the acquiring registry, its decision is awaited. */
  AT_ACQUIRER(TransactionStatus.CHECKED_NO_DISCREPANCY, true, false),
  /** External: the acquiring registry accepted, completion is awaited. */
  ACCEPTED(TransactionStatus.ACCEPTED, true, false),
  DISCREPANT(TransactionStatus.CHECKED_DISCREPANCY, false, false),
  STL_DISCREPANT(TransactionStatus.STL_CHECKED_DISCREPANCY, false, false),
  REJECTED(TransactionStatus.REJECTED, false, false),
  COMPLETED(TransactionStatus.COMPLETED, false, true),
  TERMINATED(TransactionStatus.TERMINATED, false, true),
  CANCELLED(TransactionStatus.CANCELLED, false, true);

  private final TransactionStatus status;
  private final boolean holdsUnits;
  private final boolean isFinal;

  TransactionState(TransactionStatus status, boolean holdsUnits, boolean isFinal) {
    this.status = status;
    this.holdsUnits = holdsUnits;
    this.isFinal = isFinal;
  }

  /**
   * Status on the wire.
   *
   * @param stlPassed true if a supplementary transaction log has judged and passed it: 9, not 2
   */
  public TransactionStatus status(boolean stlPassed) {
    return stlPassed && (this == RELEASED || this == AT_ACQUIRER)
        ? TransactionStatus.STL_CHECKED_NO_DISCREPANCY
        : status;
  }

  /** True while the units of the proposal are reserved for it. */
  public boolean holdsUnits() {
    return holdsUnits;
  }

  public boolean isFinal() {
    return isFinal;
  }
}
