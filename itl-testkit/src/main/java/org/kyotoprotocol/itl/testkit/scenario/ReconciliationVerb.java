package org.kyotoprotocol.itl.testkit.scenario;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kyotoprotocol.itl.core.message.Operation;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationPhase;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationRecord;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationStatus;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

/**
 * A recorded reconciliation: {@code reconciliation GB118 of GB status=1 phase=1
 * snapshot=2010-05-31T02:00:00Z awaits=receiveTotals}. Status and phase are 1 and the snapshot is
 * now unless said otherwise; nothing is awaited unless said.
 */
final class ReconciliationVerb {
  private static final Set<String> KEYS = Set.of("status", "phase", "snapshot", "awaits");

  private ReconciliationVerb() {}

  static void record(Words words, World world) {
    String identifier = words.next("reconciliation identifier");
    words.require("of");
    String registry = words.next("registry code");
    Map<String, Value> values = new HashMap<>();
    while (!words.isEmpty()) {
      Value value = Value.of(words);
      if (!KEYS.contains(value.key())) {
        throw words.error("'" + value.key() + "' is no property of a reconciliation");
      }
      values.put(value.key(), value);
    }
    world.record(
        new ReconciliationRecord(
            identifier,
            words.parsed("registry code", registry, RegistryCode::new),
            status(values.get("status")),
            phase(values.get("phase")),
            snapshot(values.get("snapshot"), world.now()),
            Optional.ofNullable(values.get("awaits")).map(ReconciliationVerb::operation)));
  }

  private static ReconciliationStatus status(Value value) {
    return value == null
        ? ReconciliationStatus.INITIATED
        : value
            .words()
            .found(
                "status of a reconciliation",
                value.text(),
                ReconciliationStatus.of(value.integer()));
  }

  private static ReconciliationPhase phase(Value value) {
    return value == null
        ? ReconciliationPhase.TOTALS
        : value
            .words()
            .found(
                "phase of a reconciliation", value.text(), ReconciliationPhase.of(value.integer()));
  }

  private static Instant snapshot(Value value, Instant now) {
    return value == null ? now : value.instant();
  }

  private static Operation operation(Value value) {
    return value.words().found("operation", value.text(), Operation.of(value.text()));
  }
}
