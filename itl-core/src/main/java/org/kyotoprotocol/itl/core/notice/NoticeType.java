package org.kyotoprotocol.itl.core.notice;

import java.util.Arrays;
import java.util.Optional;

/** Types of notices (DES notices, section 1). */
public enum NoticeType {
  NET_SOURCE_CANCELLATION(1, "Net source cancellation"),
  NON_COMPLIANCE_CANCELLATION(2, "Non-compliance cancellation"),
  IMPENDING_EXPIRY(3, "Impending tCER or lCER expiry"),
  REVERSAL_OF_STORAGE(4, "Reversal of storage for a CDM project"),
  NON_SUBMISSION_OF_CERTIFICATION_REPORT(
      5, "Non-submission of certification report for a CDM project"),
  EXCESS_ISSUANCE(6, "Excess issuance for a CDM project"),
  COMMITMENT_PERIOD_RESERVE(7, "Commitment period reserve"),
  UNIT_CARRY_OVER(8, "Unit carry-over"),
  EXPIRY_DATE_CHANGE(9, "Expiry date change"),
  NOTIFICATION_UPDATE(10, "Notification update"),
  EU_15_COMMITMENT_PERIOD_RESERVE(11, "EU-15 commitment period reserve"),
  CCS_NET_REVERSAL(12, "Net reversal of storage of a CDM CCS project"),
  CCS_NON_SUBMISSION(13, "Non-submission of verification report for a CDM CCS project");

  private final int code;
  private final String printed;

  NoticeType(int code, String printed) {
    this.code = code;
    this.printed = printed;
  }

  public int code() {
    return code;
  }

  public static Optional<NoticeType> of(int code) {
    return Arrays.stream(values()).filter(type -> type.code == code).findFirst();
  }

  /** True if transactions that carry a notice of the type fulfil it (DES notices, section 1). */
  public boolean isFulfilledByTransactions() {
    return switch (this) {
      case COMMITMENT_PERIOD_RESERVE,
          EU_15_COMMITMENT_PERIOD_RESERVE,
          UNIT_CARRY_OVER,
          NOTIFICATION_UPDATE ->
          false;
      case NET_SOURCE_CANCELLATION,
          NON_COMPLIANCE_CANCELLATION,
          IMPENDING_EXPIRY,
          REVERSAL_OF_STORAGE,
          NON_SUBMISSION_OF_CERTIFICATION_REPORT,
          EXCESS_ISSUANCE,
          EXPIRY_DATE_CHANGE,
          CCS_NET_REVERSAL,
          CCS_NON_SUBMISSION ->
          true;
    };
  }

  @Override
  public String toString() {
    return printed;
  }
}
