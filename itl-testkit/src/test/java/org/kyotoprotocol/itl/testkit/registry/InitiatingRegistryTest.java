package org.kyotoprotocol.itl.testkit.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kyotoprotocol.itl.testkit.registry.World.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kyotoprotocol.itl.core.ledger.AccountType;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.testkit.registry.book.LocalStatus;
import org.kyotoprotocol.itl.testkit.registry.book.Order;
import org.kyotoprotocol.itl.testkit.registry.book.OrderRefusedException;
import org.kyotoprotocol.itl.testkit.registry.book.Outcome;
import org.kyotoprotocol.itl.testkit.registry.book.Units;
import org.kyotoprotocol.itl.xsd.NotificationRequest;
import org.kyotoprotocol.itl.xsd.ProposalRequest;
import org.kyotoprotocol.itl.xsd.ProposalTransaction;
import org.kyotoprotocol.itl.xsd.TransactionUnitBlock;

/** Registry behaviour, section 3: the registry as initiator, I1 to I14. */
class InitiatingRegistryTest {
  @TempDir Path directory;
  private World world;
  private RegistrySimulator gb;

  @BeforeEach
  void start() throws Exception {
    world = new World(directory, Map.of("GB", RegistryProfile.R));
    gb = world.registry("GB");
    world.issue();
  }

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void i02UnitsAreReservedFromTheLowEndBeforeSending() throws Exception {
    Submission submission = transfer(400);

    ProposalRequest request = world.log.next().proposal();

    TransactionUnitBlock block =
        request.getProposedTransaction().getProposalUnitBlocks().getItem().get(0);
    assertThat(block.getUnitSerialBlockStart()).isEqualTo(1);
    assertThat(block.getUnitSerialBlockEnd()).isEqualTo(400);
    assertThat(gb.book().open(submission.transactionIdentifier())).isPresent();
    assertThatThrownBy(() -> transfer(601)).isInstanceOf(OrderRefusedException.class);
    assertThat(gb.holdings().quantity()).as("reserved units are still held").isEqualTo(1000);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 8, 9, 4})
  void i03ItFinalisesAtOnceAndSendsFourBack(int status) throws Exception {
    Submission submission = transfer(400);
    world.log.next();

    assertThat(world.tell("GB", submission.transactionIdentifier(), status)).containsExactly(1);

    NotificationRequest answer = world.log.next().notification();
    assertThat(answer.getTransactionIdentifier()).isEqualTo(submission.transactionIdentifier());
    assertThat(answer.getTransactionStatus()).isEqualTo(4);
    assertThat(answer.getPartyType()).isZero();
    assertThat(answer.getEvaluationResult().getItem()).isEmpty();
    assertThat(await(submission).isCompleted()).isTrue();
    assertThat(gb.holdings().quantity()).isEqualTo(600);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 10, 6})
  void i04ItTerminatesKeepsTheCodesReleasesTheUnitsAndSendsNothing(int status) throws Exception {
    Submission submission = transfer(400);
    world.log.next();

    world.tell("GB", submission.transactionIdentifier(), status, 4003, 4010);

    Outcome outcome = await(submission);
    assertThat(outcome.status()).isEqualTo(LocalStatus.TERMINATED);
    assertThat(outcome.responseCodes()).containsExactly(4003, 4010);
    world.log.expectSilence();
    assertThat(transfer(1000).serials()).hasSize(2);
  }

  @Test
  void i05ItCancelsReleasesTheUnitsAndSendsNothing() throws Exception {
    Submission submission = transfer(1000);
    world.log.next();

    world.tell("GB", submission.transactionIdentifier(), 7);

    assertThat(await(submission).status()).isEqualTo(LocalStatus.CANCELLED);
    world.log.expectSilence();
    assertThat(gb.book().blocks()).allMatch(block -> block.reservedFor().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 11, -1})
  void i06AStatusThatIsNotForItIsSetAside(int status) throws Exception {
    Submission submission = transfer(400);
    world.log.next();

    assertThat(world.tell("GB", submission.transactionIdentifier(), status)).containsExactly(1);

    world.log.expectSilence();
    assertThat(gb.setbacks()).hasSize(1);
    assertThat(submission.outcome()).isNotDone();
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 7, 8})
  void i06AFinalTransactionIgnoresEveryFurtherMessage(int status) throws Exception {
    assertThat(world.tell("GB", "GB100000", status)).containsExactly(1);

    world.log.expectSilence();
    assertThat(gb.setbacks()).isEmpty();
    assertThat(gb.holdings().quantity()).isEqualTo(1000);
  }

  @Test
  void i07AnUnknownTransactionIsAnErrorAndNothingIsSent() throws Exception {
    assertThat(world.tell("GB", "GB999999", 4)).containsExactly(1);

    world.log.expectSilence();
    assertThat(gb.setbacks()).singleElement().asString().contains("GB999999");
  }

  @Test
  void i08AProposalGivenUpTellsNobodyAndIgnoresALaterCompletion() throws Exception {
    Submission submission = transfer(400);
    world.log.next();

    assertThat(gb.failOlderThan(Duration.ofHours(-1)))
        .containsExactly(submission.transactionIdentifier());
    assertThat(await(submission).status()).isEqualTo(LocalStatus.FAILED);
    world.tell("GB", submission.transactionIdentifier(), 8);

    world.log.expectSilence();
    assertThat(gb.holdings().quantity()).isEqualTo(1000);
  }

  @Test
  void i09WithoutANotificationTheTransactionStaysProposed() throws Exception {
    Submission submission = transfer(400);
    world.log.next();

    world.log.expectSilence();
    assertThat(submission.outcome()).isNotDone();
    assertThat(gb.isIdle()).isFalse();
  }

  @Test
  void i11SupplementaryCodesAreNeverSentInProposals() throws Exception {
    gb.propose(Order.cancel(Units.lowest(UnitType.AAU, 1, 10), AccountType.VOLUNTARY_CANCELLATION));

    ProposalTransaction transaction = world.log.next().proposal().getProposedTransaction();

    assertThat(transaction.getSuppTransactionType()).isNull();
    TransactionUnitBlock block = transaction.getProposalUnitBlocks().getItem().get(0);
    assertThat(block.getSuppUnitType()).isZero();
    assertThat(block.getYearInCommitmentPeriod()).isNull();
    assertThat(block.getInstallationIdentifier()).isNull();
  }

  @Test
  void i12WhatItsOwnChecksRefuseNeverReachesTheLog() throws Exception {
    assertThatThrownBy(() -> transfer(0)).isInstanceOf(OrderRefusedException.class);

    world.log.expectSilence();
  }

  @Test
  void i14IdentifiersCountFromOneHundredThousand() throws Exception {
    assertThat(List.of(transfer(1), transfer(1)))
        .extracting(Submission::transactionIdentifier)
        .containsExactly("GB100001", "GB100002");
  }

  @Test
  void everyBlockRepeatsTheAccountsOfTheHeader() throws Exception {
    gb.propose(Order.retire(Units.exactly(SerialBlock.of("GB", 5, 9))));

    ProposalTransaction transaction = world.log.next().proposal().getProposedTransaction();

    assertThat(transaction.getAcquiringRegistryCode()).isEqualTo("GB");
    assertThat(transaction.getAcquiringRegistryAccountType()).isEqualTo(300);
    TransactionUnitBlock block = transaction.getProposalUnitBlocks().getItem().get(0);
    assertThat(block.getTransferringRegistryAccountType()).isEqualTo(100);
    assertThat(block.getTransferringRegistryAccountIdentifier()).isEqualTo(1000);
    assertThat(block.getAcquiringRegistryAccountType()).isEqualTo(300);
    assertThat(block.getAcquiringRegistryAccountIdentifier()).isEqualTo(3001);
  }

  private Submission transfer(long quantity) {
    return gb.propose(Order.transfer(Units.lowest(UnitType.AAU, 1, quantity), "NZ"));
  }
}
