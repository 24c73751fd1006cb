package org.kyotoprotocol.itl.testkit.scenario;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.kyotoprotocol.itl.core.message.Operation;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationMessage;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationMessage.AuditTrail;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationMessage.AuditTrailRequest;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationMessage.Result;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationMessage.Totals;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationMessage.TotalsRequest;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationMessage.UnitBlocks;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationMessage.UnitBlocksRequest;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationRecord;

/**
 * What a message about a reconciliation says: {@code status= snapshot= begin= end=}, and the rows
 * of an answer. A snapshot that is not given is the one recorded, or now; a status is 1, or 10 in a
 * result; a window is the last day.
 */
final class ReconciliationNotation {
  /** Stands for an identifier that is empty. */
  private static final String NIL = "nil";

  private static final Set<String> KEYS =
      Set.of("status", "snapshot", "begin", "end", "total", "block", "entry");

  private final World world;
  private final String identifier;
  private final List<Value> values;

  /**
   * @param identifier {@code nil} for an empty one
   */
  ReconciliationNotation(World world, String identifier, List<Value> values) {
    this.world = world;
    this.identifier = identifier.equals(NIL) ? "" : identifier;
    this.values = values;
  }

  static boolean knows(String key) {
    return KEYS.contains(key);
  }

  /** The message; empty if the operation is about no reconciliation, or never comes here. */
  Optional<ReconciliationMessage> message(Operation operation) {
    return Optional.ofNullable(
        switch (operation) {
          case RECEIVE_RECONCILIATION_RESULT -> new Result(identifier, status(10));
          case PROVIDE_TOTALS -> new TotalsRequest(identifier, snapshot(), status(1));
          case PROVIDE_UNIT_BLOCKS -> new UnitBlocksRequest(identifier, snapshot());
          case PROVIDE_AUDIT_TRAIL ->
              new AuditTrailRequest(
                  identifier,
                  instant("begin").orElse(world.now().minus(Duration.ofDays(1))),
                  instant("end").orElse(world.now()));
          case RECEIVE_TOTALS -> new Totals(identifier, rows("total", AnswerNotation::total));
          case RECEIVE_UNIT_BLOCKS ->
              new UnitBlocks(identifier, rows("block", AnswerNotation::block));
          case RECEIVE_AUDIT_TRAIL ->
              new AuditTrail(identifier, rows("entry", AnswerNotation::transaction));
          default -> null;
        });
  }

  private int status(int usual) {
    return last("status").map(Value::integer).orElse(usual);
  }

  private Instant snapshot() {
    return instant("snapshot")
        .or(() -> world.reconciliation(identifier).map(ReconciliationRecord::snapshotTime))
        .orElse(world.now());
  }

  private Optional<Instant> instant(String key) {
    return last(key).map(Value::instant);
  }

  private Optional<Value> last(String key) {
    return values.stream().filter(value -> value.key().equals(key)).reduce((one, next) -> next);
  }

  private <T> List<T> rows(String key, Function<AnswerNotation, T> reading) {
    return values.stream()
        .filter(value -> value.key().equals(key))
        .map(value -> reading.apply(new AnswerNotation(value)))
        .toList();
  }
}
