package org.kyotoprotocol.itl.core.check;

import static org.kyotoprotocol.itl.core.check.Confidence.RECALLED;
import static org.kyotoprotocol.itl.core.check.Types.none;

/** Sequence of the messages of a reconciliation. */
public enum ReconciliationSequenceCheck implements Check {
  RECONCILIATION_KNOWN(
      6301,
      "Reconciliation known",
      "A reconciliation with this identifier exists for the sender (or for the registry "
          + "whose STL the sender is)",
      "EU 916/2007",
      RECALLED,
      ReconciliationRules::reconciliationKnown);

  private final Row row;

  ReconciliationSequenceCheck(
      int code,
      String title,
      String rule,
      String source,
      Confidence confidence,
      Condition condition) {
    row =
        new Row(
            code,
            Stage.RECON_SEQUENCE,
            Scope.RECONCILIATION,
            none(),
            title,
            rule,
            source,
            confidence,
            condition);
  }

  @Override
  public Row row() {
    return row;
  }
}
