package org.kyotoprotocol.itl.testkit.memory;

import java.util.Optional;
import org.kyotoprotocol.itl.core.check.EvaluationLog;
import org.kyotoprotocol.itl.core.transaction.Transaction;

/** Evaluations in memory. */
final class InMemoryEvaluations implements EvaluationLog {
  private final Table<String, Recorded> evaluations;

  InMemoryEvaluations(UndoLog undo) {
    evaluations = new Table<>(undo);
  }

  @Override
  public void append(Recorded evaluation) {
    evaluations.put(evaluation.transactionIdentifier(), evaluation);
  }

  @Override
  public Optional<Recorded> find(Transaction transaction) {
    return evaluations.find(transaction.identifier());
  }
}
