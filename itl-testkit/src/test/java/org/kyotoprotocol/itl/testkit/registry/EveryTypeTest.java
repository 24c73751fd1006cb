package org.kyotoprotocol.itl.testkit.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kyotoprotocol.itl.testkit.registry.World.await;

import java.nio.file.Path;
import java.time.LocalDate;
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
import org.kyotoprotocol.itl.core.ledger.UnitAttributes;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.notice.NoticeStatus;
import org.kyotoprotocol.itl.core.notice.NoticeType;
import org.kyotoprotocol.itl.testkit.registry.book.Blocks;
import org.kyotoprotocol.itl.testkit.registry.book.EruProject;
import org.kyotoprotocol.itl.testkit.registry.book.HeldNotice;
import org.kyotoprotocol.itl.testkit.registry.book.HeldRange;
import org.kyotoprotocol.itl.testkit.registry.book.Order;
import org.kyotoprotocol.itl.testkit.registry.book.Proposals;
import org.kyotoprotocol.itl.testkit.registry.book.Units;
import org.kyotoprotocol.itl.xsd.ArrayOfUnitBlockIdentifier;
import org.kyotoprotocol.itl.xsd.ITLNoticeRequest;
import org.kyotoprotocol.itl.xsd.ITLNoticeResponse;
import org.kyotoprotocol.itl.xsd.ProposalTransaction;
import org.kyotoprotocol.itl.xsd.TransactionUnitBlock;
import org.kyotoprotocol.itl.xsd.UnitBlockIdentifier;

/** Proposals of the later types on the wire, and notices from it (DES transactions, section 7). */
class EveryTypeTest {
  private static final SerialBlock TCER = SerialBlock.of("BR", 1, 100);
  private static final LocalDate DATE = LocalDate.of(2040, 12, 31);

  @TempDir Path directory;
  private World world;
  private RegistrySimulator gb;

  @BeforeEach
  void start() throws Exception {
    world =
        new World(
            directory,
            Map.of("GB", RegistryProfile.R, "CDM", RegistryProfile.R, "JP", RegistryProfile.DES));
    gb = world.registry("GB");
    world.issue();
  }

  @AfterEach
  void stop() {
    world.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 9})
  void aConversionGoesOutWithTheNewTypeAndIsBookedOnTwoOrNine(int status) throws Exception {
    Submission submission =
        gb.propose(Order.convert(Units.lowest(UnitType.AAU, 1, 10), new EruProject(7, 1)));
    ProposalTransaction proposal = world.log.next().proposal().getProposedTransaction();

    assertThat(proposal.getTransactionType()).isEqualTo(2);
    assertThat(proposal.getSuppTransactionType()).isNull();
    assertThat(proposal.getAcquiringRegistryAccountIdentifier())
        .isEqualTo(proposal.getTransferringRegistryAccountIdentifier());
    TransactionUnitBlock block = proposal.getProposalUnitBlocks().getItem().get(0);
    assertThat(block.getUnitType()).isEqualTo(3);
    assertThat(block.getProjectIdentifier()).isEqualTo(7);
    assertThat(block.getTrack()).isEqualTo(1);
    assertThat(block.getSuppUnitType()).isZero();

    finish(submission, status);

    assertThat(gb.holdings().ranges())
        .filteredOn(range -> range.unitType() == UnitType.ERU_FROM_AAU)
        .extracting(HeldRange::serials)
        .containsExactly(SerialBlock.of("GB", 1, 10));
  }

  @Test
  void aCarryOverGoesOutWithTheNextPeriodAndTheOldOriginalOne() throws Exception {
    Submission submission = gb.propose(Order.carryOver(Units.lowest(UnitType.AAU, 1, 10)));
    ProposalTransaction proposal = world.log.next().proposal().getProposedTransaction();

    assertThat(proposal.getTransactionType()).isEqualTo(7);
    assertThat(proposal.getAcquiringRegistryAccountType()).isEqualTo(130);
    assertThat(proposal.getNotificationIdentifier()).isNull();
    TransactionUnitBlock block = proposal.getProposalUnitBlocks().getItem().get(0);
    assertThat(block.getOriginalCommitPeriod()).isEqualTo(1);
    assertThat(block.getApplicableCommitPeriod()).isEqualTo(2);
    assertThat(block.getAcquiringRegistryAccountType()).isEqualTo(130);

    finish(submission, 2);

    assertThat(gb.holdings().totals())
        .extracting(total -> total.accountType().code())
        .containsExactly(100, 130);
  }

  @Test
  void aReplacementGoesOutWithReplacedUnitsInTheSameListAndTheAccountsOfTheHeader()
      throws Exception {
    retireTemporaryUnits();
    tell(notice("GB", 77, NoticeType.IMPENDING_EXPIRY, NoticeStatus.OPEN, TCER));

    Submission submission =
        gb.propose(
            Order.replace(
                Units.lowest(UnitType.AAU, 1, 10), AccountType.TCER_REPLACEMENT_FOR_EXPIRY, 77));
    ProposalTransaction proposal = world.log.next().proposal().getProposedTransaction();

    assertThat(proposal.getTransactionType()).isEqualTo(6);
    assertThat(proposal.getNotificationIdentifier()).isEqualTo(77);
    List<TransactionUnitBlock> blocks = proposal.getProposalUnitBlocks().getItem();
    assertThat(blocks).extracting(TransactionUnitBlock::getBlockRole).containsExactly(null, "REP");
    assertThat(blocks)
        .extracting(TransactionUnitBlock::getTransferringRegistryAccountType)
        .containsOnly(100);
    assertThat(blocks)
        .extracting(TransactionUnitBlock::getAcquiringRegistryAccountType)
        .containsOnly(411);

    finish(submission, 2);

    assertThat(gb.holdings().ranges())
        .filteredOn(HeldRange::replaced)
        .extracting(HeldRange::serials)
        .containsExactly(SerialBlock.of("BR", 1, 10));
  }

  @Test
  void anExpiryDateChangeGoesOutWithTheDateOfTheNotice() throws Exception {
    retireTemporaryUnits();
    tell(notice("GB", 9, NoticeType.EXPIRY_DATE_CHANGE, NoticeStatus.OPEN));

    Submission submission = gb.propose(Order.changeExpiryDate(Units.exactly(TCER), 9));
    ProposalTransaction proposal = world.log.next().proposal().getProposedTransaction();

    assertThat(proposal.getTransactionType()).isEqualTo(8);
    assertThat(proposal.getTransferringRegistryAccountType()).isEqualTo(300);
    assertThat(proposal.getAcquiringRegistryAccountType()).isEqualTo(300);
    assertThat(proposal.getProposalUnitBlocks().getItem().get(0).getExpiryDate()).isEqualTo(DATE);

    finish(submission, 2);

    assertThat(gb.holdings().overlapping(TCER))
        .singleElement()
        .satisfies(range -> assertThat(range.attributes().expiryDate()).contains(DATE));
  }

  @Test
  void aDeliveryToTheCdmRegistryIsBookedThereOnFourAndHereOnEight() throws Exception {
    tell(notice("GB", 77, NoticeType.EXCESS_ISSUANCE, NoticeStatus.OPEN));
    Submission submission =
        gb.propose(
            Order.deliver(
                    Units.lowest(UnitType.AAU, 1, 10), AccountType.EXCESS_ISSUANCE_CANCELLATION, 1)
                .fulfilling(77));
    ProposalTransaction proposal = world.log.next().proposal().getProposedTransaction();
    assertThat(proposal.getNotificationIdentifier()).isEqualTo(77);
    proposal.setNotificationIdentifier(null);

    world.forward("CDM", World.forwarded("CDM", ProposalMapping.fromWire(proposal)));
    assertThat(world.log.next()).hasToString("8 of " + submission.transactionIdentifier());
    finish(submission, 8);
    world.tell("CDM", submission.transactionIdentifier(), 4);
    world.log.next();

    assertThat(world.registry("CDM").holdings().ranges())
        .extracting(range -> range.serials() + " " + range.accountType().code())
        .containsExactly("GB-1-10 240");
    assertThat(gb.holdings().quantity()).isEqualTo(990);
  }

  @Test
  void furtherMessagesOfANoticeAddHistoryAndBlocks() throws Exception {
    SerialBlock more = SerialBlock.of("BR", 101, 120);
    tell(notice("GB", 77, NoticeType.IMPENDING_EXPIRY, NoticeStatus.OPEN, TCER));
    tell(notice("GB", 77, NoticeType.NOTIFICATION_UPDATE, NoticeStatus.INCOMPLETE, more));

    HeldNotice notice = gb.book().notice(77).orElseThrow();

    assertThat(notice.type()).contains(NoticeType.IMPENDING_EXPIRY);
    assertThat(notice.newest().status()).contains(NoticeStatus.INCOMPLETE);
    assertThat(notice.criteria().targetDate()).contains(DATE);
    assertThat(notice.blocks()).containsExactly(TCER, more);
  }

  @Test
  void n02AnUnknownTypeOrStatusIsStoredAsEmpty() throws Exception {
    ITLNoticeRequest request =
        notice("GB", 77, NoticeType.IMPENDING_EXPIRY, NoticeStatus.OPEN, TCER);
    request.setNotificationType(99);
    request.setNotificationStatus(4);
    tell(request);

    assertThat(gb.book().notice(77).orElseThrow().type()).isEmpty();
    assertThat(gb.book().notice(77).orElseThrow().newest().status()).isEmpty();
  }

  @Test
  void registryDesTakesANoticeOnlyIfItIsAddressedToIt() throws Exception {
    ITLNoticeRequest request = notice("JP", 77, NoticeType.IMPENDING_EXPIRY, NoticeStatus.OPEN);
    request.setTo("GB");

    assertThat(answer("JP", request).getResultIdentifier()).isZero();
    assertThat(world.registry("JP").book().knowsNotice(77)).isFalse();
    request.setTo("JP");
    assertThat(answer("JP", request).getResultIdentifier()).isEqualTo(1);
    assertThat(world.registry("JP").book().knowsNotice(77)).isTrue();
  }

  @Test
  void aSilentRegistryForgetsANotice() throws Exception {
    gb.mischief().goSilent(true);
    tell(notice("GB", 77, NoticeType.IMPENDING_EXPIRY, NoticeStatus.OPEN));

    assertThat(gb.book().notices()).isEmpty();
  }

  /** They came by a transfer, as all do that a Party has. */
  private void retireTemporaryUnits() throws Exception {
    ProposalTransaction wire =
        ProposalMapping.toWire(Proposals.inbound("CDM100000", "CDM", "GB", TCER));
    UnitAttributes tcer = Blocks.tcer(1, 143);
    TransactionUnitBlock block = wire.getProposalUnitBlocks().getItem().get(0);
    block.setUnitType(tcer.unitType().code());
    block.setLULUCFActivity(tcer.lulucfActivity().getAsInt());
    block.setProjectIdentifier(tcer.projectIdentifier().getAsInt());
    block.setExpiryDate(tcer.expiryDate().orElseThrow());
    world.forward("GB", World.forwarded("GB", ProposalMapping.fromWire(wire)));
    world.log.next();
    world.tell("GB", "CDM100000", 4);
    world.log.next();
    Submission retirement = gb.propose(Order.retire(Units.exactly(TCER)));
    world.log.next();
    finish(retirement, 2);
  }

  private void finish(Submission submission, int status) throws Exception {
    world.tell("GB", submission.transactionIdentifier(), status);
    assertThat(world.log.next()).hasToString("4 of " + submission.transactionIdentifier());
    assertThat(await(submission).isCompleted()).isTrue();
  }

  private void tell(ITLNoticeRequest request) throws Exception {
    assertThat(answer(request.getTo(), request).getResultIdentifier()).isEqualTo(1);
  }

  private ITLNoticeResponse answer(String code, ITLNoticeRequest request) throws Exception {
    return World.answered(world.call(code, "acceptITLNotice", request)).as(ITLNoticeResponse.class);
  }

  private static ITLNoticeRequest notice(
      String to, long identifier, NoticeType type, NoticeStatus status, SerialBlock... blocks) {
    ITLNoticeRequest request = new ITLNoticeRequest();
    request.setFrom("ITL");
    request.setTo(to);
    request.setMajorVersion(1);
    request.setMinorVersion(1);
    request.setMessageContent("To be done");
    request.setMessageDate(World.NOW);
    request.setNotificationType(type.code());
    request.setNotificationIdentifier(identifier);
    request.setNotificationStatus(status.code());
    request.setTargetValue(100L);
    request.setTargetDate(DATE);
    request.setActionDueDate(DATE);
    ArrayOfUnitBlockIdentifier identifiers = new ArrayOfUnitBlockIdentifier();
    for (SerialBlock block : blocks) {
      UnitBlockIdentifier unitBlock = new UnitBlockIdentifier();
      unitBlock.setOriginatingRegistryCode(block.origin().value());
      unitBlock.setUnitSerialBlockStart(block.range().start());
      unitBlock.setUnitSerialBlockEnd(block.range().end());
      identifiers.getItem().add(unitBlock);
    }
    request.setUnitBlockIdentifiers(blocks.length == 0 ? null : identifiers);
    return request;
  }
}
