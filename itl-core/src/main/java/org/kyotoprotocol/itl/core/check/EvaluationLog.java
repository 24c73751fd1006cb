package org.kyotoprotocol.itl.core.check;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kyotoprotocol.itl.core.transaction.EvaluationResult;
import org.kyotoprotocol.itl.core.transaction.Transaction;

/**
 * Port: what each evaluation was based on, so that a past decision can be repeated (DES systems,
 * 4.5 rule 3). Append-only.
 */
public interface EvaluationLog {
  void append(Recorded evaluation);

  /** The evaluation of the transaction, if there was one. */
  Optional<Recorded> find(Transaction transaction);

  /**
   * An evaluation.
   *
   * @param facts everything the checks looked at
   * @param results failures; none if it passed
   */
  record Recorded(
      String transactionIdentifier, Instant at, Facts facts, List<EvaluationResult> results) {
    public Recorded {
      results = List.copyOf(results);
    }
  }
}
