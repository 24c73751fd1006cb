package org.kyotoprotocol.itl.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kyotoprotocol.itl.core.check.ReceiptRulesTest.ints;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kyotoprotocol.itl.core.ledger.CounterKey.Kind;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.reference.ReferenceSet;
import org.kyotoprotocol.itl.core.registry.OperatingState;
import org.kyotoprotocol.itl.core.registry.RegistryKind;

/** RMU by activity, and acquisition of tCER and lCER. */
class SinkRulesTest {
  private final BlockSample rmu = BlockSample.of(UnitType.RMU, 101, 200);
  private final FactsSample issuance = new FactsSample(1, rmu).into(100);

  SinkRulesTest() {
    issuance.fromAccount = issuance.intoAccount;
    issuance.given(ReferenceSet.PARTIES, "GB,1,1000").given(ReferenceSet.PARTIES, "GB,2,1000");
  }

  @ParameterizedTest
  @CsvSource({
    "900, 0, ''",
    "0, 900, ''",
    "901, 0, 5009",
    "0, 901, 5009",
    "450, 450, ''",
    "450, 451, 5009"
  })
  void rmuStayWithinTheAllowanceNetOfOpenIssuances(long settled, long open, String codes) {
    issuance.given(ReferenceSet.ALLOWANCES, "GB,1,1,1000");
    issuance.counted(Kind.RMU_ISSUED, "GB", 1, 1, settled, open);
    assertThat(codes()).isEqualTo(ints(codes));
  }

  @ParameterizedTest
  @CsvSource({"'GB,1,1,99'", "'JP,1,1,100'", "'GB,2,1,100'", "'GB,1,2,100'"})
  void theAllowanceIsThatOfPartyPeriodAndActivity(String row) {
    issuance.given(ReferenceSet.ALLOWANCES, row);
    assertThat(codes()).containsExactly(5009);
    assertThat(issuance.blocksOf(IssuanceCheck.WITHIN_RMU_ALLOWANCE)).isEmpty();
    assertThat(issuance.given(ReferenceSet.ALLOWANCES, "GB,1,1,100").codes(Stage.SPECIFIC))
        .isEqualTo(row.endsWith("99") ? List.of(5009) : List.of());
  }

  @Test
  void activitiesAreCountedApart() {
    issuance.given(ReferenceSet.ALLOWANCES, "GB,1,1,100");
    issuance.counted(Kind.RMU_ISSUED, "GB", 1, 2, 5_000, 0);
    assertThat(codes()).isEmpty();
  }

  @Test
  void anAllowanceThatIsNotRecordedIsNoneUnlessAllowancesAreLeftOpen() {
    assertThat(codes()).isEmpty();
    issuance.given(ReferenceSet.ALLOWANCES);
    assertThat(codes()).containsExactly(5009);
  }

  @ParameterizedTest
  @CsvSource({
    "annual, 2010-05-31, 2010-06-01, ''",
    "annual, 2010-06-01, 2010-06-01, ''",
    "annual, 2010-06-02, 2010-06-01, 5010",
    "annual, '', 2010-06-01, 5010",
    "end, 2012-12-31, 2012-12-31, 5010",
    "end, 2012-12-31, 2013-01-01, ''",
    "end, 2014-03-01, 2014-02-28, 5010",
    "end, 2014-03-01, 2014-03-01, ''",
    "end, '', 2014-03-01, 5010"
  })
  void rmuAreIssuedAfterTheReviewThatTheElectionWaitsFor(
      String election, String reviewed, String day, String codes) {
    issuance.on(day).given(ReferenceSet.ACTIVITIES, "GB,1,1," + election + "," + reviewed);
    assertThat(codes()).isEqualTo(ints(codes));
    assertThat(issuance.blocksOf(IssuanceCheck.RMU_TIMING))
        .isEqualTo(codes.isEmpty() ? List.of() : List.of("GB-101-200"));
  }

  @Test
  void anElectionThatIsNotRecordedIsAnObstacleUnlessActivitiesAreLeftOpen() {
    issuance.given(ReferenceSet.ACTIVITIES, "GB,1,2,annual,2010-01-01");
    assertThat(codes()).containsExactly(5010);
    issuance.given(ReferenceSet.ACTIVITIES, "GB,2,1,annual,2010-01-01");
    issuance.given(ReferenceSet.ACTIVITIES, "JP,1,1,annual,2010-01-01");
    assertThat(codes()).containsExactly(5010);
    rmu.activity = OptionalInt.of(2);
    assertThat(codes()).isEmpty();
  }

  @Test
  void otherUnitsWaitForNoReview() {
    issuance.given(ReferenceSet.ACTIVITIES).blocks.set(0, BlockSample.aau(101, 200));
    assertThat(codes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2010-06-01, 2010-06-01, 5011", "2010-05-01, '', 5011", "'', 2010-06-01, 5011",
    "2010-06-02, '', ''", "'', 2010-05-31, ''", "'', '', ''"
  })
  void noRmuWhileAQuestionOnTheActivityIsOpen(String from, String to, String codes) {
    issuance.given(ReferenceSet.ACTIVITIES, "GB,1,1,annual,2010-01-01," + from + "," + to);
    assertThat(codes()).isEqualTo(ints(codes));
    assertThat(issuance.blocksOf(IssuanceCheck.NO_OPEN_QUESTION))
        .isEqualTo(codes.isEmpty() ? List.of() : List.of("GB-101-200"));
  }

  /** Ukraine, 1.11 Mt of carbon a year: a real cap. */
  @ParameterizedTest
  @CsvSource({"1, 20350000, ''", "1, 20350001, 5018", "1001, 20351000, ''", "1001, 20351001, 5018"})
  void forestManagementStaysWithinTheCap(long start, long end, String codes) {
    forest("UA", 1, start, end)
        .given(ReferenceSet.PARTIES, "UA,1,1000")
        .given(ReferenceSet.LIMITS, "UA,1,forest-management,20350000");
    assertThat(codes()).isEqualTo(ints(codes));
    assertThat(issuance.blocksOf(IssuanceCheck.FOREST_MANAGEMENT_CAP)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"900, 0, ''", "450, 450, ''", "900, 1, 5018", "901, 0, 5018"})
  void whatIsIssuedAndOpenCountsAgainstTheCap(long settled, long open, String codes) {
    forest("GB", 1, 1, 100).given(ReferenceSet.LIMITS, "GB,1,forest-management,1000");
    issuance.counted(Kind.RMU_ISSUED, "GB", 1, 3, settled, open);
    assertThat(codes()).isEqualTo(ints(codes));
  }

  @Test
  void onlyForestManagementHasACap() {
    issuance.given(ReferenceSet.LIMITS, "GB,1,forest-management,0");
    for (int activity : List.of(1, 2, 4, 5, 6, 7)) {
      rmu.activity = OptionalInt.of(activity);
      assertThat(codes()).isEmpty();
    }
    rmu.activity = OptionalInt.of(3);
    assertThat(codes()).containsExactly(5018);
  }

  @ParameterizedTest
  @CsvSource({
    "50, 150, ''",
    "50, 151, 5018",
    "165000000, 165000100, ''",
    "165000001, 165000101, 5018"
  })
  void aNetSourceIsOffsetUpToNineMegatonnesOfCarbonAYear(long offset, long end, String codes) {
    forest("GB", 1, 1, end)
        .given(ReferenceSet.LIMITS, "GB,1,forest-management,100")
        .given(ReferenceSet.LIMITS, "GB,1,forest-management-offset," + offset);
    assertThat(codes()).isEqualTo(ints(codes));
  }

  @Test
  void theLargestCapIsNotExceededByItsOffset() {
    forest("GB", 1, 1, 100)
        .given(ReferenceSet.LIMITS, "GB,1,forest-management," + Long.MAX_VALUE)
        .given(ReferenceSet.LIMITS, "GB,1,forest-management-offset,1");
    assertThat(codes()).isEmpty();
    issuance.counted(Kind.RMU_ISSUED, "GB", 1, 3, Long.MAX_VALUE - 100, 0);
    assertThat(codes()).isEmpty();
    issuance.counted(Kind.RMU_ISSUED, "GB", 1, 3, Long.MAX_VALUE - 99, 0);
    assertThat(codes()).containsExactly(5018);
  }

  @Test
  void aCapThatIsNotRecordedIsNoneUnlessLimitsAreLeftOpen() {
    forest("GB", 1, 1, 1);
    assertThat(codes()).isEmpty();
    issuance.given(ReferenceSet.LIMITS, "GB,2,forest-management,100");
    assertThat(codes()).containsExactly(5018);
  }

  /** 28 % of 1,010 is 282.8. */
  @ParameterizedTest
  @CsvSource({"DOWN, 282, ''", "DOWN, 283, 5018", "UP, 283, ''", "UP, 284, 5018"})
  void inTheSecondPeriodTheCapIsAShareOfTheBaseYearEmissions(
      Rounding ceilings, long end, String codes) {
    forest("JP", 2, 1, end).given(ReferenceSet.PARTIES, "JP,2,1000,,1010");
    issuance.given(ReferenceSet.LIMITS).rulebook = rounding(ceilings, Rounding.UP);
    assertThat(codes()).isEqualTo(ints(codes));
  }

  @Test
  void aRecordedCapStandsInPlaceOfTheShare() {
    forest("JP", 2, 1, 300).given(ReferenceSet.PARTIES, "JP,2,1000,,1010");
    assertThat(codes()).containsExactly(5018);
    issuance.given(ReferenceSet.LIMITS, "JP,2,forest-management,300");
    assertThat(codes()).isEmpty();
  }

  @Test
  void baseYearEmissionsThatAreNotRecordedAreNoneUnlessPartiesAreLeftOpen() {
    forest("JP", 2, 1, 300).given(ReferenceSet.PARTIES, "JP,2,1000");
    assertThat(codes()).containsExactly(5018);
    issuance.open.add(ReferenceSet.PARTIES);
    assertThat(codes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "TCER, 1, 900, 0, ''",
    "TCER, 1, 0, 900, ''",
    "TCER, 1, 901, 0, 5104",
    "LCER, 1, 900, 1, 5104",
    "LCER, 2, 1500, 0, ''",
    "TCER, 2, 1501, 0, 5104",
    "LCER, 1, -500, 1400, ''"
  })
  void netAcquisitionsStayWithinOnePercentOfTheBaseYearEmissionsAYear(
      UnitType type, int period, long settled, long open, String codes) {
    FactsSample transfer = acquisition(type, period);
    transfer.given(ReferenceSet.PARTIES, "JP," + period + ",1000,0,20000");
    transfer.given(ReferenceSet.PARTIES, "GB," + period + ",1000,0,0");
    transfer.counted(Kind.LULUCF_CER_ACQUIRED, "JP", period, 0, settled, open);
    assertThat(transfer.codes(Stage.SPECIFIC)).isEqualTo(ints(codes));
    assertThat(transfer.blocksOf(ExternalTransferCheck.LULUCF_CER_LIMIT)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"100, ''", "99, 5104"})
  void aRecordedLimitStandsInPlaceOfTheShare(long limit, String codes) {
    FactsSample transfer = acquisition(UnitType.TCER, 1);
    transfer.given(ReferenceSet.PARTIES, "JP,1,1000,0,20000," + limit);
    assertThat(transfer.codes(Stage.SPECIFIC)).isEqualTo(ints(codes));
  }

  @Test
  void whoeverSendsThemBackMayAcquireNothingUnrecorded() {
    FactsSample transfer = acquisition(UnitType.TCER, 1).given(ReferenceSet.PARTIES);
    transfer.counted(Kind.LULUCF_CER_ACQUIRED, "JP", 1, 0, -500, 0);
    assertThat(transfer.codes(Stage.SPECIFIC)).containsExactly(5104);
    transfer.open.add(ReferenceSet.PARTIES);
    assertThat(transfer.codes(Stage.SPECIFIC)).isEmpty();
  }

  @Test
  void theCdmRegistryIsNoPartyAndHasNoLimit() {
    FactsSample transfer = acquisition(UnitType.TCER, 1).given(ReferenceSet.PARTIES);
    assertThat(transfer.into("CDM", 100).codes(Stage.SPECIFIC)).isEmpty();
  }

  @Test
  void otherUnitsAreNotLimited() {
    FactsSample transfer = new FactsSample(3, BlockSample.of(UnitType.CER, 1, 100));
    transfer.given(ReferenceSet.PARTIES, "JP,1,1000,0,0,0");
    transfer.given(ReferenceSet.PARTIES, "GB,1,1000,0,0,0");
    transfer.counted(Kind.COUNTABLE_HOLDINGS, "GB", 1, 0, 100, 0);
    assertThat(transfer.codes(Stage.SPECIFIC)).isEmpty();
  }

  /** Rounding as set. */
  static Rulebook rounding(Rounding ceilings, Rounding levies) {
    Rulebook standard = Rulebook.STANDARD;
    return new Rulebook(
        standard.calendar(),
        standard.majorVersion(),
        standard.minorVersions(),
        standard.maximumBlocks(),
        standard.adaptationFundAccount(),
        standard.recordAccountsOnFirstUse(),
        standard.openReference(),
        ceilings,
        levies,
        standard.disabled());
  }

  private static FactsSample acquisition(UnitType type, int period) {
    return new FactsSample(3, BlockSample.of(type, 1, 100).periods(period, period));
  }

  private FactsSample forest(String party, int period, long start, long end) {
    issuance.registries.add(FactsSample.registry("UA", RegistryKind.PARTY, OperatingState.LIVE));
    rmu.start = start;
    rmu.end = end;
    rmu.origin(party).periods(period, period).activity = OptionalInt.of(3);
    return issuance.of(party);
  }

  private List<Integer> codes() {
    return issuance.codes(Stage.SPECIFIC);
  }
}
