package org.kyotoprotocol.itl.core.message;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kyotoprotocol.itl.core.Work;
import org.kyotoprotocol.itl.core.check.Evaluator;
import org.kyotoprotocol.itl.core.check.Facts;
import org.kyotoprotocol.itl.core.check.FactsLoader;
import org.kyotoprotocol.itl.core.check.Rulebook;
import org.kyotoprotocol.itl.core.message.MessageBody.FreeText;
import org.kyotoprotocol.itl.core.message.MessageBody.Notification;
import org.kyotoprotocol.itl.core.message.MessageBody.ProposalBody;
import org.kyotoprotocol.itl.core.message.MessageBody.StatusQuery;
import org.kyotoprotocol.itl.core.transaction.Cause;
import org.kyotoprotocol.itl.core.transaction.EvaluationResult;
import org.kyotoprotocol.itl.core.transaction.Notifications;
import org.kyotoprotocol.itl.core.transaction.Progress;
import org.kyotoprotocol.itl.core.transaction.Transaction;
import org.kyotoprotocol.itl.core.transaction.TransactionStatus;

/** Judges one message on receipt and lets it take effect, all in one unit of work. */
final class Receiving {
  private static final int IDENTIFIER_IS_TAKEN = 3001;

  private final Rulebook rulebook;
  private final boolean courtesies;

  /**
   * @param courtesies whether to tell registries of proposals refused on receipt (V3)
   */
  Receiving(Rulebook rulebook, boolean courtesies) {
    this.rulebook = rulebook;
    this.courtesies = courtesies;
  }

  Receipt receive(Work work, UUID id, Call call) {
    if (call.body() instanceof Notification notification) {
      // Locked before it is judged: what it does depends on the state.
      work.store().transactions().lock(notification.transactionIdentifier());
    }
    Facts facts = FactsLoader.forReceipt(work.store(), rulebook, work.now(), call);
    List<EvaluationResult> failures = Evaluator.atReceipt(facts);
    return failures.isEmpty() ? takeEffect(work, id, facts) : refuse(work, id, facts, failures);
  }

  private Receipt takeEffect(Work work, UUID id, Facts facts) {
    Call call = facts.call();
    if (call.body() instanceof ProposalBody body) {
      boolean isNew = new Progress(work).record(body.proposal(), cause(call, id));
      return isNew
          ? Receipt.accepted(work.now())
          : Receipt.refused(List.of(IDENTIFIER_IS_TAKEN), work.now());
    }
    if (call.body() instanceof Notification) {
      List<Integer> codes =
          new Notifications(work).process(facts.transaction().orElseThrow(), cause(call, id));
      return codes.isEmpty()
          ? Receipt.accepted(work.now())
          : refuse(work, id, facts, codes.stream().map(EvaluationResult::of).toList());
    }
    if (call.body() instanceof StatusQuery) {
      Transaction transaction = facts.transaction().orElseThrow();
      return new Receipt(
          true, List.of(), Optional.of(transaction.status()), transaction.statusAt());
    }
    if (call.body() instanceof FreeText text) {
      work.store().messages().storeText(id, call.sender(), work.now(), text);
      return Receipt.accepted(work.now());
    }
    if (call.body() instanceof MessageBody.Reconciliation) {
      // Expected and well-formed: that it stands in the message log is all there is to it here.
      return Receipt.accepted(work.now());
    }
    throw new IllegalStateException(
        "The checks let pass what cannot be processed: " + call.operation());
  }

  private Receipt refuse(Work work, UUID id, Facts facts, List<EvaluationResult> failures) {
    Call call = facts.call();
    List<Integer> codes = failures.stream().map(EvaluationResult::responseCode).toList();
    if (call.operation() == Operation.ACCEPT_PROPOSAL
        && courtesies
        && !codes.contains(IDENTIFIER_IS_TAKEN)) {
      new Courtesy(work).refused(call, failures);
    }
    if (call.body() instanceof Notification && facts.role().isPresent()) {
      new Notifications(work).refused(facts.transaction().orElseThrow(), cause(call, id), codes);
    }
    return Receipt.refused(codes, work.now());
  }

  private static Cause cause(Call call, UUID id) {
    if (call.body() instanceof Notification notification) {
      return new Cause(
          call.sender(),
          TransactionStatus.of(notification.transactionStatus()),
          notification.evaluationResults(),
          Optional.of(id),
          "");
    }
    return new Cause(
        call.sender(), Optional.of(TransactionStatus.PROPOSED), List.of(), Optional.of(id), "");
  }
}
