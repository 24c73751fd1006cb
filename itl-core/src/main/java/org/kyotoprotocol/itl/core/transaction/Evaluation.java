package org.kyotoprotocol.itl.core.transaction;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.kyotoprotocol.itl.core.Observer;
import org.kyotoprotocol.itl.core.Work;
import org.kyotoprotocol.itl.core.WorkRunner;
import org.kyotoprotocol.itl.core.check.EvaluationLog;
import org.kyotoprotocol.itl.core.check.Evaluator;
import org.kyotoprotocol.itl.core.check.Facts;
import org.kyotoprotocol.itl.core.check.FactsLoader;
import org.kyotoprotocol.itl.core.check.Rulebook;
import org.kyotoprotocol.itl.core.check.ViabilityCheck;
import org.kyotoprotocol.itl.core.ledger.AccountType;
import org.kyotoprotocol.itl.core.ledger.TooManyBlocksException;
import org.kyotoprotocol.itl.core.message.RetrySchedule;
import org.kyotoprotocol.itl.core.reference.ReferenceSet;
import org.kyotoprotocol.itl.core.registry.GovernmentAccount;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

/**
 * Judges recorded proposals. Evaluation and reservation are one unit of work, so that of two
 * proposals for the same units, or for the rest of the same limit, exactly one passes (DES
 * transactions V7, R7).
 */
public final class Evaluation {
  private final WorkRunner runner;
  private final Rulebook rulebook;
  private final RetrySchedule retries;
  private final Observer observer;

  /**
   * @param retries when to try again what failed on our side
   */
  public Evaluation(
      WorkRunner runner, Rulebook rulebook, RetrySchedule retries, Observer observer) {
    this.runner = runner;
    this.rulebook = rulebook;
    this.retries = retries;
    this.observer = observer;
  }

  /**
   * Evaluates the oldest proposal that is due. One whose evaluation fails on our side is tried
   * again later; others go ahead.
   *
   * @return false if none is due
   * @throws RuntimeException if not even the failure could be noted
   */
  public boolean evaluateNext() {
    AtomicReference<String> taken = new AtomicReference<>();
    try {
      return runner.run(work -> evaluateNext(work, taken));
    } catch (RuntimeException | Error failure) {
      // Errors too: a proposal too large for the machine must not come first for ever.
      if (taken.get() == null) {
        throw failure;
      }
      putOff(taken.get(), failure);
      return true;
    }
  }

  private boolean evaluateNext(Work work, AtomicReference<String> taken) {
    Optional<Transaction> next = work.store().transactions().lockNextToEvaluate(work.now());
    taken.set(next.map(Transaction::identifier).orElse(null));
    next.ifPresent(transaction -> evaluate(work, transaction));
    return next.isPresent();
  }

  private void evaluate(Work work, Transaction transaction) {
    Facts facts;
    try {
      facts = FactsLoader.forEvaluation(work.store(), rulebook, work.now(), transaction);
    } catch (TooManyBlocksException spread) {
      List<EvaluationResult> results =
          List.of(EvaluationResult.of(ViabilityCheck.BLOCK_COUNT.code()));
      refuse(work, transaction, results, spread.getMessage());
      return;
    }
    List<EvaluationResult> failures = Evaluator.afterRecording(facts);
    work.store()
        .evaluations()
        .append(new EvaluationLog.Recorded(transaction.identifier(), work.now(), facts, failures));
    if (!failures.isEmpty()) {
      refuse(work, transaction, failures, "");
      return;
    }
    Transaction passed =
        transaction
            .routed(facts.route())
            .consuming(
                Consumptions.of(
                    transaction.proposal(),
                    rulebook.adaptationFundAccount(),
                    facts.ledger().blocks()));
    new Bookkeeping(work.store().ledger()).reserve(passed, facts.ledger().blocks());
    if (facts.reference().isOpen(ReferenceSet.ACCOUNTS)) {
      recordAccount(work, transaction.proposal());
    }
    new Progress(work)
        .goOn(passed, Cause.own(TransactionStatus.CHECKED_NO_DISCREPANCY, List.of(), ""));
  }

  private static void refuse(
      Work work, Transaction transaction, List<EvaluationResult> results, String note) {
    new Progress(work)
        .enter(
            transaction,
            TransactionState.DISCREPANT,
            Cause.own(TransactionStatus.CHECKED_DISCREPANCY, results, note));
  }

  /** Only accounts of the proposing registry itself: of others it may name what does not exist. */
  private static void recordAccount(Work work, Proposal proposal) {
    AccountReference acquiring = proposal.acquiring();
    boolean isOwn = acquiring.registryCode().equals(proposal.transferring().registryCode());
    Optional<AccountType> type =
        acquiring.accountType().filter(t -> t.isCancellation() || t.isUsed());
    if (isOwn && type.isPresent() && acquiring.identifier().isPresent()) {
      work.store()
          .accounts()
          .record(
              new GovernmentAccount(
                  new RegistryCode(acquiring.registryCode()),
                  type.get(),
                  acquiring.identifier().getAsLong(),
                  proposal.blocksWithoutRole().get(0).applicableCommitPeriod()));
    }
  }

  private void putOff(String identifier, Throwable failure) {
    String words = failure.toString();
    int failed =
        runner.run(
            work ->
                work.store()
                    .transactions()
                    .evaluationFailed(identifier, work.now(), retries::after, words));
    observer.noted(
        "ITL-211",
        "Transaction " + identifier + " could not be evaluated, attempt " + failed + ": " + words);
  }
}
