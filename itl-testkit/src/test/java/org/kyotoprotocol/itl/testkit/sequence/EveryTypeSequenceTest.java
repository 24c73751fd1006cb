package org.kyotoprotocol.itl.testkit.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kyotoprotocol.itl.core.ledger.Counter;
import org.kyotoprotocol.itl.core.ledger.CounterKey;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.notice.Notice;
import org.kyotoprotocol.itl.core.notice.NoticeDraft;
import org.kyotoprotocol.itl.core.notice.NoticeStatus;
import org.kyotoprotocol.itl.core.notice.NoticeType;
import org.kyotoprotocol.itl.core.notice.Notices;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.transaction.Proposal;
import org.kyotoprotocol.itl.core.transaction.TransactionState;

/** Conversion, replacement, carry-over and expiry date change from proposal to the books. */
class EveryTypeSequenceTest {
  private static final Duration TO_2016 = Duration.ofDays(2_100);
  private static final Counter HOLDINGS = new Counter(1_200, 0);

  private final RunningLog log = Units.issued();

  @Test
  void holdingsThatCountForTheReserveAreAauRmuEruAndCer() {
    assertThat(countable(1)).isEqualTo(HOLDINGS);
  }

  @Test
  void conversionMakesEruOfTheSameSerials() {
    log.judge(conversion("GB10"));
    assertThat(log.state("GB10")).isEqualTo(TransactionState.RELEASED);
    assertThat(converted()).isEqualTo(new Counter(0, 100));

    log.notify("GB", "GB10", 4);

    assertThat(Units.of(log, "GB"))
        .containsExactly(
            "GB-1-100 AAU 1/1 GB 100",
            "GB-101-200 ERU from AAU 1/1 GB 100",
            "GB-201-1000 AAU 1/1 GB 100",
            "GB-2001-2100 RMU 1/1 GB 100");
    assertThat(converted()).isEqualTo(new Counter(100, 0));
    assertThat(countable(1)).isEqualTo(HOLDINGS);
    Invariants.hold(log);
  }

  @Test
  void replacementMovesTheReplacingUnitsAndMarksTheReplaced() {
    Notice notice = impendingExpiry();
    log.judge(replacement("GB11", notice, "GB-1-40", "BR-501-540"));
    assertThat(log.said()).containsExactly("GB notice 1 is 1", "GB 2");
    assertThat(Units.of(log, "BR"))
        .contains("BR-501-540 tCER 1/1 until 2020-12-31 GB 300 for GB11");
    assertThat(fulfilled(notice)).isEqualTo(new Counter(0, 40));

    log.notify("GB", "GB11", 4);

    assertThat(Units.of(log, "GB")).contains("GB-1-40 AAU 1/1 GB 411");
    assertThat(Units.of(log, "BR"))
        .contains(
            "BR-501-540 tCER 1/1 until 2020-12-31 GB 300 replaced",
            "BR-541-600 tCER 1/1 until 2020-12-31 GB 300");
    assertThat(fulfilled(notice)).isEqualTo(new Counter(40, 0));
    assertThat(countable(1)).isEqualTo(HOLDINGS);
    Invariants.hold(log);
  }

  @Test
  void aNoticeIsReportedPartlyAndThenWhollyFulfilled() {
    Notice notice = impendingExpiry();
    log.complete(replacement("GB11", notice, "GB-1-40", "BR-501-540"));
    assertThat(log.said()).containsExactly("GB notice 1 is 1", "GB 2", "GB notice 1 is 2");
    log.complete(replacement("GB12", notice, "GB-41-50", "BR-541-550"));
    assertThat(log.said()).containsExactly("GB 2");
    log.complete(replacement("GB13", notice, "GB-51-100", "BR-551-600"));
    assertThat(log.said()).containsExactly("GB 2", "GB notice 1 is 3");

    assertThat(log.store.notices().history(1).stream().map(Notice::status))
        .containsExactly(NoticeStatus.OPEN, NoticeStatus.INCOMPLETE, NoticeStatus.COMPLETED);
    assertThat(log.store.notices().find(1).orElseThrow().content()).contains("100 of 100");
  }

  @Test
  void twoOpenReplacementsNeverPassForTheSameReplacedUnits() {
    Notice notice = impendingExpiry();
    log.judge(replacement("GB11", notice, "GB-1-60", "BR-501-560"));
    log.judge(replacement("GB12", notice, "GB-61-101", "BR-560-600"));
    assertThat(log.said()).containsExactly("GB notice 1 is 1", "GB 2", "GB 3 4010");
  }

  @Test
  void openCancellationsCountAgainstTheNotice() {
    Notice notice = netSource();
    log.judge(netSourceCancellation("GB11", notice, "GB-1-60"));
    log.judge(netSourceCancellation("GB12", notice, "GB-61-101"));
    log.judge(netSourceCancellation("GB13", notice, "GB-61-100"));
    assertThat(log.said()).containsExactly("GB notice 1 is 1", "GB 2", "GB 3 5159", "GB 2");
    log.notify("GB", "GB11", 5);
    log.judge(netSourceCancellation("GB14", notice, "GB-1-60"));
    assertThat(log.said()).containsExactly("GB 2");
    Invariants.hold(log);
  }

  @Test
  void unitsOnceReplacedAreNotReplacedAgain() {
    Notice notice = impendingExpiry();
    log.complete(replacement("GB11", notice, "GB-1-40", "BR-501-540"));
    log.said();
    log.judge(replacement("GB12", notice, "GB-41-41", "BR-540-540"));
    assertThat(log.said()).containsExactly("GB 3 4014");
  }

  @Test
  void carryOverMovesUnitsToTheNextPeriod() {
    log.pass(TO_2016);
    log.judge(carryOver("GB14"));
    assertThat(log.said()).containsExactly("GB 2");
    assertThat(countable(1)).isEqualTo(new Counter(1_200, 300));
    assertThat(countable(2)).isEqualTo(Counter.ZERO);

    log.notify("GB", "GB14", 4);

    assertThat(Units.of(log, "GB"))
        .contains("GB-301-600 AAU 1/2 GB 130", "GB-1-300 AAU 1/1 GB 100");
    assertThat(countable(1)).isEqualTo(new Counter(900, 0));
    assertThat(countable(2)).isEqualTo(new Counter(300, 0));
    assertThat(log.counter(CounterKey.Kind.CARRIED_OVER, "GB", 1, 1))
        .isEqualTo(new Counter(300, 0));
    Invariants.hold(log);
  }

  @Test
  void expiryDateChangeSetsTheDateAndNothingElse() {
    Notice notice = newExpiryDate();
    log.complete(expiryDateChange("GB15", notice));

    assertThat(Units.of(log, "BR"))
        .contains(
            "BR-701-750 lCER 1/1 until 2047-06-30 GB 100",
            "BR-751-800 lCER 1/1 until 2027-06-30 GB 100");
    assertThat(fulfilled(notice)).isEqualTo(new Counter(50, 0));
    assertThat(log.said()).containsExactly("GB notice 1 is 1", "GB 2", "GB notice 1 is 2");
    Invariants.hold(log);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 6, 7, 8})
  void terminatedNothingHasChanged(int type) {
    List<String> before = started(type);
    log.notify("GB", "GB20", 5);
    nothingHasChanged(before, TransactionState.TERMINATED);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 6, 7, 8})
  void cleanedUpNothingHasChanged(int type) {
    List<String> before = started(type);
    log.pass(Duration.ofHours(25));
    log.cleanUp.endOverdue();
    nothingHasChanged(before, TransactionState.CANCELLED);
  }

  private List<String> started(int type) {
    Proposal proposal =
        switch (type) {
          case 2 -> conversion("GB20");
          case 6 -> replacement("GB20", impendingExpiry(), "GB-1-40", "BR-501-540");
          case 8 -> expiryDateChange("GB20", newExpiryDate());
          default -> carryOver("GB20");
        };
    if (type == 7) {
      log.pass(TO_2016);
    }
    List<String> before = holdings();
    log.judge(proposal);
    assertThat(log.state("GB20")).isEqualTo(TransactionState.RELEASED);
    assertThat(holdings()).isNotEqualTo(before);
    return before;
  }

  private void nothingHasChanged(List<String> before, TransactionState end) {
    assertThat(log.state("GB20")).isEqualTo(end);
    assertThat(holdings()).isEqualTo(before);
    assertThat(log.store.ledger().counters().values()).allMatch(counter -> counter.open() == 0);
    assertThat(countable(1)).isEqualTo(HOLDINGS);
    Invariants.hold(log);
  }

  private List<String> holdings() {
    return List.of(Units.of(log, "GB").toString(), Units.of(log, "BR").toString());
  }

  private static Proposal conversion(String id) {
    return new Draft(id, 2, "GB").block(Kind.AAU.converted(), "GB-101-200").proposal();
  }

  /** tCER for the last block or two; the others replace them. */
  private static Proposal replacement(
      String id, Notice notice, String replacing, String... replaced) {
    Draft draft =
        new Draft(id, 6, "GB")
            .into("GB", 411)
            .notice(notice.identifier())
            .block(Kind.AAU, replacing);
    for (String block : replaced) {
      draft.replaced(Kind.TCER, block);
    }
    return draft.proposal();
  }

  private static Proposal carryOver(String id) {
    return new Draft(id, 7, "GB")
        .into("GB", 130)
        .block(Kind.AAU.carriedOver(), "GB-301-600")
        .proposal();
  }

  private static Proposal expiryDateChange(String id, Notice notice) {
    return new Draft(id, 8, "GB")
        .notice(notice.identifier())
        .block(Kind.LCER.expiring("2047-06-30"), "BR-701-750")
        .proposal();
  }

  /** The tCER are retired, and their expiry is announced. */
  private Notice impendingExpiry() {
    log.complete(
        new Draft("GB9", 5, "GB").into("GB", 300).block(Kind.TCER, "BR-501-600").proposal());
    log.said();
    return send(
        NoticeType.IMPENDING_EXPIRY,
        Optional.empty(),
        UnitType.TCER,
        "2020-12-31",
        List.of(SerialBlock.of("BR", 501, 600)));
  }

  private Notice netSource() {
    NoticeDraft draft =
        new NoticeDraft(
            NoticeType.NET_SOURCE_CANCELLATION,
            new RegistryCode("GB"),
            "Please cancel.",
            Optional.empty(),
            Optional.empty(),
            OptionalLong.of(100),
            Optional.empty(),
            OptionalLong.of(1),
            OptionalInt.of(1),
            Optional.of(LocalDate.parse("2010-12-31")),
            List.of());
    return log.runner.run(work -> new Notices(work).send(draft));
  }

  private static Proposal netSourceCancellation(String id, Notice notice, String block) {
    return new Draft(id, 4, "GB")
        .into("GB", 210)
        .notice(notice.identifier())
        .block(Kind.AAU, block)
        .proposal();
  }

  private Notice newExpiryDate() {
    return send(
        NoticeType.EXPIRY_DATE_CHANGE,
        Optional.of("BR151"),
        UnitType.LCER,
        "2047-06-30",
        List.of());
  }

  private Notice send(
      NoticeType type,
      Optional<String> project,
      UnitType unitType,
      String date,
      List<SerialBlock> blocks) {
    NoticeDraft draft =
        new NoticeDraft(
            type,
            new RegistryCode("GB"),
            "Please act.",
            project,
            Optional.of(unitType),
            OptionalLong.of(100),
            Optional.of(LocalDate.parse(date)),
            OptionalLong.empty(),
            OptionalInt.empty(),
            Optional.of(LocalDate.parse("2020-12-31")),
            blocks);
    return log.runner.run(work -> new Notices(work).send(draft));
  }

  private Counter countable(int period) {
    return log.counter(CounterKey.Kind.COUNTABLE_HOLDINGS, "GB", period, 0);
  }

  private Counter converted() {
    return log.counter(CounterKey.Kind.ERU_CONVERTED, "GB", 0, CounterKey.projectAndTrack(7, 1));
  }

  private Counter fulfilled(Notice notice) {
    return log.counter(CounterKey.Kind.NOTICE_FULFILLED, "GB", 0, notice.identifier());
  }
}
