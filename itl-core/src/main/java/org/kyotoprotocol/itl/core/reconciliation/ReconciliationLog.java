package org.kyotoprotocol.itl.core.reconciliation;

import java.util.Optional;

/** Port: the recorded reconciliations, inside one unit of work. */
public interface ReconciliationLog {
  Optional<ReconciliationRecord> find(String identifier);
}
