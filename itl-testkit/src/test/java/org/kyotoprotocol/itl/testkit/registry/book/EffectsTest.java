package org.kyotoprotocol.itl.testkit.registry.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kyotoprotocol.itl.core.ledger.AccountType;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.UnitAttributes;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.notice.NoticeStatus;
import org.kyotoprotocol.itl.core.notice.NoticeType;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.transaction.Proposal;
import org.kyotoprotocol.itl.core.transaction.ProposalUnitBlock;

/** What proposals show beforehand, and what units become (DES transactions, sections 7 and 8). */
class EffectsTest {
  private static final SerialBlock AAU = SerialBlock.of("GB", 1, 1000);
  private static final SerialBlock RMU = SerialBlock.of("GB", 1001, 1100);
  private static final SerialBlock CER = SerialBlock.of("BR", 1, 100);
  private static final SerialBlock LCER = SerialBlock.of("BR", 101, 200);

  @TempDir Path directory;
  private Book book;

  @BeforeEach
  void open() {
    InstantSource clock = InstantSource.fixed(Instant.parse("2010-06-01T00:00:00Z"));
    book = Book.open(new RegistryCode("GB"), directory, clock, false);
    complete(Order.issue(AAU, Blocks.aau(1)));
    complete(Order.issue(RMU, Blocks.rmu(1, 3)));
    complete(Order.issue(CER, Blocks.cer(1, 143)));
    complete(Order.issue(LCER, Blocks.lcer(1, 143)));
  }

  @AfterEach
  void close() {
    book.close();
  }

  @ParameterizedTest
  @CsvSource({"GB, 101, 300, ERU_FROM_AAU, ", "GB, 1001, 1050, ERU_FROM_RMU, 3"})
  void aConversionShowsTheNewUnitTypeProjectAndTrackInTheSameAccount(
      String origin, long start, long end, UnitType becomes, Integer activity) {
    SerialBlock serials = SerialBlock.of(origin, start, end);
    Proposal proposal =
        book.propose(Order.convert(Units.exactly(serials), new EruProject(1001, 2)));

    assertThat(proposal.acquiring()).isEqualTo(proposal.transferring());
    assertThat(proposal.suppTransactionType()).isEmpty();
    ProposalUnitBlock block = proposal.blocks().get(0);
    assertThat(block.unitType()).contains(becomes);
    assertThat(block.projectIdentifier()).hasValue(1001);
    assertThat(block.track()).hasValue(2);
    assertThat(held(serials).attributes().unitType())
        .as("until it completes")
        .isNotEqualTo(becomes);

    complete(proposal);

    UnitAttributes attributes = held(serials).attributes();
    assertThat(attributes.unitType()).isEqualTo(becomes);
    assertThat(attributes.projectIdentifier()).hasValue(1001);
    assertThat(attributes.track()).hasValue(2);
    assertThat(attributes.lulucfActivity())
        .isEqualTo(activity == null ? OptionalInt.empty() : OptionalInt.of(activity));
    assertThat(held(serials).account()).isEqualTo(1000);
  }

  @Test
  void aRefusedConversionLeavesTheUnitsAsTheyWere() {
    Proposal proposal = book.propose(Order.convert(Units.exactly(AAU), new EruProject(1001, 1)));

    book.end(
        proposal.transactionIdentifier(),
        LocalStatus.TERMINATED,
        List.of(5054),
        OptionalInt.empty());

    assertThat(held(AAU)).isEqualTo(HeldBlock.of(AAU, Blocks.aau(1), 1000));
  }

  @Test
  void cerAreCarriedOverWhereTheyLie() {
    Proposal proposal = book.propose(Order.carryOver(Units.exactly(CER)));

    assertThat(proposal.acquiring()).isEqualTo(proposal.transferring());
    assertThat(proposal.notificationIdentifier()).isEmpty();
    assertThat(proposal.blocks().get(0).originalCommitPeriod()).isEqualTo(1);
    assertThat(proposal.blocks().get(0).applicableCommitPeriod()).isEqualTo(2);

    complete(proposal);

    assertThat(held(CER).attributes().originalCommitPeriod()).isEqualTo(1);
    assertThat(held(CER).attributes().applicableCommitPeriod()).isEqualTo(2);
    assertThat(held(CER).account()).isEqualTo(1000);
  }

  @Test
  void aauAreCarriedOverIntoTheSurplusReserveOfTheNextPeriod() {
    Proposal proposal = book.propose(Order.carryOver(Units.lowest(UnitType.AAU, 1, 400)));

    assertThat(proposal.acquiring().accountType())
        .contains(AccountType.PREVIOUS_PERIOD_SURPLUS_RESERVE);
    complete(proposal);

    SerialBlock carried = SerialBlock.of("GB", 1, 400);
    assertThat(held(carried).account()).isEqualTo(1302);
    assertThat(held(carried).attributes().applicableCommitPeriod()).isEqualTo(2);
  }

  @Test
  void anExpiryDateChangeShowsTheDateOfTheNoticeAndMovesNothing() {
    complete(Order.retire(Units.exactly(LCER)));
    book.storeNotice(Notices.first(9, NoticeType.EXPIRY_DATE_CHANGE));

    Proposal proposal = book.propose(Order.changeExpiryDate(Units.exactly(LCER), 9));

    assertThat(proposal.notificationIdentifier()).isEqualTo(OptionalLong.of(9));
    assertThat(proposal.transferring().accountType()).contains(AccountType.RETIREMENT);
    assertThat(proposal.acquiring()).isEqualTo(proposal.transferring());
    assertThat(proposal.blocks().get(0).expiryDate()).contains(Notices.DATE);
    assertThat(held(LCER).attributes().expiryDate()).contains(LocalDate.of(2028, 6, 30));

    complete(proposal);

    assertThat(held(LCER).attributes().expiryDate()).contains(Notices.DATE);
    assertThat(held(LCER).account()).isEqualTo(3001);
  }

  @Test
  void theShareOfProceedsIsAPlainTransferToTheAdaptationFundAccount() {
    complete(Order.issue(SerialBlock.of("GB", 2001, 3000), Blocks.aau(2)));

    Proposal proposal = book.propose(Order.shareOfProceeds(Units.lowest(UnitType.AAU, 2, 20)));

    assertThat(proposal.suppTransactionType()).isEmpty();
    assertThat(proposal.acquiring().registryCode()).isEqualTo("CDM");
    assertThat(proposal.acquiring().accountType()).contains(AccountType.PARTY_HOLDING);
    assertThat(proposal.acquiring().identifier()).hasValue(1100);
  }

  @ParameterizedTest
  @CsvSource({
    "EXCESS_ISSUANCE_CANCELLATION, EXCESS_ISSUANCE, 1, 2401",
    "EXCESS_ISSUANCE_CANCELLATION, EXCESS_ISSUANCE, 2, 2240",
    "CCS_NET_REVERSAL_CANCELLATION, CCS_NET_REVERSAL, 2, 2241",
    "CCS_NON_SUBMISSION_CANCELLATION, CCS_NON_SUBMISSION, 2, 2242"
  })
  void deliveriesGoToTheAccountsOfTheCdmRegistryWithTheirNotice(
      AccountType account, NoticeType type, int period, long identifier) {
    complete(Order.issue(SerialBlock.of("GB", 2001, 3000), Blocks.aau(2)));
    book.storeNotice(Notices.first(77, type));

    Proposal proposal =
        book.propose(
            Order.deliver(Units.lowest(UnitType.AAU, period, 10), account, period).fulfilling(77));

    assertThat(proposal.acquiring().registryCode()).isEqualTo("CDM");
    assertThat(proposal.acquiring().accountType()).contains(account);
    assertThat(proposal.acquiring().identifier()).hasValue(identifier);
    assertThat(proposal.notificationIdentifier()).hasValue(77);
  }

  @ParameterizedTest
  @CsvSource({
    "NET_SOURCE_CANCELLATION, NET_SOURCE_CANCELLATION, 2, 2102",
    "NON_COMPLIANCE_CANCELLATION, NON_COMPLIANCE_CANCELLATION, 2, 2202",
    "MANDATORY_CANCELLATION, REVERSAL_OF_STORAGE, , 2501"
  })
  void n06TheAccountIsOfTheNoticesPeriodElseOfTheUnits(
      AccountType account, NoticeType type, Integer period, long identifier) {
    book.storeNotice(period == null ? Notices.first(77, type) : Notices.ofPeriod(77, type, period));

    Proposal proposal =
        book.propose(Order.cancel(Units.lowest(UnitType.AAU, 1, 10), account).fulfilling(77));

    assertThat(proposal.acquiring().identifier()).hasValue(identifier);
  }

  @Test
  void i12WrongOrdersOfTheseTypesAreRefusedBeforeSending() {
    book.storeNotice(Notices.first(9, NoticeType.EXPIRY_DATE_CHANGE));
    book.storeNotice(Notices.first(10, NoticeType.EXPIRY_DATE_CHANGE));
    book.storeNotice(Notices.update(10, NoticeStatus.COMPLETED));

    refused(Order.convert(Units.exactly(CER), new EruProject(1, 1)), "CER cannot be converted");
    refused(Order.changeExpiryDate(Units.exactly(CER), 9), "CER do not expire");
    refused(Order.changeExpiryDate(Units.exactly(LCER), 4711), "no notice 4711");
    refused(Order.changeExpiryDate(Units.exactly(LCER), 10), "Notice 10 is completed");
    refused(
        Order.deliver(Units.exactly(LCER), AccountType.CCS_NET_REVERSAL_CANCELLATION, 2)
            .fulfilling(4711),
        "no notice 4711");
    assertThat(book.open()).isEmpty();
  }

  private void refused(Order order, String words) {
    assertThatThrownBy(() -> book.propose(order))
        .isInstanceOf(OrderRefusedException.class)
        .hasMessageContaining(words);
  }

  /** The one block that these units are. */
  private HeldBlock held(SerialBlock serials) {
    List<HeldBlock> there =
        book.blocks().stream().filter(block -> block.serials().overlaps(serials)).toList();
    assertThat(there).hasSize(1);
    return there.get(0).narrowedTo(serials).reserved(Optional.empty());
  }

  private void complete(Order order) {
    complete(book.propose(order));
  }

  private void complete(Proposal proposal) {
    book.end(proposal.transactionIdentifier(), LocalStatus.COMPLETED, List.of(), OptionalInt.of(4));
  }
}
