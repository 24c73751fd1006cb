package org.kyotoprotocol.itl.testkit.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kyotoprotocol.itl.testkit.sequence.Proposals.cancellation;
import static org.kyotoprotocol.itl.testkit.sequence.Proposals.issuance;
import static org.kyotoprotocol.itl.testkit.sequence.Proposals.transfer;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kyotoprotocol.itl.core.transaction.TransactionState;

/** DES transactions, T1 to T7. */
class CleanUpTest {
  private final RunningLog log = new RunningLog();

  @BeforeEach
  void gbHoldsAThousandUnits() {
    log.judge(issuance("GB1", "GB-1000-1999"));
    log.notify("GB", "GB1", 4);
    log.said();
  }

  @Test
  void nothingIsEndedBeforeItsTime() {
    log.judge(transfer("GB2", "GB", "JP", "GB-1000-1099"));
    log.pass(Duration.ofHours(24));

    assertThat(log.cleanUp.endOverdue()).isZero();
    log.pass(Duration.ofSeconds(1));
    assertThat(log.cleanUp.endOverdue()).isEqualTo(1);
    assertThat(log.cleanUp.endOverdue()).isZero();
  }

  @Test
  void anUndecidedTransferIsCancelledOnBothSidesAndItsUnitsAreFree() {
    log.judge(transfer("GB2", "GB", "JP", "GB-1000-1099"));
    log.said();

    aDayLater();

    assertThat(log.state("GB2")).isEqualTo(TransactionState.CANCELLED);
    assertThat(log.said()).containsExactly("GB 7", "JP 7");
    assertThat(log.holdings()).containsExactly("GB-1000-1999 GB 100");
  }

  @Test
  void aReleasedTransactionIsNotExemptButTheOperatorIsTold() {
    log.judge(cancellation("GB2", "GB", "GB-1000-1099"));
    log.judge(transfer("GB3", "GB", "JP", "GB-1100-1199"));
    log.notify("JP", "GB3", 8);
    log.said();

    aDayLater();

    assertThat(log.said()).containsExactly("GB 7", "GB 7", "JP 7");
    assertThat(log.noted)
        .filteredOn(line -> line.startsWith("ITL-221"))
        .hasSize(2)
        .allMatch(line -> line.contains("the completion may be lost"));
    assertThat(log.notify("GB", "GB2", 4).responseCodes()).containsExactly(3008);
    assertThat(log.notify("GB", "GB3", 4).responseCodes()).containsExactly(3008);
    assertThat(log.holdings()).containsExactly("GB-1000-1999 GB 100");
  }

  @Test
  void whatWasRefusedCountsAsTerminatedAndNobodyIsTold() {
    log.judge(cancellation("GB2", "GB", "GB-5000-5099"));
    log.judge(transfer("GB3", "GB", "JP", "GB-1100-1199"));
    log.notify("JP", "GB3", 6, 5902);
    log.said();

    aDayLater();

    assertThat(log.state("GB2")).isEqualTo(TransactionState.TERMINATED);
    assertThat(log.state("GB3")).isEqualTo(TransactionState.TERMINATED);
    assertThat(log.said()).isEmpty();
    assertThat(log.events("GB2"))
        .last()
        .satisfies(event -> assertThat(event.note()).isEqualTo("implied"));
  }

  @Test
  void aSilentStlIsToldTheEndToo() {
    log.judge(transfer("GB2", "GB", "FR", "GB-1000-1099"));
    log.said();

    aDayLater();

    assertThat(log.said()).containsExactly("GB 7", "CITL 7");
    assertThat(log.notify("CITL", "GB2", 9).responseCodes()).containsExactly(3014);
  }

  @Test
  void aProposalThatWasNeverJudgedIsCancelledAndNotJudgedAnyMore() {
    log.propose(cancellation("GB2", "GB", "GB-1000-1099"));

    aDayLater();
    log.evaluate();

    assertThat(log.state("GB2")).isEqualTo(TransactionState.CANCELLED);
    assertThat(log.said()).containsExactly("GB 7");
  }

  @Test
  void whatHasEndedIsLeftAlone() {
    log.judge(transfer("GB2", "GB", "JP", "GB-1000-1099"));
    log.notify("JP", "GB2", 8);
    log.notify("GB", "GB2", 4);
    log.said();

    aDayLater();

    assertThat(log.state("GB2")).isEqualTo(TransactionState.COMPLETED);
    assertThat(log.said()).isEmpty();
  }

  @Test
  void moreThanOneBatchIsEndedInOneRun() {
    for (int i = 0; i < 510; i++) {
      log.propose(cancellation("GB" + (100 + i), "GB", "GB-1000-1001"));
    }
    log.pass(Duration.ofHours(25));

    assertThat(log.cleanUp.endOverdue()).isEqualTo(510);
  }

  private void aDayLater() {
    log.pass(Duration.ofHours(25));
    log.cleanUp.endOverdue();
  }
}
