package org.kyotoprotocol.itl.core.check;

import static org.kyotoprotocol.itl.core.check.Confidence.INFERRED;
import static org.kyotoprotocol.itl.core.check.Scope.PROPOSAL;
import static org.kyotoprotocol.itl.core.check.Types.every;

/** Message viability: can the message be understood, and may the sender send it? */
public enum ViabilityCheck implements Check {
  REQUIRED_CONTENT(
      1301,
      Scope.EVERY_CALL,
      "Required content",
      "Every element that the schema requires is present and not nil; every required array "
          + "is present (it may be empty)",
      "range: our design; need: wire contract",
      INFERRED,
      ViabilityRules::requiredContent),
  READABLE_VALUES(
      1302,
      Scope.EVERY_CALL,
      "Readable values",
      "Every value parses as its schema type (int 32 bit, long 64 bit, dateTime, date) and "
          + "keeps the length and value limits of codes.md section 12; every href resolves",
      "our design",
      INFERRED,
      ViabilityRules::readableValues),
  BLOCK_COUNT(
      1303,
      PROPOSAL,
      "Block count",
      "The proposal has at most 3000 unit blocks",
      "limit: registry R; number: our design",
      INFERRED,
      ViabilityRules::blockCount),
  OPERATION_ALLOWED(
      1304,
      Scope.EVERY_CALL,
      "Operation allowed for sender",
      "A registry calls only acceptProposal, acceptNotification, acceptMessage, "
          + "getTransactionStatus, receiveTotals, receiveUnitBlocks, receiveAuditTrail; an STL "
          + "calls only acceptNotification, acceptMessage, getTransactionStatus, provideTotals, "
          + "provideUnitBlocks, provideAuditTrail, receiveReconciliationResult",
      "our design",
      INFERRED,
      ViabilityRules::operationAllowed);

  private final Row row;

  ViabilityCheck(
      int code,
      Scope scope,
      String title,
      String rule,
      String source,
      Confidence confidence,
      Condition condition) {
    row =
        new Row(code, Stage.VIABILITY, scope, every(), title, rule, source, confidence, condition);
  }

  @Override
  public Row row() {
    return row;
  }
}
