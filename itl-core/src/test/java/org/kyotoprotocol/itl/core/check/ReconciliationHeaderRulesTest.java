package org.kyotoprotocol.itl.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kyotoprotocol.itl.core.check.ReconciliationSample.ID;
import static org.kyotoprotocol.itl.core.check.ReconciliationSample.SNAPSHOT;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationMessage.AuditTrailRequest;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationMessage.Result;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationMessage.Totals;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationMessage.TotalsRequest;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationMessage.UnitBlocksRequest;
import org.kyotoprotocol.itl.core.registry.OperatingState;
import org.kyotoprotocol.itl.core.registry.RegistryKind;

/** Identifier, status and times of the messages of a reconciliation. */
class ReconciliationHeaderRulesTest {
  private final ReconciliationSample sample = new ReconciliationSample();

  @ParameterizedTest
  @CsvSource({
    "GB1, ''",
    "CITL9999999999999999, ''",
    "GB1234567890123456, ''",
    "'', 6201",
    "' ', 6201",
    "GB0, 6201",
    "GB000, 6201",
    "GB, 6202",
    "118, 6202",
    "gb118, 6202",
    "G118, 6202",
    "CITLX118, 6202",
    "GB0118, 6202",
    "GB118x, 6202",
    "GB-118, 6202",
    "GB123456789012345678, ''",
    "GB1234567890123456789, 6202",
    "CITL99999999999999999, 6202",
    "GB000000000000000000, 6201",
    "GB0000000000000000000, 6201 6202"
  })
  void anIdentifierIsARegistryCodeAndANumberAboveZero(String identifier, String codes) {
    List<Integer> expected = ReceiptRulesTest.ints(codes);
    assertThat(sample.integrity(new Totals(identifier, List.of()))).isEqualTo(expected);
    assertThat(sample.integrity(new Result(identifier, 10))).isEqualTo(expected);
  }

  @Test
  void statusesAre1To11And98And99() {
    List<Integer> accepted =
        IntStream.rangeClosed(-1, 120)
            .filter(status -> sample.integrity(new Result(ID, status)).isEmpty())
            .boxed()
            .toList();
    assertThat(accepted).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 98, 99);
    assertThat(sample.integrity(new Result(ID, 12))).containsExactly(6203);
    assertThat(sample.integrity(new TotalsRequest(ID, SNAPSHOT, 0))).containsExactly(6203);
  }

  @ParameterizedTest
  @CsvSource({
    "2004-10-01T00:00:00Z, 6204",
    "2004-10-01T00:00:00.001Z, ''",
    "2010-07-01T00:00:00Z, ''",
    "2010-07-01T00:00:00.001Z, 6204"
  })
  void aSnapshotIsAfter1October2004AndAtMost30DaysAhead(Instant time, String codes) {
    List<Integer> expected = ReceiptRulesTest.ints(codes);
    assertThat(sample.integrity(new TotalsRequest(ID, time, 1))).isEqualTo(expected);
    assertThat(sample.integrity(new UnitBlocksRequest(ID, time))).isEqualTo(expected);
  }

  @Test
  void theWindowOfAnAuditTrailDoesNotEndBeforeItBegins() {
    Instant later = SNAPSHOT.plusMillis(1);
    assertThat(sample.integrity(new AuditTrailRequest(ID, SNAPSHOT, later))).isEmpty();
    assertThat(sample.integrity(new AuditTrailRequest(ID, SNAPSHOT, SNAPSHOT))).isEmpty();
    assertThat(sample.integrity(new AuditTrailRequest(ID, later, SNAPSHOT))).containsExactly(6205);
  }

  @ParameterizedTest
  @EnumSource(OperatingState.class)
  void aRegistryReconcilesInTheStatesThatAllowIt(OperatingState state) {
    sample.facts.registries.set(0, FactsSample.registry("GB", RegistryKind.PARTY, state));
    sample.state = OperatingState.DISCONNECTED;
    List<Integer> codes = sample.known().codes(Stage.REGISTRY, "GB", new Totals(ID, List.of()));
    assertThat(codes).isEqualTo(state.mayReconcile() ? List.of() : List.of(1510));
  }

  @ParameterizedTest
  @EnumSource(OperatingState.class)
  void anStlAsksAboutARegistryInThoseStates(OperatingState state) {
    assertThat(sample.codes(Stage.REGISTRY, "CITL", new Result(ID, 10))).isEmpty();
    sample.state = state;
    assertThat(sample.known().codes(Stage.REGISTRY, "CITL", new Result(ID, 10)))
        .isEqualTo(state.mayReconcile() ? List.of() : List.of(1510));
  }
}
