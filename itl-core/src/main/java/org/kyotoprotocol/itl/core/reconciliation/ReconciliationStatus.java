package org.kyotoprotocol.itl.core.reconciliation;

import static org.kyotoprotocol.itl.core.reconciliation.ReconciliationPhase.AUDIT_TRAIL;
import static org.kyotoprotocol.itl.core.reconciliation.ReconciliationPhase.TOTALS;
import static org.kyotoprotocol.itl.core.reconciliation.ReconciliationPhase.UNIT_BLOCK_DETAIL;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Statuses of a reconciliation (DES codes, section 8). In which phases one can stand, and which may
 * follow which when an STL reports, is our own reading of the sequence (DES reconciliation,
 * sections 1 and 7).
 */
public enum ReconciliationStatus {
  CONFIRMED(0, "Confirmed", TOTALS),
  INITIATED(1, "Initiated", TOTALS),
  VALIDATED(2, "Validated", TOTALS),
  ITL_TOTALS_INCONSISTENT(3, "ITL totals inconsistent", TOTALS, UNIT_BLOCK_DETAIL),
  ITL_UNIT_BLOCKS_INCONSISTENT(4, "ITL unit blocks inconsistent", UNIT_BLOCK_DETAIL, AUDIT_TRAIL),
  ITL_COMPLETED(5, "ITL completed", TOTALS, UNIT_BLOCK_DETAIL),
  ITL_COMPLETED_WITH_MANUAL_INTERVENTION(
      6, "ITL completed with manual intervention", TOTALS, UNIT_BLOCK_DETAIL, AUDIT_TRAIL),
  ITL_START_REQUEST_DENIED(7, "ITL start request denied", TOTALS),
  STL_TOTALS_INCONSISTENT(8, "STL totals inconsistent", TOTALS, UNIT_BLOCK_DETAIL),
  STL_UNIT_BLOCKS_INCONSISTENT(9, "STL unit blocks inconsistent", UNIT_BLOCK_DETAIL, AUDIT_TRAIL),
  STL_COMPLETED(10, "STL completed", TOTALS, UNIT_BLOCK_DETAIL),
  STL_COMPLETED_WITH_MANUAL_INTERVENTION(
      11, "STL completed with manual intervention", TOTALS, UNIT_BLOCK_DETAIL, AUDIT_TRAIL),
  TOTALS_BY_ACCOUNT_TYPE_INCONSISTENT(
      98, "Totals by account type inconsistent", TOTALS, UNIT_BLOCK_DETAIL),
  ITL_MANUAL_INTERVENTION_REQUIRED(
      99, "ITL manual intervention required", TOTALS, UNIT_BLOCK_DETAIL, AUDIT_TRAIL);

  /** With these the log's own part has ended, and that of the STL begins. */
  private static final Set<ReconciliationStatus> ITL_PART_ENDED =
      EnumSet.of(
          ITL_COMPLETED, ITL_COMPLETED_WITH_MANUAL_INTERVENTION, ITL_MANUAL_INTERVENTION_REQUIRED);

  private final int code;
  private final String printed;
  private final Set<ReconciliationPhase> phases;

  ReconciliationStatus(int code, String printed, ReconciliationPhase... phases) {
    this.code = code;
    this.printed = printed;
    this.phases = Collections.unmodifiableSet(EnumSet.copyOf(List.of(phases)));
  }

  public int code() {
    return code;
  }

  public static Optional<ReconciliationStatus> of(int code) {
    return Arrays.stream(values()).filter(status -> status.code == code).findFirst();
  }

  /** True if a reconciliation in that phase can have this status. */
  public boolean standsIn(ReconciliationPhase phase) {
    return phases.contains(phase);
  }

  /** True if an STL that reports this result agrees with what is recorded, or takes it further. */
  public boolean mayBeReportedAfter(ReconciliationStatus recorded) {
    return switch (this) {
      case STL_TOTALS_INCONSISTENT, STL_COMPLETED ->
          recorded == this || ITL_PART_ENDED.contains(recorded);
      case STL_UNIT_BLOCKS_INCONSISTENT ->
          recorded == this
              || recorded == STL_TOTALS_INCONSISTENT
              || ITL_PART_ENDED.contains(recorded);
      case STL_COMPLETED_WITH_MANUAL_INTERVENTION ->
          recorded == this
              || recorded == STL_TOTALS_INCONSISTENT
              || recorded == STL_UNIT_BLOCKS_INCONSISTENT
              || ITL_PART_ENDED.contains(recorded);
      default -> false;
    };
  }

  @Override
  public String toString() {
    return printed;
  }
}
