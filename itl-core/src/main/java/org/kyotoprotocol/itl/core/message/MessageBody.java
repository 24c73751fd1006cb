package org.kyotoprotocol.itl.core.message;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationMessage;
import org.kyotoprotocol.itl.core.transaction.EvaluationResult;
import org.kyotoprotocol.itl.core.transaction.Proposal;

/** What an incoming message says. */
public sealed interface MessageBody {
  /** acceptProposal. */
  record ProposalBody(Proposal proposal) implements MessageBody {}

  /** acceptNotification. */
  record Notification(
      String transactionIdentifier,
      int transactionStatus,
      int partyType,
      List<EvaluationResult> evaluationResults)
      implements MessageBody {
    public Notification {
      evaluationResults = List.copyOf(evaluationResults);
    }
  }

  /** getTransactionStatus. */
  record StatusQuery(String transactionIdentifier) implements MessageBody {}

  /** acceptMessage: free text between administrators. */
  record FreeText(String messageContent, Instant messageDateTime) implements MessageBody {}

  /** Any message about a reconciliation. */
  record Reconciliation(ReconciliationMessage message) implements MessageBody {
    public String reconciliationIdentifier() {
      return message.reconciliationIdentifier();
    }
  }

  /**
   * The content could not be read completely.
   *
   * @param transactionIdentifier if that much could be read
   */
  record Unreadable(Optional<String> transactionIdentifier) implements MessageBody {}
}
