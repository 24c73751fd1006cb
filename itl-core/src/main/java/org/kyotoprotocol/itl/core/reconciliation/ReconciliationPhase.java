package org.kyotoprotocol.itl.core.reconciliation;

import java.util.Arrays;
import java.util.Optional;

/** Phases of a reconciliation (DES codes, section 8). */
public enum ReconciliationPhase {
  TOTALS(1, "Totals"),
  UNIT_BLOCK_DETAIL(2, "Unit block detail"),
  AUDIT_TRAIL(3, "Audit trail");

  private final int code;
  private final String printed;

  ReconciliationPhase(int code, String printed) {
    this.code = code;
    this.printed = printed;
  }

  public int code() {
    return code;
  }

  public static Optional<ReconciliationPhase> of(int code) {
    return Arrays.stream(values()).filter(phase -> phase.code == code).findFirst();
  }

  @Override
  public String toString() {
    return printed;
  }
}
