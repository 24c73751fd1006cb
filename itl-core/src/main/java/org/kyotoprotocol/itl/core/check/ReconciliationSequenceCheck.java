package org.kyotoprotocol.itl.core.check;

import static org.kyotoprotocol.itl.core.check.Confidence.INFERRED;
import static org.kyotoprotocol.itl.core.check.Confidence.RECALLED;
import static org.kyotoprotocol.itl.core.check.Types.none;

import org.kyotoprotocol.itl.core.message.Operation;

/** Sequence of the messages of a reconciliation. */
public enum ReconciliationSequenceCheck implements Check {
  RECONCILIATION_KNOWN(
      6301,
      Scope.RECONCILIATION,
      "Reconciliation known",
      "A reconciliation with this identifier exists for the sender (or for the registry "
          + "whose STL the sender is)",
      "EU 916/2007",
      RECALLED,
      ReconciliationRules::reconciliationKnown),
  STATUS_ALLOWED(
      6302,
      Scope.RECONCILIATION_STATUS,
      "Status allowed",
      "The status sent is allowed in the current phase",
      "EU 916/2007",
      RECALLED,
      ReconciliationRules::statusAllowed),
  STATUS_AGREES(
      6303,
      Scope.RECONCILIATION_STATUS,
      "Status agrees",
      "The status sent agrees with the status recorded",
      "EU 916/2007",
      RECALLED,
      ReconciliationRules::statusAgrees),
  SNAPSHOT_TIME_AGREES(
      6304,
      Scope.of(Operation.PROVIDE_TOTALS, Operation.PROVIDE_UNIT_BLOCKS),
      "Snapshot time agrees",
      "The snapshot time sent equals the one recorded",
      "EU 916/2007",
      RECALLED,
      ReconciliationRules::snapshotTimeAgrees),
  ANSWER_EXPECTED(
      6305,
      Scope.RECONCILIATION_ANSWER,
      "Answer expected",
      "The message answers a request that is open for this reconciliation",
      "our design",
      INFERRED,
      ReconciliationRules::answerExpected);

  private final Row row;

  ReconciliationSequenceCheck(
      int code,
      Scope scope,
      String title,
      String rule,
      String source,
      Confidence confidence,
      Condition condition) {
    row =
        new Row(
            code, Stage.RECON_SEQUENCE, scope, none(), title, rule, source, confidence, condition);
  }

  @Override
  public Row row() {
    return row;
  }
}
