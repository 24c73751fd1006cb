package org.kyotoprotocol.itl.core.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kyotoprotocol.itl.core.message.Operation;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

/** Phases and statuses of a reconciliation, and what is recorded of one. */
class ReconciliationStatusTest {
  @ParameterizedTest
  @CsvSource({
    "TOTALS, 0 1 2 3 5 6 7 8 10 11 98 99",
    "UNIT_BLOCK_DETAIL, 3 4 5 6 8 9 10 11 98 99",
    "AUDIT_TRAIL, 4 6 9 11 99"
  })
  void aPhaseHasItsStatuses(ReconciliationPhase phase, String codes) {
    assertThat(
            Arrays.stream(ReconciliationStatus.values())
                .filter(status -> status.standsIn(phase))
                .map(status -> String.valueOf(status.code()))
                .collect(Collectors.joining(" ")))
        .isEqualTo(codes);
  }

  @ParameterizedTest
  @CsvSource({
    "8, 5 6 8 99",
    "9, 5 6 8 9 99",
    "10, 5 6 10 99",
    "11, 5 6 8 9 11 99",
    "5, ''",
    "1, ''",
    "99, ''"
  })
  void anStlReportsAfterTheLogsOwnPartOrAfterItself(int reported, String recorded) {
    ReconciliationStatus status = ReconciliationStatus.of(reported).orElseThrow();
    assertThat(
            Arrays.stream(ReconciliationStatus.values())
                .filter(status::mayBeReportedAfter)
                .map(before -> String.valueOf(before.code()))
                .collect(Collectors.joining(" ")))
        .isEqualTo(recorded);
  }

  @Test
  void codesAreThoseOfTheStandard() {
    assertThat(ReconciliationStatus.of(98))
        .contains(ReconciliationStatus.TOTALS_BY_ACCOUNT_TYPE_INCONSISTENT);
    assertThat(ReconciliationStatus.of(12)).isEmpty();
    assertThat(ReconciliationStatus.ITL_COMPLETED).hasToString("ITL completed");
    assertThat(ReconciliationPhase.of(2)).contains(ReconciliationPhase.UNIT_BLOCK_DETAIL);
    assertThat(ReconciliationPhase.of(0)).isEmpty();
    assertThat(ReconciliationPhase.AUDIT_TRAIL.code()).isEqualTo(3);
    assertThat(ReconciliationPhase.TOTALS).hasToString("Totals");
  }

  @ParameterizedTest
  @EnumSource(Operation.class)
  void onlyAnAnswerOfTheRegistryIsAwaited(Operation operation) {
    if (operation == Operation.RECEIVE_TOTALS
        || operation == Operation.RECEIVE_UNIT_BLOCKS
        || operation == Operation.RECEIVE_AUDIT_TRAIL) {
      assertThat(awaiting(operation).awaits(operation)).isTrue();
      assertThat(awaiting(operation).awaits(Operation.ACCEPT_MESSAGE)).isFalse();
    } else {
      assertThatThrownBy(() -> awaiting(operation))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith(operation.wireName());
    }
  }

  private static ReconciliationRecord awaiting(Operation operation) {
    return new ReconciliationRecord(
        "GB1",
        new RegistryCode("GB"),
        ReconciliationStatus.INITIATED,
        ReconciliationPhase.TOTALS,
        Instant.EPOCH,
        Optional.of(operation));
  }
}
