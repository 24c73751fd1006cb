package org.kyotoprotocol.itl.testkit.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.kyotoprotocol.itl.core.transaction.Transaction;
import org.kyotoprotocol.itl.core.transaction.TransactionEvent;
import org.kyotoprotocol.itl.core.transaction.TransactionLog;
import org.kyotoprotocol.itl.core.transaction.TransactionState;

/** Transactions in memory. */
public final class InMemoryTransactions implements TransactionLog {
  private final Table<String, Transaction> transactions;
  private final Table<Long, String> byArrival;
  private final Table<Long, String> toEvaluate;
  private final Table<String, Long> arrivals;
  private final Table<String, Attempts> failures;
  private final Journal<TransactionEvent> events;

  InMemoryTransactions(UndoLog undo) {
    transactions = new Table<>(undo);
    byArrival = new Table<>(undo);
    toEvaluate = new Table<>(undo);
    arrivals = new Table<>(undo);
    failures = new Table<>(undo);
    events = new Journal<>(undo);
  }

  @Override
  public Optional<Transaction> find(String identifier) {
    return transactions.find(identifier);
  }

  @Override
  public Optional<Transaction> lock(String identifier) {
    return transactions.find(identifier);
  }

  @Override
  public boolean insert(Transaction transaction) {
    if (transactions.has(transaction.identifier())) {
      return false;
    }
    transactions.put(transaction.identifier(), transaction);
    long arrival = byArrival.values().size();
    byArrival.put(arrival, transaction.identifier());
    arrivals.put(transaction.identifier(), arrival);
    noteIfToEvaluate(transaction);
    return true;
  }

  @Override
  public void update(Transaction transaction) {
    Transaction stored = transactions.find(transaction.identifier()).orElseThrow();
    if (stored.version() != transaction.version()) {
      throw new IllegalStateException(
          "Transaction " + transaction.identifier() + " was changed since it was read");
    }
    transactions.put(transaction.identifier(), nextVersion(transaction));
    noteIfToEvaluate(transaction);
  }

  @Override
  public void append(TransactionEvent event) {
    events.append(event);
  }

  @Override
  public List<TransactionEvent> events(String identifier) {
    return events.entries().stream()
        .filter(event -> event.transactionIdentifier().equals(identifier))
        .toList();
  }

  @Override
  public Optional<Transaction> lockNextToEvaluate(Instant now) {
    return toEvaluate.values().stream()
        .filter(identifier -> Attempts.isDue(failures.find(identifier), now))
        .findFirst()
        .flatMap(transactions::find);
  }

  @Override
  public int evaluationFailed(
      String identifier, Instant now, IntFunction<Duration> delayAfter, String reason) {
    Attempts attempts = Attempts.after(failures.find(identifier), now, delayAfter);
    failures.put(identifier, attempts);
    return attempts.failed();
  }

  @Override
  public List<String> openSince(Instant recordedBefore, int limit) {
    return inOrder().stream()
        .filter(transaction -> !transaction.state().isFinal())
        .filter(transaction -> transaction.recordedAt().isBefore(recordedBefore))
        .sorted(Comparator.comparing(Transaction::recordedAt))
        .map(Transaction::identifier)
        .limit(limit)
        .toList();
  }

  @Override
  public List<String> latest(int limit) {
    List<String> newestFirst = new ArrayList<>(byArrival.values());
    Collections.reverse(newestFirst);
    return newestFirst.stream().limit(limit).toList();
  }

  /** Every transaction, in the order of arrival. */
  public List<Transaction> inOrder() {
    return byArrival.values().stream().flatMap(id -> transactions.find(id).stream()).toList();
  }

  /** Every event, oldest first. */
  public List<TransactionEvent> allEvents() {
    return List.copyOf(events.entries());
  }

  /** Apart from the others, so that finding the next takes no longer the more there are. */
  private void noteIfToEvaluate(Transaction transaction) {
    long arrival = arrivals.find(transaction.identifier()).orElseThrow();
    if (transaction.state() == TransactionState.RECEIVED) {
      toEvaluate.put(arrival, transaction.identifier());
    } else {
      toEvaluate.remove(arrival);
    }
  }

  private static Transaction nextVersion(Transaction transaction) {
    return new Transaction(
        transaction.proposal(),
        transaction.state(),
        transaction.recordedAt(),
        transaction.statusAt(),
        transaction.route(),
        transaction.stlConsulted(),
        transaction.stlPassed(),
        transaction.consumptions(),
        transaction.confirmedAt(),
        transaction.version() + 1);
  }
}
