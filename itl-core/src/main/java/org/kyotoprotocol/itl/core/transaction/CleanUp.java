package org.kyotoprotocol.itl.core.transaction;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kyotoprotocol.itl.core.Observer;
import org.kyotoprotocol.itl.core.Work;
import org.kyotoprotocol.itl.core.WorkRunner;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

/** Ends transactions that nobody else ends (DES transactions T1 to T6). */
public final class CleanUp {
  /** How long a transaction may take from the recording of its proposal (T1). */
  public static final Duration LIMIT = Duration.ofHours(24);

  private static final int BATCH = 500;

  /** The initiating registry may have finalised already, its message lost (T4). */
  private static final Set<TransactionState> COMPLETION_MAY_BE_LOST =
      EnumSet.of(TransactionState.RELEASED, TransactionState.ACCEPTED);

  private final WorkRunner runner;
  private final Duration limit;
  private final Observer observer;

  public CleanUp(WorkRunner runner, Duration limit, Observer observer) {
    this.runner = runner;
    this.limit = limit;
    this.observer = observer;
  }

  /**
   * Ends every transaction that is overdue. One that cannot be ended is noted and left for the next
   * run.
   *
   * @return how many were ended
   */
  public int endOverdue() {
    int ended = 0;
    int endedOfBatch;
    List<String> batch;
    do {
      batch = runner.run(this::overdue);
      endedOfBatch = (int) batch.stream().filter(this::end).count();
      ended += endedOfBatch;
    } while (batch.size() == BATCH && endedOfBatch > 0);
    return ended;
  }

  private List<String> overdue(Work work) {
    return work.store().transactions().openSince(work.now().minus(limit), BATCH);
  }

  private boolean end(String identifier) {
    try {
      Optional<Transaction> ended = runner.run(work -> end(work, identifier));
      ended
          .filter(before -> COMPLETION_MAY_BE_LOST.contains(before.state()))
          .ifPresent(
              before ->
                  observer.noted(
                      "ITL-221",
                      "Transaction "
                          + identifier
                          + " was cancelled after its release: the completion may be lost"));
      return ended.isPresent();
    } catch (RuntimeException failure) {
      observer.noted("ITL-222", "Transaction " + identifier + " could not be ended: " + failure);
      return false;
    }
  }

  /** The transaction as it was before; empty if somebody else has ended it meanwhile. */
  private static Optional<Transaction> end(Work work, String identifier) {
    Optional<Transaction> open =
        work.store().transactions().lock(identifier).filter(found -> !found.state().isFinal());
    open.ifPresent(
        transaction -> {
          TransactionState next = StateMachine.afterCleanUp(transaction.state());
          new Progress(work).enter(transaction, next, cause(transaction, next));
        });
    return open;
  }

  private static Cause cause(Transaction transaction, TransactionState next) {
    if (next == TransactionState.TERMINATED) {
      return new Cause(RegistryCode.ITL, Optional.empty(), List.of(), Optional.empty(), "implied");
    }
    String note =
        COMPLETION_MAY_BE_LOST.contains(transaction.state()) ? "completion may be lost" : "";
    return Cause.own(TransactionStatus.CANCELLED, List.of(), note);
  }
}
