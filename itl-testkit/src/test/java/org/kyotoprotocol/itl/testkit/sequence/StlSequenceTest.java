package org.kyotoprotocol.itl.testkit.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kyotoprotocol.itl.testkit.sequence.Proposals.cancellation;
import static org.kyotoprotocol.itl.testkit.sequence.Proposals.issuance;
import static org.kyotoprotocol.itl.testkit.sequence.Proposals.transfer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kyotoprotocol.itl.core.transaction.TransactionState;
import org.kyotoprotocol.itl.core.transaction.TransactionStatus;

/** DES transactions, section 3.3: FR and ES are of the scheme of CITL, DE of that of DTL. */
class StlSequenceTest {
  private final RunningLog log = new RunningLog();

  @BeforeEach
  void frHoldsAThousandUnits() {
    log.judge(issuance("GB1", "GB-1000-2999"));
    log.notify("GB", "GB1", 4);
    log.judge(transfer("GB2", "GB", "FR", "GB-1000-1999"));
    log.notify("CITL", "GB2", 9);
    log.notify("FR", "GB2", 8);
    log.notify("GB", "GB2", 4);
    log.said();
  }

  @Test
  void theStlNeverHearsOfAProposalThatFailsHere() {
    log.judge(cancellation("FR1", "FR", "GB-5000-5099"));

    assertThat(log.said()).containsExactly("FR 3 4002");
  }

  @Test
  void aSingleRegistryIsToldNineAndNothingElse() {
    log.judge(cancellation("FR1", "FR", "GB-1000-1099"));
    assertThat(log.said()).containsExactly("CITL proposal");
    assertThat(log.state("FR1")).isEqualTo(TransactionState.AT_STL);

    log.notify("CITL", "FR1", 9);

    assertThat(log.said()).containsExactly("FR 9");
    assertThat(log.transaction("FR1").status())
        .isEqualTo(TransactionStatus.STL_CHECKED_NO_DISCREPANCY);
  }

  @Test
  void theStlIsToldOfTheEnd() {
    log.judge(cancellation("FR1", "FR", "GB-1000-1099"));
    log.notify("CITL", "FR1", 9);
    log.judge(cancellation("FR2", "FR", "GB-1100-1199"));
    log.said();

    log.notify("FR", "FR1", 4);
    log.notify("FR", "FR2", 5);

    assertThat(log.said()).containsExactly("CITL 4", "CITL 5");
  }

  @Test
  void aDiscrepancyOfTheStlIsPassedOnWithItsCodesAndFreesTheUnits() {
    log.judge(cancellation("FR1", "FR", "GB-1000-1099"));
    log.said();

    log.notify("CITL", "FR1", 10, 7221);

    assertThat(log.said()).containsExactly("FR 10 7221");
    assertThat(log.state("FR1")).isEqualTo(TransactionState.STL_DISCREPANT);
    assertThat(log.holdings()).containsExactly("GB-1000-1999 FR 100", "GB-2000-2999 GB 100");
    log.notify("FR", "FR1", 5);
    assertThat(log.said()).isEmpty();
  }

  @Test
  void ofAnExternalTransferNineStaysInside() {
    log.judge(transfer("FR1", "FR", "JP", "GB-1000-1099"));
    log.said();

    log.notify("CITL", "FR1", 9);

    assertThat(log.said()).containsExactly("JP proposal");
    log.notify("JP", "FR1", 8);
    log.notify("FR", "FR1", 4);
    assertThat(log.said()).containsExactly("FR 8", "JP 4", "CITL 4");
  }

  @Test
  void withinOneSchemeTheStlIsConsultedOnce() {
    log.judge(transfer("FR1", "FR", "ES", "GB-1000-1099"));
    log.notify("CITL", "FR1", 9);

    assertThat(log.said()).containsExactly("CITL proposal", "ES proposal");
  }

  @Test
  void betweenTwoSchemesTheInitiatingOnesStlJudgesFirst() {
    log.judge(transfer("FR1", "FR", "DE", "GB-1000-1099"));
    assertThat(log.said()).containsExactly("CITL proposal");
    assertThat(log.notify("DTL", "FR1", 9).responseCodes()).containsExactly(1505);

    log.notify("CITL", "FR1", 9);
    assertThat(log.said()).containsExactly("DTL proposal");
    assertThat(log.notify("CITL", "FR1", 9).responseCodes()).containsExactly(3014);

    log.notify("DTL", "FR1", 9);
    assertThat(log.said()).containsExactly("DE proposal");
  }

  @Test
  void whenTheSecondStlRefusesTheFirstIsToldOfTheEnd() {
    log.judge(transfer("FR1", "FR", "DE", "GB-1000-1099"));
    log.notify("CITL", "FR1", 9);
    log.said();

    log.notify("DTL", "FR1", 10, 7301);

    assertThat(log.said()).containsExactly("FR 10 7301", "CITL 5");
  }

  @Test
  void aRejectionEndsItForTheStlToo() {
    log.judge(transfer("FR1", "FR", "JP", "GB-1000-1099"));
    log.notify("CITL", "FR1", 9);
    log.said();

    log.notify("JP", "FR1", 6, 5902);

    assertThat(log.said()).containsExactly("FR 6 5902", "CITL 5");
  }

  @Test
  void anStlHasNoSayOutOfItsTurn() {
    log.judge(cancellation("FR1", "FR", "GB-1000-1099"));
    assertThat(log.notify("CITL", "FR1", 4).responseCodes()).containsExactly(3014);
    log.notify("CITL", "FR1", 9);
    assertThat(log.notify("CITL", "FR1", 9).responseCodes()).containsExactly(3014);
    assertThat(log.notify("CITL", "FR1", 10, 7301).responseCodes()).containsExactly(3014);
  }
}
