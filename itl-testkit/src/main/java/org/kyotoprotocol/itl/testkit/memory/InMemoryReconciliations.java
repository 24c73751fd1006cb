package org.kyotoprotocol.itl.testkit.memory;

import java.util.Optional;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationLog;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationRecord;

/** Reconciliations in memory. */
public final class InMemoryReconciliations implements ReconciliationLog {
  private final Table<String, ReconciliationRecord> records;

  InMemoryReconciliations(UndoLog undo) {
    records = new Table<>(undo);
  }

  @Override
  public Optional<ReconciliationRecord> find(String identifier) {
    return records.find(identifier);
  }

  /** Adds the reconciliation or replaces what is recorded of it. */
  public void save(ReconciliationRecord reconciliation) {
    records.put(reconciliation.identifier(), reconciliation);
  }
}
