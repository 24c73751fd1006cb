package org.kyotoprotocol.itl.testkit.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kyotoprotocol.itl.core.ledger.AccountType;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.testkit.registry.book.Account;
import org.kyotoprotocol.itl.testkit.registry.book.Account.State;
import org.kyotoprotocol.itl.testkit.registry.book.LocalStatus;
import org.kyotoprotocol.itl.testkit.registry.book.Outcome;
import org.kyotoprotocol.itl.testkit.registry.book.Proposals;
import org.kyotoprotocol.itl.xsd.NotificationRequest;
import org.kyotoprotocol.itl.xsd.ProposalRequest;
import org.kyotoprotocol.itl.xsd.ProposalTransaction;
import org.kyotoprotocol.itl.xsd.TransactionUnitBlock;

/** Registry behaviour, section 4: the registry as acquirer, Q1 to Q11. */
@TestInstance(Lifecycle.PER_CLASS)
class AcquiringRegistryTest {
  private World world;
  private RegistrySimulator gb;
  private int sequence = 100_000;

  @BeforeAll
  void start(@TempDir Path directory) throws Exception {
    world = new World(directory, Map.of("GB", RegistryProfile.R));
    gb = world.registry("GB");
    gb.book().put(Account.open(AccountType.PERSON_HOLDING, 7001, 0));
    gb.book().put(7001, State.SUSPENDED);
    gb.book().put(Account.open(AccountType.PERSON_HOLDING, 7002, 0));
    gb.book().put(7002, State.CLOSED);
  }

  @AfterAll
  void stop() {
    world.close();
  }

  /** Ways in which a proposal is not one that the registry can read: no answer at all. */
  enum Unanswered {
    Q1_NO_TRANSFER(p -> p.setTransactionType(4)),
    Q1_SUPPLEMENTARY_TYPE(p -> p.setSuppTransactionType(47)),
    Q1_FROM_ITSELF(p -> p.setTransferringRegistryCode("GB")),
    Q1_TO_ANOTHER(p -> p.setAcquiringRegistryCode("JP")),
    Q3_NO_BLOCK(p -> p.getProposalUnitBlocks().getItem().clear()),
    Q3_UNKNOWN_UNIT_TYPE(p -> block(p).setUnitType(8)),
    Q3_UNKNOWN_ORIGINAL_PERIOD(p -> block(p).setOriginalCommitPeriod(9)),
    Q3_UNKNOWN_APPLICABLE_PERIOD(p -> block(p).setApplicableCommitPeriod(9)),
    Q3_UNKNOWN_ACCOUNT_TYPE(p -> p.setTransferringRegistryAccountType(999)),
    Q3_NO_TRANSFERRING_ACCOUNT(p -> p.setTransferringRegistryAccountIdentifier(null)),
    Q3_UNKNOWN_NOTICE(p -> p.setNotificationIdentifier(4711L)),
    Q4_NO_KYOTO_UNIT(p -> block(p).setSuppUnitType(1));

    @SuppressWarnings("ImmutableEnumChecker")
    private final Consumer<ProposalTransaction> change;

    Unanswered(Consumer<ProposalTransaction> change) {
      this.change = change;
    }
  }

  @ParameterizedTest
  @EnumSource(Unanswered.class)
  void q01q03q04WhatItCannotReadIsTakenAndNeverAnswered(Unanswered what) throws Exception {
    int before = gb.setbacks().size();
    ProposalRequest request = proposal();
    what.change.accept(request.getProposedTransaction());

    assertThat(world.forward("GB", request)).containsExactly(1);

    world.log.expectSilence();
    assertThat(gb.setbacks()).hasSize(before + 1);
    assertThat(gb.book().knows(identifier(request))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"JP, GB, 1, 1", "ITL, JP, 1, 1", "ITL, GB, 2, 1", "ITL, GB, 1, 0"})
  void q02AWronglyAddressedProposalIsDropped(String from, String to, int major, int minor)
      throws Exception {
    ProposalRequest request = proposal();
    request.setFrom(from);
    request.setTo(to);
    request.setMajorVersion(major);
    request.setMinorVersion(minor);

    assertThat(world.forward("GB", request)).containsExactly(1);

    world.log.expectSilence();
    assertThat(gb.book().knows(identifier(request))).isFalse();
  }

  /** Mapped failures, each with its one code. */
  enum Rejected {
    ACCOUNT_UNKNOWN(5902, p -> p.setAcquiringRegistryAccountIdentifier(4711L)),
    ACCOUNT_NOT_GIVEN(5902, p -> p.setAcquiringRegistryAccountIdentifier(null)),
    ACCOUNT_SUSPENDED(5903, p -> p.setAcquiringRegistryAccountIdentifier(7001L)),
    ACCOUNT_CLOSED(5906, p -> p.setAcquiringRegistryAccountIdentifier(7002L)),
    ACCOUNT_TYPE_NOT_TAKEN(5903, p -> p.setAcquiringRegistryAccountIdentifier(3001L)),
    UNIT_NOT_HOLDABLE(
        5903,
        p -> {
          p.setAcquiringRegistryAccountIdentifier(2101L);
          block(p).setUnitType(6);
        }),
    TRANSFERRING_TYPE_NOT_ALLOWED(5904, p -> p.setTransferringRegistryAccountType(230)),
    QUANTITY_INVALID(5904, p -> block(p).setUnitSerialBlockEnd(0)),
    SEVERAL_PERIODS(
        5904,
        p -> {
          TransactionUnitBlock other = block(proposal("NZ1", 500_001).getProposedTransaction());
          other.setApplicableCommitPeriod(2);
          p.getProposalUnitBlocks().getItem().add(other);
        });

    private final int code;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Consumer<ProposalTransaction> change;

    Rejected(int code, Consumer<ProposalTransaction> change) {
      this.code = code;
      this.change = change;
    }
  }

  @ParameterizedTest
  @EnumSource(Rejected.class)
  void q04AMappedFailureIsRejectedWithExactlyOneCode(Rejected what) throws Exception {
    ProposalRequest request = proposal();
    what.change.accept(request.getProposedTransaction());

    world.forward("GB", request);

    NotificationRequest answer = world.log.next().notification();
    assertThat(answer.getTransactionIdentifier()).isEqualTo(identifier(request));
    assertThat(answer.getTransactionStatus()).isEqualTo(6);
    assertThat(answer.getEvaluationResult().getItem())
        .singleElement()
        .satisfies(
            result -> {
              assertThat(result.getResponseCode()).isEqualTo(what.code);
              assertThat(result.getUnitBlockIdentifiers()).isNull();
            });
    assertThat(outcome(request).status()).isEqualTo(LocalStatus.REJECTED);
  }

  @Test
  void q05ItAcceptsWithEightAndAnEmptyEvaluationResult() throws Exception {
    ProposalRequest request = accepted();

    assertThat(gb.book().open(identifier(request))).get().matches(it -> it.inbound());
  }

  @Test
  void q06TheAccountIsFoundByIdentifierOnly() throws Exception {
    ProposalRequest request = proposal();
    request.getProposedTransaction().setAcquiringRegistryAccountType(121);

    world.forward("GB", request);

    assertThat(world.log.next()).hasToString("8 of " + identifier(request));
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 2, 8, 9})
  void q08FourBooksTheUnitsAndIsConfirmedWithFour(int status) throws Exception {
    ProposalRequest request = accepted();
    long before = gb.holdings().quantity();

    world.tell("GB", identifier(request), status);

    assertThat(world.log.next()).hasToString("4 of " + identifier(request));
    assertThat(outcome(request).isCompleted()).isTrue();
    assertThat(gb.holdings().quantity()).isEqualTo(before + 10);
  }

  @ParameterizedTest
  @CsvSource({"3, TERMINATED", "10, TERMINATED", "6, TERMINATED", "7, CANCELLED"})
  void q08RefusalAndCancellationEndItSilently(int status, LocalStatus local) throws Exception {
    ProposalRequest request = accepted();
    long before = gb.holdings().quantity();

    world.tell("GB", identifier(request), status, 4010);

    assertThat(outcome(request).status()).isEqualTo(local);
    world.log.expectSilence();
    assertThat(gb.holdings().quantity()).isEqualTo(before);
  }

  @Test
  void q08FiveIsAnError() throws Exception {
    ProposalRequest request = accepted();

    world.tell("GB", identifier(request), 5);

    world.log.expectSilence();
    assertThat(gb.book().open(identifier(request))).isPresent();
  }

  @Test
  void q09ASecondProposalWithTheSameIdentifierIsNotAnswered() throws Exception {
    ProposalRequest request = accepted();

    assertThat(world.forward("GB", request)).containsExactly(1);

    world.log.expectSilence();
  }

  @Test
  void q10AnAcceptedTransferNeverTimesOut() throws Exception {
    ProposalRequest request = accepted();

    assertThat(gb.failOlderThan(Duration.ofDays(-1))).isEmpty();
    assertThat(gb.book().open(identifier(request))).isPresent();
  }

  @Test
  void q11TheUnitsTakeTheAttributesOfTheProposal() throws Exception {
    ProposalRequest request = proposal();
    TransactionUnitBlock block = block(request.getProposedTransaction());
    block.setUnitType(5);
    block.setProjectIdentifier(306);
    block.setOriginatingRegistryCode("CN");
    block.setBlockRole("anything, really; even this");
    block.setYearInCommitmentPeriod(2009);
    block.setInstallationIdentifier(5L);
    world.forward("GB", request);
    world.log.next();
    world.tell("GB", identifier(request), 4);
    world.log.next();
    outcome(request);

    SerialBlock serials =
        SerialBlock.of("CN", block.getUnitSerialBlockStart(), block.getUnitSerialBlockEnd());
    assertThat(gb.book().blocks())
        .filteredOn(held -> held.serials().equals(serials))
        .singleElement()
        .satisfies(
            held -> {
              assertThat(held.attributes().unitType().code()).isEqualTo(5);
              assertThat(held.attributes().projectIdentifier()).hasValue(306);
              assertThat(held.account()).isEqualTo(1000);
            });
  }

  private ProposalRequest accepted() throws Exception {
    ProposalRequest request = proposal();
    assertThat(world.forward("GB", request)).containsExactly(1);
    NotificationRequest answer = world.log.next().notification();
    assertThat(answer.getTransactionIdentifier()).isEqualTo(identifier(request));
    assertThat(answer.getTransactionStatus()).isEqualTo(8);
    assertThat(answer.getEvaluationResult().getItem()).isEmpty();
    return request;
  }

  private Outcome outcome(ProposalRequest request) throws Exception {
    return gb.outcome(identifier(request)).get(60, TimeUnit.SECONDS);
  }

  private ProposalRequest proposal() {
    sequence++;
    return proposal("NZ" + sequence, sequence * 10L);
  }

  private static ProposalRequest proposal(String identifier, long start) {
    return World.forwarded(
        "GB", Proposals.inbound(identifier, "NZ", "GB", SerialBlock.of("NZ", start, start + 9)));
  }

  private static String identifier(ProposalRequest request) {
    return request.getProposedTransaction().getTransactionIdentifier();
  }

  private static TransactionUnitBlock block(ProposalTransaction transaction) {
    List<TransactionUnitBlock> blocks = transaction.getProposalUnitBlocks().getItem();
    return blocks.get(0);
  }
}
