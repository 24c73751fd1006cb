package org.kyotoprotocol.itl.persistence.evaluation;

import java.util.Optional;
import org.hibernate.StatelessSession;
import org.kyotoprotocol.itl.core.check.EvaluationLog;
import org.kyotoprotocol.itl.core.transaction.Transaction;

/** The evaluations in the database. */
public final class HibernateEvaluationLog implements EvaluationLog {
  private final StatelessSession session;

  public HibernateEvaluationLog(StatelessSession session) {
    this.session = session;
  }

  @Override
  public void append(Recorded evaluation) {
    session.insert(EvaluationRow.of(evaluation));
  }

  @Override
  public Optional<Recorded> find(Transaction transaction) {
    return Optional.ofNullable(session.get(EvaluationRow.class, transaction.identifier()))
        .map(row -> row.toRecorded(transaction));
  }
}
