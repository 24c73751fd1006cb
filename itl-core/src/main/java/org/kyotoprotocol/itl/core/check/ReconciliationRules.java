package org.kyotoprotocol.itl.core.check;

import java.util.Optional;
import java.util.function.Predicate;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationMessage.TotalsRequest;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationMessage.WithSnapshot;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationMessage.WithStatus;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationRecord;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationStatus;

/**
 * Messages about a reconciliation against what is recorded of it. One that is not known to the
 * sender is judged by 6301 only.
 */
final class ReconciliationRules {
  private ReconciliationRules() {}

  static Evidence reconciliationKnown(Facts facts) {
    return Evidence.of(recorded(facts).isPresent());
  }

  static Evidence statusAllowed(Facts facts) {
    return ifKnown(
        facts,
        recorded -> status(facts).filter(status -> status.standsIn(recorded.phase())).isPresent());
  }

  /** An STL asks under the status recorded; its own result agrees with it or takes it further. */
  static Evidence statusAgrees(Facts facts) {
    boolean asks = ReconciliationHeaderRules.message(facts, TotalsRequest.class).isPresent();
    return ifKnown(
        facts,
        recorded ->
            status(facts)
                .filter(
                    status ->
                        asks
                            ? status == recorded.status()
                            : status.mayBeReportedAfter(recorded.status()))
                .isPresent());
  }

  static Evidence snapshotTimeAgrees(Facts facts) {
    return ifKnown(
        facts,
        recorded ->
            ReconciliationHeaderRules.message(facts, WithSnapshot.class)
                .map(WithSnapshot::snapshotTime)
                .filter(recorded.snapshotTime()::equals)
                .isPresent());
  }

  static Evidence answerExpected(Facts facts) {
    return ifKnown(facts, recorded -> recorded.awaits(facts.call().operation()));
  }

  private static Optional<ReconciliationStatus> status(Facts facts) {
    return ReconciliationHeaderRules.message(facts, WithStatus.class)
        .map(WithStatus::reconciliationStatus)
        .flatMap(ReconciliationStatus::of);
  }

  private static Evidence ifKnown(Facts facts, Predicate<ReconciliationRecord> condition) {
    return Evidence.of(recorded(facts).map(condition::test).orElse(true));
  }

  private static Optional<ReconciliationRecord> recorded(Facts facts) {
    return facts
        .reconciliation()
        .filter(known -> known.concerns(facts.call().sender()))
        .map(ReconciliationFacts::recorded);
  }
}
