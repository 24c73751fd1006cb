package org.kyotoprotocol.itl.core.check;

import static org.kyotoprotocol.itl.core.check.Confidence.INFERRED;
import static org.kyotoprotocol.itl.core.check.Confidence.RECALLED;
import static org.kyotoprotocol.itl.core.check.Scope.COMPLETION;
import static org.kyotoprotocol.itl.core.check.Scope.NOTIFICATION;
import static org.kyotoprotocol.itl.core.check.Scope.NOTIFICATION_OR_QUERY;
import static org.kyotoprotocol.itl.core.check.Scope.PROPOSAL;
import static org.kyotoprotocol.itl.core.check.Types.every;
import static org.kyotoprotocol.itl.core.check.Types.only;
import static org.kyotoprotocol.itl.core.transaction.TransactionType.EXTERNAL_TRANSFER;

import org.kyotoprotocol.itl.core.transaction.Role;

/** Message sequence: is this the time for this message? */
public enum SequenceCheck implements Check {
  NEW_IDENTIFIER(
      3001,
      PROPOSAL,
      every(),
      "New identifier",
      "No transaction with this identifier exists yet",
      "EU 916/2007 (7924)",
      RECALLED,
      SequenceRules::newIdentifier),
  KNOWN_IDENTIFIER(
      3002,
      NOTIFICATION_OR_QUERY,
      every(),
      "Known identifier",
      "A transaction with this identifier exists",
      "EU 916/2007 (7925)",
      RECALLED,
      SequenceRules::knownIdentifier),
  NOT_COMPLETED_TWICE(
      3003,
      COMPLETION,
      every(),
      "Not completed twice",
      "The transaction is not completed already (one confirmation by the acquiring registry "
          + "after the ITL reported 4 is allowed)",
      "EU 916/2007 (7926); exception: registry R",
      RECALLED),
  REJECTED_NOT_COMPLETED(
      3004,
      COMPLETION,
      only(EXTERNAL_TRANSFER),
      "Rejected not completed",
      "The transaction was not rejected by the acquiring registry",
      "EU 916/2007 (7927); rule G-4",
      RECALLED),
  ITL_DISCREPANCY_NOT_COMPLETED(
      3005,
      COMPLETION,
      every(),
      "ITL discrepancy not completed",
      "The ITL found no discrepancy in the transaction",
      "EU 916/2007 (7928); 13/CMP.1 para 43; rules G-3 G-4",
      RECALLED),
  STL_DISCREPANCY_NOT_COMPLETED(
      3006,
      COMPLETION,
      every(),
      "STL discrepancy not completed",
      "No STL found a discrepancy in the transaction",
      "counterpart of 3005 (7929 not seen)",
      INFERRED),
  TERMINATED_NOT_COMPLETED(
      3007,
      COMPLETION,
      every(),
      "Terminated not completed",
      "The transaction is not terminated",
      "EU 916/2007 (7930)",
      RECALLED),
  CANCELLED_NOT_COMPLETED(
      3008,
      COMPLETION,
      every(),
      "Cancelled not completed",
      "The transaction is not cancelled",
      "EU 916/2007 (7931)",
      RECALLED),
  ACCEPTED_NOT_TERMINATED(
      3009,
      NOTIFICATION.withStatus(5),
      only(EXTERNAL_TRANSFER),
      "Accepted not terminated",
      "The external transfer has not been accepted by the acquiring registry",
      "EU 916/2007 (7932)",
      RECALLED),
  DECISION_ONLY_FOR_EXTERNAL(
      3010,
      NOTIFICATION.withStatus(6, 8),
      every().except(EXTERNAL_TRANSFER),
      "Accept and reject only for external",
      "Status 6 or 8 concerns an external transfer",
      "EU 916/2007 (7933)",
      RECALLED),
  STATUSES_OF_INITIATING_REGISTRY(
      3011,
      NOTIFICATION.from(Role.INITIATING),
      every(),
      "Statuses of the initiating registry",
      "A notification from the initiating registry has status 4 or 5 (1 is the proposal "
          + "itself)",
      "EU 916/2007 (7934)",
      RECALLED),
  STATUSES_OF_ACQUIRING_REGISTRY(
      3012,
      NOTIFICATION.from(Role.ACQUIRING),
      only(EXTERNAL_TRANSFER),
      "Statuses of the acquiring registry",
      "A notification from the acquiring registry has status 6 or 8 while the ITL waits for "
          + "its decision, or is the one status 4 after the ITL reported 4 to it",
      "EU 916/2007 (7935); confirmation: registry R",
      RECALLED),
  RELEASED_BEFORE_COMPLETED(
      3013,
      COMPLETION,
      every(),
      "Released before completed",
      "The ITL has released the transaction (sent 2, 9 or, for an external transfer, 8) "
          + "before it is completed",
      "our design",
      INFERRED),
  EXPECTED_IN_THIS_STATE(
      3014,
      NOTIFICATION,
      every(),
      "Expected in this state",
      "The status is expected in the current state of the transaction (transactions.md "
          + "section 4): no repeat, nothing after a final state, 9 and 10 only from an STL that "
          + "is being waited for",
      "our design",
      INFERRED);

  private final Row row;

  /** A check whose verdict is that of the state machine. */
  SequenceCheck(
      int code,
      Scope scope,
      Types types,
      String title,
      String rule,
      String source,
      Confidence confidence) {
    this(
        code, scope, types, title, rule, source, confidence, SequenceRules.unlessRefusedWith(code));
  }

  SequenceCheck(
      int code,
      Scope scope,
      Types types,
      String title,
      String rule,
      String source,
      Confidence confidence,
      Condition condition) {
    row = new Row(code, Stage.SEQUENCE, scope, types, title, rule, source, confidence, condition);
  }

  @Override
  public Row row() {
    return row;
  }
}
