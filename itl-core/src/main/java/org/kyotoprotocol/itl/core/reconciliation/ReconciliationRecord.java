package org.kyotoprotocol.itl.core.reconciliation;

import java.time.Instant;
import java.util.Optional;
import org.kyotoprotocol.itl.core.message.Operation;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

/**
 * What is recorded of a reconciliation.
 *
 * @param identifier chosen by the log and never used again
 * @param registry whose books are compared
 * @param snapshotTime the instant at which they are, to the millisecond as announced
 * @param awaited the answer that the registry owes, if any
 */
public record ReconciliationRecord(
    String identifier,
    RegistryCode registry,
    ReconciliationStatus status,
    ReconciliationPhase phase,
    Instant snapshotTime,
    Optional<Operation> awaited) {
  /**
   * @throws IllegalArgumentException if what is awaited is no answer
   */
  public ReconciliationRecord {
    awaited.ifPresent(ReconciliationRecord::requireAnswer);
  }

  public boolean awaits(Operation answer) {
    return awaited.filter(answer::equals).isPresent();
  }

  private static void requireAnswer(Operation operation) {
    switch (operation) {
      case RECEIVE_TOTALS, RECEIVE_UNIT_BLOCKS, RECEIVE_AUDIT_TRAIL -> {}
      default ->
          throw new IllegalArgumentException(
              operation + " is no answer of a registry in a reconciliation");
    }
  }
}
