package org.kyotoprotocol.itl.core.message;

import java.time.Instant;
import java.util.List;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.notice.Notice;
import org.kyotoprotocol.itl.core.transaction.EvaluationResult;
import org.kyotoprotocol.itl.core.transaction.Proposal;
import org.kyotoprotocol.itl.core.transaction.TransactionStatus;

/** What the log says to a registry or STL. */
public sealed interface OutboundBody {
  Operation operation();

  /** The proposal as relayed to the acquiring registry or an STL. */
  record ForwardedProposal(Proposal proposal) implements OutboundBody {
    @Override
    public Operation operation() {
      return Operation.ACCEPT_PROPOSAL;
    }
  }

  /** A status of a transaction. */
  record StatusNotification(
      String transactionIdentifier,
      TransactionStatus status,
      PartyType partyType,
      List<EvaluationResult> evaluationResults)
      implements OutboundBody {
    public StatusNotification {
      evaluationResults = List.copyOf(evaluationResults);
    }

    @Override
    public Operation operation() {
      return Operation.ACCEPT_NOTIFICATION;
    }
  }

  /** Free text between administrators. */
  record FreeText(String messageContent, Instant messageDateTime) implements OutboundBody {
    @Override
    public Operation operation() {
      return Operation.ACCEPT_MESSAGE;
    }
  }

  /**
   * A message of a notice.
   *
   * @param notice as it stands after the message
   * @param isUpdate true if it goes out as a notification update (type 10) of an earlier notice
   * @param blocks those that this message adds; earlier ones are never sent again (DES notices N3)
   */
  record ItlNotice(Notice notice, boolean isUpdate, List<SerialBlock> blocks)
      implements OutboundBody {
    public ItlNotice {
      blocks = List.copyOf(blocks);
    }

    @Override
    public Operation operation() {
      return Operation.ACCEPT_ITL_NOTICE;
    }
  }
}
