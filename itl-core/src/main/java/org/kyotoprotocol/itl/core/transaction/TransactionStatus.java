package org.kyotoprotocol.itl.core.transaction;

import java.util.Optional;

/** Transaction statuses on the wire (DES codes, section 2). */
public enum TransactionStatus {
  PROPOSED(1, "Proposed"),
  CHECKED_NO_DISCREPANCY(2, "Checked, no discrepancy"),
  CHECKED_DISCREPANCY(3, "Checked, discrepancy"),
  COMPLETED(4, "Completed"),
  TERMINATED(5, "Terminated"),
  REJECTED(6, "Rejected"),
  CANCELLED(7, "Cancelled"),
  ACCEPTED(8, "Accepted"),
  STL_CHECKED_NO_DISCREPANCY(9, "STL checked, no discrepancy"),
  STL_CHECKED_DISCREPANCY(10, "STL checked, discrepancy");

  private static final TransactionStatus[] BY_CODE = values();
  private final int code;
  private final String printed;

  TransactionStatus(int code, String printed) {
    this.code = code;
    this.printed = printed;
  }

  public int code() {
    return code;
  }

  public static Optional<TransactionStatus> of(int code) {
    return code >= 1 && code <= BY_CODE.length ? Optional.of(BY_CODE[code - 1]) : Optional.empty();
  }

  @Override
  public String toString() {
    return printed;
  }
}
