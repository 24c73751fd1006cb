package org.kyotoprotocol.itl.testkit.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kyotoprotocol.itl.testkit.sequence.Proposals.issuance;
import static org.kyotoprotocol.itl.testkit.sequence.Proposals.transfer;

import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kyotoprotocol.itl.core.message.OutboundBody.ForwardedProposal;
import org.kyotoprotocol.itl.core.message.OutboundBody.StatusNotification;
import org.kyotoprotocol.itl.core.message.PartyType;
import org.kyotoprotocol.itl.core.transaction.Proposal;
import org.kyotoprotocol.itl.core.transaction.TransactionState;

/** DES transactions, section 3.2. */
class ExternalTransferSequenceTest {
  private final RunningLog log = new RunningLog();

  @BeforeEach
  void gbHoldsAThousandUnits() {
    log.judge(issuance("GB1", "GB-1000-1999"));
    log.notify("GB", "GB1", 4);
    log.said();
  }

  @Test
  void aPassedProposalGoesToTheAcquiringRegistryAndNothingGoesToTheInitiatingOne() {
    log.judge(transfer("GB2", "GB", "JP", "GB-1000-1099"));

    assertThat(log.state("GB2")).isEqualTo(TransactionState.AT_ACQUIRER);
    assertThat(log.said()).containsExactly("JP proposal");
    assertThat(log.holdings())
        .containsExactly("GB-1000-1099 GB 100 for GB2", "GB-1100-1999 GB 100");
  }

  @Test
  void whatARegistryTripsOverIsLeftOutOfTheForwardedProposal() {
    Proposal proposal =
        Proposals.with(
            transfer("GB2", "GB", "JP", "GB-1000-1099"), OptionalInt.of(0), OptionalLong.empty());
    log.judge(proposal);

    Proposal forwarded = ((ForwardedProposal) log.lastBody()).proposal();
    assertThat(forwarded)
        .isEqualTo(Proposals.with(proposal, OptionalInt.empty(), OptionalLong.empty()));
  }

  @Test
  void theAcceptanceReleasesTheTransaction() {
    log.judge(transfer("GB2", "GB", "JP", "GB-1000-1099"));
    log.said();

    assertThat(log.notify("JP", "GB2", 8).accepted()).isTrue();

    assertThat(log.state("GB2")).isEqualTo(TransactionState.ACCEPTED);
    assertThat(log.said()).containsExactly("GB 8");
    assertThat(((StatusNotification) log.lastBody()).partyType())
        .isEqualTo(PartyType.ACQUIRING_REGISTRY);
  }

  @Test
  void theUnitsMoveAtCompletionAndTheAcquiringRegistryIsTold() {
    log.judge(transfer("GB2", "GB", "JP", "GB-1000-1099"));
    log.notify("JP", "GB2", 8);
    log.said();

    assertThat(log.notify("GB", "GB2", 4).accepted()).isTrue();

    assertThat(log.said()).containsExactly("JP 4");
    assertThat(log.holdings()).containsExactly("GB-1000-1099 JP 100", "GB-1100-1999 GB 100");
    assertThat(log.blocks().get(0).firstTransferredAt()).isPresent();
  }

  @Test
  void theAcquiringRegistryConfirmsOnceAndTheStatusStays() {
    complete();

    assertThat(log.notify("JP", "GB2", 4).accepted()).isTrue();
    assertThat(log.transaction("GB2").confirmedAt()).isPresent();
    assertThat(log.state("GB2")).isEqualTo(TransactionState.COMPLETED);
    assertThat(log.notify("JP", "GB2", 4).responseCodes()).containsExactly(3003);
    assertThat(log.said()).isEmpty();
  }

  @Test
  void aRejectionIsPassedOnWithItsCodesAndTheUnitsAreFree() {
    log.judge(transfer("GB2", "GB", "JP", "GB-1000-1099"));
    log.said();

    assertThat(log.notify("JP", "GB2", 6, 5902).accepted()).isTrue();

    assertThat(log.state("GB2")).isEqualTo(TransactionState.REJECTED);
    assertThat(log.said()).containsExactly("GB 6 5902");
    assertThat(log.holdings()).containsExactly("GB-1000-1999 GB 100");
  }

  @Test
  void aRejectionWithoutACodeIsPassedOnWithoutOne() {
    log.judge(transfer("GB2", "GB", "JP", "GB-1000-1099"));
    log.said();

    log.notify("JP", "GB2", 6);

    assertThat(log.said()).containsExactly("GB 6");
  }

  @Test
  void terminatedWhileTheAcquiringRegistryDecidesItIsCancelledThere() {
    log.judge(transfer("GB2", "GB", "JP", "GB-1000-1099"));
    log.said();

    assertThat(log.notify("GB", "GB2", 5).accepted()).isTrue();

    assertThat(log.said()).containsExactly("JP 7");
    assertThat(log.holdings()).containsExactly("GB-1000-1999 GB 100");
  }

  @Test
  void afterARefusalATerminationIsTakenInSilence() {
    log.judge(transfer("GB2", "GB", "JP", "GB-1000-1099"));
    log.notify("JP", "GB2", 6, 5904);
    log.judge(transfer("GB3", "GB", "GB", "GB-1000-1099"));
    log.said();

    assertThat(log.notify("GB", "GB2", 5).accepted()).isTrue();
    assertThat(log.notify("GB", "GB3", 5).accepted()).isTrue();

    assertThat(log.state("GB2")).isEqualTo(TransactionState.TERMINATED);
    assertThat(log.state("GB3")).isEqualTo(TransactionState.TERMINATED);
    assertThat(log.said()).isEmpty();
  }

  @Test
  void unitsMayGoOnAndComeBack() {
    complete();
    log.judge(transfer("JP1", "JP", "NZ", "GB-1000-1009"));
    log.notify("NZ", "JP1", 8);
    log.notify("JP", "JP1", 4);
    log.judge(transfer("JP2", "JP", "GB", "GB-1010-1099"));
    log.notify("GB", "JP2", 8);
    log.notify("JP", "JP2", 4);

    assertThat(log.holdings())
        .containsExactly("GB-1000-1009 NZ 100", "GB-1010-1099 GB 100", "GB-1100-1999 GB 100");
  }

  @Test
  void threeThousandBlocksGoTheWholeWayAndBecomeOneAgain() {
    log.judge(issuance("GB3", "GB-100001-200000"));
    log.notify("GB", "GB3", 4);
    String[] blocks = new String[3_000];
    for (int i = 0; i < blocks.length; i++) {
      blocks[i] = "GB-" + (100_001 + 20 * i) + "-" + (100_010 + 20 * i);
    }
    log.judge(transfer("GB4", "GB", "JP", blocks));
    assertThat(log.holdings()).hasSize(6_001);

    log.notify("JP", "GB4", 6, 5903);

    assertThat(log.holdings()).containsExactly("GB-1000-1999 GB 100", "GB-100001-200000 GB 100");
  }

  private void complete() {
    log.judge(transfer("GB2", "GB", "JP", "GB-1000-1099"));
    log.notify("JP", "GB2", 8);
    log.notify("GB", "GB2", 4);
    log.said();
  }
}
