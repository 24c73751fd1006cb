package org.kyotoprotocol.itl.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kyotoprotocol.itl.core.check.ReconciliationSample.ID;
import static org.kyotoprotocol.itl.core.check.ReconciliationSample.SNAPSHOT;
import static org.kyotoprotocol.itl.core.check.ReconciliationSample.blocks;
import static org.kyotoprotocol.itl.core.check.ReconciliationSample.totals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kyotoprotocol.itl.core.message.Operation;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationMessage;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationMessage.AuditTrail;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationMessage.AuditTrailRequest;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationMessage.Result;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationMessage.TotalsRequest;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationMessage.UnitBlocksRequest;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationPhase;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationStatus;

/** Messages against what is recorded of the reconciliation. */
class ReconciliationRulesTest {
  private final ReconciliationSample sample = new ReconciliationSample();

  @Test
  void aReconciliationThatIsNotRecordedIsNotKnownWhateverTheMessageSays() {
    for (ReconciliationMessage message :
        List.of(
            totals(),
            blocks(),
            new AuditTrail(ID, List.of()),
            new TotalsRequest(ID, SNAPSHOT, 99),
            new UnitBlocksRequest(ID, SNAPSHOT.plusSeconds(1)),
            new AuditTrailRequest(ID, SNAPSHOT, SNAPSHOT),
            new Result(ID, 1))) {
      assertThat(sample.sequence("GB", message)).containsExactly(6301);
    }
  }

  @Test
  void aReconciliationIsKnownToItsRegistryAndToTheStlConsultedForIt() {
    sample.awaited = Optional.of(Operation.RECEIVE_TOTALS);
    sample.known();
    assertThat(sample.sequence("GB", totals())).isEmpty();
    assertThat(sample.sequence("CITL", new TotalsRequest(ID, SNAPSHOT, 1))).isEmpty();
    assertThat(sample.sequence("CITL", new AuditTrailRequest(ID, SNAPSHOT, SNAPSHOT))).isEmpty();
    for (String stranger : List.of("JP", "CDM", "EU")) {
      assertThat(sample.sequence(stranger, totals())).containsExactly(6301);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "TOTALS, 1, 1, ''",
    "TOTALS, 5, 5, ''",
    "TOTALS, 1, 2, 6303",
    "TOTALS, 1, 4, 6302 6303",
    "UNIT_BLOCK_DETAIL, 3, 3, ''",
    "UNIT_BLOCK_DETAIL, 3, 1, 6302 6303",
    "AUDIT_TRAIL, 4, 4, ''",
    "AUDIT_TRAIL, 4, 10, 6302 6303",
    "AUDIT_TRAIL, 4, 6, 6303",
    "AUDIT_TRAIL, 99, 99, ''"
  })
  void whoAsksForTotalsNamesTheStatusRecorded(
      ReconciliationPhase phase, int recorded, int sent, String codes) {
    stands(phase, recorded);
    assertThat(sample.sequence("CITL", new TotalsRequest(ID, SNAPSHOT, sent)))
        .isEqualTo(ReceiptRulesTest.ints(codes));
  }

  @ParameterizedTest
  @CsvSource({
    "TOTALS, 5, 8, ''",
    "TOTALS, 5, 10, ''",
    "TOTALS, 5, 9, 6302",
    "TOTALS, 5, 5, 6303",
    "TOTALS, 1, 10, 6303",
    "UNIT_BLOCK_DETAIL, 8, 9, ''",
    "UNIT_BLOCK_DETAIL, 8, 10, 6303",
    "AUDIT_TRAIL, 9, 11, ''",
    "AUDIT_TRAIL, 9, 10, 6302 6303",
    "AUDIT_TRAIL, 9, 99, 6303"
  })
  void anStlReportsWhatFollowsTheStatusRecorded(
      ReconciliationPhase phase, int recorded, int sent, String codes) {
    stands(phase, recorded);
    assertThat(sample.sequence("CITL", new Result(ID, sent)))
        .isEqualTo(ReceiptRulesTest.ints(codes));
  }

  @Test
  void theSnapshotNamedIsTheOneRecorded() {
    sample.known();
    assertThat(sample.sequence("CITL", new UnitBlocksRequest(ID, SNAPSHOT))).isEmpty();
    assertThat(sample.sequence("CITL", new UnitBlocksRequest(ID, SNAPSHOT.plusMillis(1))))
        .containsExactly(6304);
    assertThat(sample.sequence("CITL", new TotalsRequest(ID, SNAPSHOT.minusMillis(1), 1)))
        .containsExactly(6304);
  }

  @Test
  void anAnswerComesOnlyWhenItIsAwaited() {
    assertThat(sample.known().sequence("GB", totals())).containsExactly(6305);
    sample.awaited = Optional.of(Operation.RECEIVE_UNIT_BLOCKS);
    sample.known();
    assertThat(sample.sequence("GB", blocks())).isEmpty();
    assertThat(sample.sequence("GB", totals())).containsExactly(6305);
    assertThat(sample.sequence("GB", new AuditTrail(ID, List.of()))).containsExactly(6305);
  }

  private void stands(ReconciliationPhase phase, int status) {
    sample.phase = phase;
    sample.status = ReconciliationStatus.of(status).orElseThrow();
    sample.known();
  }
}
