package org.kyotoprotocol.itl.persistence.reconciliation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.kyotoprotocol.itl.core.message.Operation;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationPhase;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationRecord;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationStatus;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

/** A reconciliation as it stands. */
@Entity
@Table(name = "reconciliation")
final class ReconciliationRow {
  @Id private String reconciliationIdentifier;
  private String registry;
  private int status;
  private int phase;
  private Instant snapshotAt;
  private String awaited;

  ReconciliationRow() {}

  ReconciliationRecord toRecord() {
    return new ReconciliationRecord(
        reconciliationIdentifier,
        new RegistryCode(registry),
        ReconciliationStatus.of(status).orElseThrow(() -> unknown("status", status)),
        ReconciliationPhase.of(phase).orElseThrow(() -> unknown("phase", phase)),
        snapshotAt,
        Optional.ofNullable(awaited)
            .map(name -> Operation.of(name).orElseThrow(() -> unknown("awaited answer", name))));
  }

  private static IllegalStateException unknown(String what, Object stored) {
    return new IllegalStateException("Unknown " + what + " of a reconciliation stored: " + stored);
  }
}
