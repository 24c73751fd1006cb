package org.kyotoprotocol.itl.testkit.registry.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kyotoprotocol.itl.core.ledger.AccountType;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.UnitAttributes;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.notice.NoticeStatus;
import org.kyotoprotocol.itl.core.notice.NoticeType;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.transaction.Proposal;
import org.kyotoprotocol.itl.core.transaction.ProposalUnitBlock;

/** Which units a registry replaces, and what it books (DES notices F10, registry behaviour I10). */
class ReplacementTest {
  private static final AccountType INTO_411 = AccountType.TCER_REPLACEMENT_FOR_EXPIRY;
  private static final AccountType INTO_422 = AccountType.LCER_REPLACEMENT_FOR_REVERSAL;

  @TempDir Path directory;
  private Book book;

  @BeforeEach
  void open() {
    open(false);
    issue("GB", 1, 1000, Blocks.aau(1));
    issue("BR", 1, 100, Blocks.tcer(1, 143));
    issue("BR", 201, 300, Blocks.lcer(1, 143));
    issue("CO", 51, 150, Blocks.tcer(1, 7));
    issue("CO", 201, 300, Blocks.lcer(1, 143));
  }

  private void open(boolean keepsReplaced) {
    InstantSource clock = InstantSource.fixed(Instant.parse("2010-06-01T00:00:00Z"));
    book = Book.open(new RegistryCode("GB"), directory, clock, keepsReplaced);
  }

  @AfterEach
  void close() {
    book.close();
  }

  @Test
  void replacingAndReplacedBlocksStandInOneListWithTheAccountsOfTheHeader() {
    retire(SerialBlock.of("BR", 1, 100));
    notice(77, NoticeType.IMPENDING_EXPIRY, SerialBlock.of("BR", 1, 100));

    Proposal proposal = book.propose(replace(30, INTO_411, 77));

    assertThat(proposal.transferring().accountType()).contains(AccountType.PARTY_HOLDING);
    assertThat(proposal.acquiring().identifier()).hasValue(4111);
    assertThat(proposal.notificationIdentifier()).hasValue(77);
    assertThat(inShort(proposal)).containsExactly("GB-1-30", "BR-1-30 REP");
    assertThat(proposal.blocks())
        .extracting(ProposalUnitBlock::accounts)
        .containsOnly(proposal.blocks().get(0).accounts());
    assertThat(book.blocks())
        .as("both are reserved")
        .filteredOn(block -> block.reservedFor().isPresent())
        .hasSize(2);
  }

  @Test
  void replacingUnitsMoveAndReplacedUnitsStayWhereTheyLieForEver() {
    retire(SerialBlock.of("BR", 1, 100));
    notice(77, NoticeType.IMPENDING_EXPIRY, SerialBlock.of("BR", 1, 100));

    complete(book.propose(replace(30, INTO_411, 77)));

    assertThat(book.holdings().ranges())
        .filteredOn(
            range ->
                range.serials().overlaps(SerialBlock.of("GB", 1, 30))
                    || range.serials().overlaps(SerialBlock.of("BR", 1, 100)))
        .containsExactly(
            range("BR", 1, 30, Blocks.tcer(1, 143), AccountType.RETIREMENT, true),
            range("BR", 31, 100, Blocks.tcer(1, 143), AccountType.RETIREMENT, false),
            range("GB", 1, 30, Blocks.aau(1), INTO_411, false));
    assertThat(inShort(book.propose(replace(10, INTO_411, 77))))
        .as("what was replaced is not chosen again")
        .containsExactly("GB-31-40", "BR-31-40 REP");
  }

  @Test
  void unitsToBeReplacedAreChosenInTheRangesOfTheNoticeByStartThenOrigin() {
    notice(77, NoticeType.IMPENDING_EXPIRY, SerialBlock.of("CO", 51, 150));
    book.storeNotice(Notices.update(77, NoticeStatus.OPEN, SerialBlock.of("BR", 51, 60)));

    Proposal proposal = book.propose(replace(15, INTO_411, 77));

    assertThat(inShort(proposal)).containsExactly("GB-1-15", "BR-51-60 REP", "CO-51-55 REP");
  }

  @Test
  void i13FewerUnitsToReplaceThanReplacingUnitsGoOutAllTheSame() {
    notice(77, NoticeType.IMPENDING_EXPIRY, SerialBlock.of("BR", 91, 120));

    assertThat(inShort(book.propose(replace(15, INTO_411, 77))))
        .containsExactly("GB-1-15", "BR-91-100 REP");
  }

  @Test
  void forAReversalAnyLcerOfTheProjectIsChosenButNotTheReplacingOnesThemselves() {
    notice(78, NoticeType.REVERSAL_OF_STORAGE);
    complete(
        book.propose(
            Order.cancel(
                Units.exactly(SerialBlock.of("BR", 211, 220)),
                AccountType.VOLUNTARY_CANCELLATION)));
    Units ofTheProject = Units.exactly(SerialBlock.of("BR", 201, 205));

    Proposal proposal = book.propose(Order.replace(ofTheProject, INTO_422, 78));

    assertThat(inShort(proposal)).containsExactly("BR-201-205", "BR-206-210 REP");
    assertThat(proposal.acquiring().identifier()).hasValue(4221);
    assertThat(inShort(book.propose(replace(100, INTO_422, 78))))
        .as("only lCER of that project that are neither reserved nor cancelled")
        .containsExactly("GB-1-100", "BR-221-300 REP");
  }

  @Test
  void unitsToBeReplacedCanBeNamed() {
    notice(77, NoticeType.IMPENDING_EXPIRY, SerialBlock.of("BR", 1, 100));
    retire(SerialBlock.of("BR", 1, 50));

    Proposal proposal =
        book.propose(replace(15, INTO_411, 77).replacing(SerialBlock.of("BR", 46, 60)));

    assertThat(inShort(proposal))
        .as("they may lie in several accounts")
        .containsExactly("GB-1-15", "BR-46-50 REP", "BR-51-60 REP");
  }

  @Test
  void aRefusedReplacementReleasesAllItsUnits() {
    notice(77, NoticeType.IMPENDING_EXPIRY, SerialBlock.of("BR", 1, 100));
    refuse(book.propose(replace(30, INTO_411, 77)));

    assertThat(inShort(book.propose(replace(10, INTO_411, 77))))
        .containsExactly("GB-1-10", "BR-1-10 REP");
  }

  @Test
  void i10RegistryRDoesNotReleaseTheUnitsToBeReplacedNotEvenAfterARestart() {
    book.close();
    open(true);
    notice(77, NoticeType.IMPENDING_EXPIRY, SerialBlock.of("BR", 1, 100));
    refuse(book.propose(replace(30, INTO_411, 77)));

    book.close();
    open(false);

    assertThat(inShort(book.propose(replace(10, INTO_411, 77))))
        .containsExactly("GB-1-10", "BR-31-40 REP");
  }

  @Test
  void aReplacementNeedsANoticeThatIsNotCompleted() {
    assertThatThrownBy(() -> book.propose(replace(1, INTO_411, 77)))
        .isInstanceOf(OrderRefusedException.class)
        .hasMessageContaining("no notice 77");
    notice(77, NoticeType.IMPENDING_EXPIRY, SerialBlock.of("BR", 1, 100));
    book.storeNotice(Notices.update(77, NoticeStatus.COMPLETED));
    assertThatThrownBy(() -> book.propose(replace(1, INTO_411, 77)))
        .isInstanceOf(OrderRefusedException.class)
        .hasMessageContaining("completed");
  }

  private static Order replace(long quantity, AccountType account, long notice) {
    return Order.replace(Units.lowest(UnitType.AAU, 1, quantity), account, notice);
  }

  private void notice(long identifier, NoticeType type, SerialBlock... blocks) {
    book.storeNotice(Notices.first(identifier, type, blocks));
  }

  private void issue(String origin, long start, long end, UnitAttributes attributes) {
    complete(book.propose(Order.issue(SerialBlock.of(origin, start, end), attributes)));
  }

  private void retire(SerialBlock serials) {
    complete(book.propose(Order.retire(Units.exactly(serials))));
  }

  private void complete(Proposal proposal) {
    book.end(proposal.transactionIdentifier(), LocalStatus.COMPLETED, List.of(), OptionalInt.of(4));
  }

  private void refuse(Proposal proposal) {
    book.end(
        proposal.transactionIdentifier(),
        LocalStatus.TERMINATED,
        List.of(5209),
        OptionalInt.empty());
  }

  private static List<String> inShort(Proposal proposal) {
    return proposal.blocks().stream()
        .map(block -> block.serials() + block.blockRole().map(role -> " " + role).orElse(""))
        .toList();
  }

  private static HeldRange range(
      String origin,
      long start,
      long end,
      UnitAttributes attributes,
      AccountType account,
      boolean replaced) {
    return new HeldRange(SerialBlock.of(origin, start, end), attributes, account, replaced);
  }
}
