package org.kyotoprotocol.itl.core.check;

import static org.kyotoprotocol.itl.core.check.Confidence.INFERRED;
import static org.kyotoprotocol.itl.core.check.Confidence.RECALLED;
import static org.kyotoprotocol.itl.core.check.Scope.RECONCILIATION;
import static org.kyotoprotocol.itl.core.check.Scope.RECONCILIATION_ANSWER;
import static org.kyotoprotocol.itl.core.check.Scope.RECONCILIATION_STATUS;
import static org.kyotoprotocol.itl.core.check.Types.none;

import org.kyotoprotocol.itl.core.message.Operation;

/** Data integrity of the messages of a reconciliation. */
public enum ReconciliationIntegrityCheck implements Check {
  IDENTIFIER_PRESENT(
      6201,
      RECONCILIATION,
      "Reconciliation identifier present",
      "reconciliationIdentifier is present and its number is greater than 0",
      "EU 916/2007",
      RECALLED,
      ReconciliationHeaderRules::identifierPresent),
  IDENTIFIER_FORM(
      6202,
      RECONCILIATION,
      "Reconciliation identifier form",
      "reconciliationIdentifier is a registry code followed by digits, at most 20 characters",
      "EU 916/2007; length: registry R",
      RECALLED,
      ReconciliationHeaderRules::identifierForm),
  STATUS(
      6203,
      RECONCILIATION_STATUS,
      "Reconciliation status",
      "reconciliationStatus is from 1 to 11, or 98 or 99",
      "EU 916/2007 (1 to 11); registry R (98, 99)",
      RECALLED,
      ReconciliationHeaderRules::statusListed),
  SNAPSHOT_TIME_PLAUSIBLE(
      6204,
      Scope.of(
          Operation.INITIATE_RECONCILIATION,
          Operation.PROVIDE_TOTALS,
          Operation.PROVIDE_UNIT_BLOCKS),
      "Snapshot time plausible",
      "The snapshot time is after 1 October 2004 and not more than 30 days ahead (UTC)",
      "EU 916/2007; rule T-5",
      RECALLED,
      ReconciliationHeaderRules::snapshotTimePlausible),
  AUDIT_TRAIL_WINDOW(
      6205,
      Scope.of(Operation.PROVIDE_AUDIT_TRAIL),
      "Audit trail window",
      "auditTrailBeginDatetime is not after auditTrailEndDatetime",
      "our design",
      INFERRED,
      ReconciliationHeaderRules::auditTrailWindow),
  ACCOUNT_TYPE(
      6206,
      RECONCILIATION_ANSWER,
      "Account type",
      "Every account type is in the account type list",
      "EU 916/2007 (exact number uncertain)",
      RECALLED,
      ReconciliationAnswerRules::accountTypes),
  ACCOUNT_IDENTIFIER(
      6207,
      RECONCILIATION_ANSWER,
      "Account identifier",
      "Every account identifier given is greater than 0",
      "EU 916/2007 (exact number uncertain)",
      RECALLED,
      ReconciliationAnswerRules::accountIdentifiers),
  UNIT_TYPE(
      6208,
      RECONCILIATION_ANSWER,
      "Unit type",
      "Every unit type is valid",
      "EU 916/2007 (exact number uncertain)",
      RECALLED,
      ReconciliationAnswerRules::unitTypes),
  SUPPLEMENTARY_UNIT_TYPE(
      6209,
      RECONCILIATION_ANSWER,
      "Supplementary unit type",
      "Every supplementary unit type is nil or valid with its unit type",
      "EU 916/2007 (exact number uncertain)",
      RECALLED,
      ReconciliationAnswerRules::supplementaryUnitTypes),
  COUNTS_SERIALS_AND_IDENTIFIERS(
      6210,
      RECONCILIATION_ANSWER,
      "Counts, serials and identifiers",
      "unitCount is at least 0 and each totals key occurs once; serial end is not below start "
          + "and origin is a valid code; ranges of one answer do not overlap with different "
          + "attributes; transaction identifiers have the form of 2001; period codes are known",
      "our design",
      INFERRED,
      ReconciliationAnswerRules::countsSerialsAndIdentifiers);

  private final Row row;

  ReconciliationIntegrityCheck(
      int code,
      Scope scope,
      String title,
      String rule,
      String source,
      Confidence confidence,
      Condition condition) {
    row =
        new Row(
            code, Stage.RECON_INTEGRITY, scope, none(), title, rule, source, confidence, condition);
  }

  @Override
  public Row row() {
    return row;
  }
}
