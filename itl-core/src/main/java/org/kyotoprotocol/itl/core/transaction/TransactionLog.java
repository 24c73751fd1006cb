package org.kyotoprotocol.itl.core.transaction;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** Port: the stored transactions, inside one unit of work. */
public interface TransactionLog {
  Optional<Transaction> find(String identifier);

  /** The transaction, its row locked until the unit of work ends. */
  Optional<Transaction> lock(String identifier);

  /**
   * Records a new transaction.
   *
   * @return false, with nothing changed, if the identifier exists: a unique constraint decides
   */
  boolean insert(Transaction transaction);

  /**
   * Stores the state; the version grows by one.
   *
   * @throws IllegalStateException if someone else changed the transaction since it was read
   */
  void update(Transaction transaction);

  void append(TransactionEvent event);

  List<TransactionEvent> events(String identifier);

  /**
   * Locks one transaction that waits for its evaluation and is due for an attempt, oldest first;
   * skips those that another worker holds.
   */
  Optional<Transaction> lockNextToEvaluate(Instant now);

  /**
   * Notes that an evaluation failed on our side: it is tried again after a delay, and others go
   * ahead meanwhile.
   *
   * @param delayAfter the delay, given how many attempts have failed so far, this one included
   * @return how many attempts have failed so far
   */
  int evaluationFailed(
      String identifier, Instant now, IntFunction<Duration> delayAfter, String reason);

  /** Identifiers of transactions recorded before the instant that are not final, oldest first. */
  List<String> openSince(Instant recordedBefore, int limit);

  /** Identifiers of the latest transactions, newest first. */
  List<String> latest(int limit);
}
