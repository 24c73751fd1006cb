package org.kyotoprotocol.itl.persistence.reconciliation;

import java.util.Optional;
import org.hibernate.StatelessSession;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationLog;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationRecord;

/** The reconciliations in the database. */
public final class HibernateReconciliationLog implements ReconciliationLog {
  private final StatelessSession session;

  public HibernateReconciliationLog(StatelessSession session) {
    this.session = session;
  }

  @Override
  public Optional<ReconciliationRecord> find(String identifier) {
    return Optional.ofNullable(session.get(ReconciliationRow.class, identifier))
        .map(ReconciliationRow::toRecord);
  }
}
