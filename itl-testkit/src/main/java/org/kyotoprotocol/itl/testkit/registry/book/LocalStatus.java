package org.kyotoprotocol.itl.testkit.registry.book;

/** Where a transaction stands in the registry's own books. */
public enum LocalStatus {
  /** Ours, sent to the log; or theirs, accepted by us. Not final. */
  PROPOSED,
  /** Booked. */
  COMPLETED,
  /** Refused by the log, an STL or the acquiring registry; codes say why. */
  TERMINATED,
  /** Ended by the log. */
  CANCELLED,
  /** Theirs, refused by us. */
  REJECTED,
  /** Ours, given up for want of an answer; nobody was told (registry behaviour I8). */
  FAILED;

  /** True if no message can change it any more. */
  public boolean isFinal() {
    return this != PROPOSED;
  }
}
