package org.kyotoprotocol.itl.persistence.evaluation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.kyotoprotocol.itl.core.check.EvaluationLog.Recorded;
import org.kyotoprotocol.itl.core.transaction.Transaction;

/** An evaluation. */
@Entity
@Immutable
@Table(name = "evaluation")
final class EvaluationRow {
  @Id private String transactionIdentifier;
  private Instant evaluatedAt;

  @JdbcTypeCode(SqlTypes.JSON)
  private String results;

  private byte[] facts;

  EvaluationRow() {}

  static EvaluationRow of(Recorded evaluation) {
    EvaluationRow row = new EvaluationRow();
    row.transactionIdentifier = evaluation.transactionIdentifier();
    row.evaluatedAt = evaluation.at();
    row.results = EvaluationJson.results(evaluation.results());
    row.facts = EvaluationJson.facts(StoredFacts.of(evaluation.facts()));
    return row;
  }

  Recorded toRecorded(Transaction transaction) {
    return new Recorded(
        transactionIdentifier,
        evaluatedAt,
        EvaluationJson.facts(facts).toFacts(transaction),
        EvaluationJson.results(results));
  }
}
