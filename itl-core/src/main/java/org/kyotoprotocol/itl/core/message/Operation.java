package org.kyotoprotocol.itl.core.message;

import java.util.Arrays;
import java.util.Optional;

/** The operations of the two ports (DES wire contract, section 2). */
public enum Operation {
  INITIATE_RECONCILIATION("initiateReconciliation", false, false),
  PROVIDE_TIME("provideTime", false, false),
  ACCEPT_MESSAGE("acceptMessage", true, true),
  ACCEPT_PROPOSAL("acceptProposal", true, false),
  ACCEPT_NOTIFICATION("acceptNotification", true, true),
  ACCEPT_ITL_NOTICE("acceptITLNotice", false, false),
  RECEIVE_RECONCILIATION_RESULT("receiveReconciliationResult", false, true),
  PROVIDE_AUDIT_TRAIL("provideAuditTrail", false, true),
  PROVIDE_TOTALS("provideTotals", false, true),
  PROVIDE_UNIT_BLOCKS("provideUnitBlocks", false, true),
  GET_TRANSACTION_STATUS("getTransactionStatus", true, true),
  RECEIVE_AUDIT_TRAIL("receiveAuditTrail", true, false),
  RECEIVE_TOTALS("receiveTotals", true, false),
  RECEIVE_UNIT_BLOCKS("receiveUnitBlocks", true, false);

  private final String wireName;
  private final boolean calledByRegistry;
  private final boolean calledByStl;

  Operation(String wireName, boolean calledByRegistry, boolean calledByStl) {
    this.wireName = wireName;
    this.calledByRegistry = calledByRegistry;
    this.calledByStl = calledByStl;
  }

  public String wireName() {
    return wireName;
  }

  /** True if a registry may call it on the log's port (check 1304). */
  public boolean calledByRegistry() {
    return calledByRegistry;
  }

  /** True if a supplementary transaction log may call it on the log's port (check 1304). */
  public boolean calledByStl() {
    return calledByStl;
  }

  public static Optional<Operation> of(String wireName) {
    return Arrays.stream(values()).filter(op -> op.wireName.equals(wireName)).findFirst();
  }

  @Override
  public String toString() {
    return wireName;
  }
}
