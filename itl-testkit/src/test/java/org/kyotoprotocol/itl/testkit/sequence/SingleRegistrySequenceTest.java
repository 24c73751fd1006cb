package org.kyotoprotocol.itl.testkit.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kyotoprotocol.itl.testkit.sequence.Proposals.cancellation;
import static org.kyotoprotocol.itl.testkit.sequence.Proposals.internal;
import static org.kyotoprotocol.itl.testkit.sequence.Proposals.issuance;
import static org.kyotoprotocol.itl.testkit.sequence.Proposals.retirement;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kyotoprotocol.itl.core.ledger.AccountType;
import org.kyotoprotocol.itl.core.ledger.Counter;
import org.kyotoprotocol.itl.core.ledger.CounterKey;
import org.kyotoprotocol.itl.core.registry.GovernmentAccount;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.transaction.TransactionState;
import org.kyotoprotocol.itl.core.transaction.TransactionStatus;

/** DES transactions, section 3.1. */
class SingleRegistrySequenceTest {
  private static final RegistryCode GB = new RegistryCode("GB");
  private final RunningLog log = new RunningLog();

  @BeforeEach
  void gbHoldsAThousandUnits() {
    log.judge(issuance("GB1", "GB-1000-1999"));
    log.notify("GB", "GB1", 4);
    log.said();
  }

  @Test
  void aProposalIsRecordedAnsweredAndJudgedAfterwards() {
    assertThat(log.propose(cancellation("GB2", "GB", "GB-1000-1099")).accepted()).isTrue();
    assertThat(log.state("GB2")).isEqualTo(TransactionState.RECEIVED);
    assertThat(log.woken).endsWith("evaluation");
    assertThat(log.said()).isEmpty();

    log.evaluate();

    assertThat(log.state("GB2")).isEqualTo(TransactionState.RELEASED);
    assertThat(log.said()).containsExactly("GB 2");
    assertThat(log.woken).endsWith("GB");
    assertThat(log.holdings())
        .containsExactly("GB-1000-1099 GB 100 for GB2", "GB-1100-1999 GB 100");
  }

  @Test
  void itsUnitsMoveWhenTheRegistryReportsCompletionAndNobodyIsTold() {
    log.judge(cancellation("GB2", "GB", "GB-1000-1099"));
    log.said();

    assertThat(log.notify("GB", "GB2", 4).accepted()).isTrue();

    assertThat(log.state("GB2")).isEqualTo(TransactionState.COMPLETED);
    assertThat(log.said()).isEmpty();
    assertThat(log.holdings()).containsExactly("GB-1000-1099 GB 230", "GB-1100-1999 GB 100");
  }

  @Test
  void retiredAndInternallyTransferredUnitsChangeTheirAccount() {
    log.judge(retirement("GB2", "GB", "GB-1000-1099"));
    log.notify("GB", "GB2", 4);
    log.judge(internal("GB3", "GB", "GB-1900-1999"));
    log.notify("GB", "GB3", 4);

    assertThat(log.holdings())
        .containsExactly("GB-1000-1099 GB 300", "GB-1100-1899 GB 100", "GB-1900-1999 GB 121");
    assertThat(log.blocks().get(2).holding().accountIdentifier()).isEqualTo(OptionalLong.of(1_121));
  }

  @Test
  void aDiscrepancyIsToldWithItsCodesAndBlocksAndReservesNothing() {
    log.judge(cancellation("GB2", "GB", "GB-1990-2009"));

    assertThat(log.state("GB2")).isEqualTo(TransactionState.DISCREPANT);
    assertThat(log.said()).containsExactly("GB 3 4002");
    assertThat(log.holdings()).containsExactly("GB-1000-1999 GB 100");
    assertThat(log.events("GB2").get(1).results().get(0).blocks()).hasToString("[GB-1990-2009]");
  }

  @Test
  void aTerminatedTransactionGivesItsUnitsBackInOnePiece() {
    log.judge(cancellation("GB2", "GB", "GB-1200-1299"));
    log.said();

    assertThat(log.notify("GB", "GB2", 5).accepted()).isTrue();

    assertThat(log.state("GB2")).isEqualTo(TransactionState.TERMINATED);
    assertThat(log.said()).isEmpty();
    assertThat(log.holdings()).containsExactly("GB-1000-1999 GB 100");
  }

  @Test
  void aProposalThatIsTerminatedBeforeItIsJudgedIsNeverJudged() {
    log.propose(cancellation("GB2", "GB", "GB-1200-1299"));
    log.notify("GB", "GB2", 5);

    log.evaluate();

    assertThat(log.state("GB2")).isEqualTo(TransactionState.TERMINATED);
    assertThat(log.said()).isEmpty();
    assertThat(log.holdings()).containsExactly("GB-1000-1999 GB 100");
  }

  @Test
  void anIssuanceReservesItsSerialsAndItsShareOfTheLimit() {
    log.judge(issuance("GB2", "GB-5000-5999"));
    assertThat(issued()).isEqualTo(new Counter(1_000, 1_000));

    log.judge(issuance("GB3", "GB-5500-6500"));
    assertThat(log.said()).containsExactly("GB 2", "GB 3 5007");

    log.notify("GB", "GB2", 4);
    assertThat(issued()).isEqualTo(new Counter(2_000, 0));
    assertThat(log.store.ledger().issuances()).isEmpty();
    assertThat(log.holdings()).containsExactly("GB-1000-1999 GB 100", "GB-5000-5999 GB 100");
  }

  @Test
  void aTerminatedIssuanceLeavesNothingBehind() {
    log.judge(issuance("GB2", "GB-5000-5999"));
    log.notify("GB", "GB2", 5);

    assertThat(issued()).isEqualTo(new Counter(1_000, 0));
    log.said();
    log.judge(issuance("GB3", "GB-5000-5999"));
    assertThat(log.said()).containsExactly("GB 2");
  }

  @Test
  void twoIssuancesNeverPassTogetherWhatTheyBreakTogether() {
    log.judge(issuance("GB2", "GB-10001-610000"));
    log.judge(issuance("GB3", "GB-1000001-1600000"));

    assertThat(log.said()).containsExactly("GB 2", "GB 3 5008");
  }

  @Test
  void ofTwoProposalsForTheSameUnitExactlyOnePasses() {
    log.propose(cancellation("GB2", "GB", "GB-1000-1099"));
    log.propose(retirement("GB3", "GB", "GB-1099-1100"));
    log.evaluate();

    assertThat(log.said()).containsExactly("GB 2", "GB 3 4010");
  }

  @Test
  void anAccountIsRecordedOnFirstUseWhereTheRulesSaySo() {
    log.judge(retirement("GB2", "GB", "GB-1000-1099"));

    List<GovernmentAccount> accounts = log.run(s -> s.accounts().of(GB));
    assertThat(accounts).contains(new GovernmentAccount(GB, AccountType.RETIREMENT, 1_300, 1));
  }

  @Test
  void everyStepIsInTheHistoryAndTheMovementsAreInTheJournal() {
    log.judge(cancellation("GB2", "GB", "GB-1000-1099"));
    log.notify("GB", "GB2", 4);

    assertThat(log.events("GB2"))
        .extracting(event -> event.sender() + " " + event.status().orElseThrow().code())
        .containsExactly("GB 1", "ITL 2", "GB 4");
    assertThat(log.movementsOf("GB", 1_050))
        .extracting(movement -> movement.transactionIdentifier())
        .containsExactly("GB1", "GB2");
  }

  @Test
  void theStatusIsToldToAParty() {
    log.judge(cancellation("GB2", "GB", "GB-1000-1099"));

    assertThat(log.askStatus("GB", "GB2").status())
        .contains(TransactionStatus.CHECKED_NO_DISCREPANCY);
    assertThat(log.askStatus("GB", "GB9").responseCodes()).isEqualTo(List.of(3002));
    assertThat(log.askStatus("JP", "GB2").responseCodes()).isEqualTo(List.of(1505));
    assertThat(log.askStatus("JP", "GB2").status()).isEmpty();
  }

  private Counter issued() {
    return log.run(s -> s.ledger().lockCounter(CounterKey.of(CounterKey.Kind.AAU_ISSUED, GB, 1)));
  }
}
