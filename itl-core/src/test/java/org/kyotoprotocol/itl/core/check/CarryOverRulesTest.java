package org.kyotoprotocol.itl.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kyotoprotocol.itl.core.check.BlockSample.aau;
import static org.kyotoprotocol.itl.core.check.ReceiptRulesTest.ints;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kyotoprotocol.itl.core.ledger.CounterKey;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.notice.NoticeStatus;
import org.kyotoprotocol.itl.core.notice.NoticeType;
import org.kyotoprotocol.itl.core.reference.ReferenceSet;

class CarryOverRulesTest {
  /** The day after the additional period of period 1. */
  private static final String FIRST_DAY = "2015-11-19";

  private static final String OPEN = "GB,1,2015-12-10,100,100,2015-12-11,2016-06-30";

  private final FactsSample surplus =
      new FactsSample(7, aau(100, 199).periods(1, 2)).into(130).on(FIRST_DAY);

  @Test
  void onlyPartyRegistriesCarryOver() {
    assertThat(surplus.codes(Stage.SPECIFIC)).isEmpty();
    assertThat(surplus.of("CDM").codes(Stage.SPECIFIC)).containsExactly(5301);
  }

  @ParameterizedTest
  @ValueSource(ints = {110, 131, 230, 300, 411})
  void unitsAreCarriedOverIntoHoldingAccountsOrTheReserve(int account) {
    assertThat(surplus.into(account).codes(Stage.SPECIFIC)).contains(5302);
  }

  @Test
  void intoTheReserveGoNothingButAauOfTheFirstPeriod() {
    assertThat(of(UnitType.CER, 1).into(130).codes(Stage.SPECIFIC)).containsExactly(5302, 5308);
    assertThat(aauFrom(2).into(130).codes(Stage.SPECIFIC)).containsExactly(5302);
    assertThat(aauFrom(2).into(120).codes(Stage.SPECIFIC)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"100, ''", "120, ''", "121, ''", "110, 5303", "130, 5303", "300, 5303", "230, 5303"})
  void unitsAreCarriedOverFromHoldingAccounts(int account, String codes) {
    assertThat(surplus.from(account).codes(Stage.SPECIFIC)).isEqualTo(ints(codes));
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 1, 2, ''", "2, 2, 1, 3, 5304", "1, 2, 1, 2, 5304", "0, 1, 1, 2, 5304"})
  void unitsGoIntoTheNextPeriodOnlyAndKeepTheirFirst(
      int original, int held, int proposedOriginal, int proposed, String code) {
    FactsSample sample = of(UnitType.CER, 1).on("2023-09-10");
    sample.ledger.add(sample.blocks.get(0).periods(original, held).heldIn("GB", 100));
    sample.blocks.get(0).periods(proposedOriginal, proposed);
    assertThat(sample.codes(Stage.SPECIFIC)).isEqualTo(ints(code));
    assertThat(sample.blocksOf(CarryOverCheck.NEXT_PERIOD_ONLY))
        .isEqualTo(code.isEmpty() ? List.of() : List.of("BR-100-199"));
  }

  @ParameterizedTest
  @CsvSource({
    "CER, ''",
    "ERU_FROM_AAU, ''",
    "RMU, 5305",
    "ERU_FROM_RMU, 5305",
    "TCER, 5305",
    "LCER, 5305"
  })
  void onlyAauCerAndEruFromAauAreCarriedOver(UnitType type, String codes) {
    FactsSample sample = of(type, 1);
    assertThat(sample.codes(Stage.SPECIFIC)).isEqualTo(ints(codes));
    assertThat(sample.blocksOf(CarryOverCheck.UNITS)).hasSize(codes.isEmpty() ? 0 : 1);
  }

  @ParameterizedTest
  @CsvSource({"CER, 5306, carry-over-cer, 5", "ERU_FROM_AAU, 5307, carry-over-eru, 3"})
  void theCeilingIsTheRecordedOneOrTheShareOfTheAssignedAmount(
      UnitType type, int code, String kind, int item) {
    FactsSample sample = of(type, 1);
    sample.counted(CounterKey.Kind.CARRIED_OVER, "GB", 1, item, 300, 100);
    assertThat(sample.codes(Stage.SPECIFIC)).isEmpty();

    sample.given(ReferenceSet.PARTIES, "GB,1,20000");
    assertThat(sample.codes(Stage.SPECIFIC)).isEmpty();
    sample.counted(CounterKey.Kind.CARRIED_OVER, "GB", 1, item, 300, 101);
    assertThat(sample.codes(Stage.SPECIFIC)).containsExactly(code);
    sample.counted(CounterKey.Kind.CARRIED_OVER, "GB", 1, item, 301, 100);
    assertThat(sample.codes(Stage.SPECIFIC)).containsExactly(code);

    sample.given(ReferenceSet.LIMITS, "GB,1,carry-over,501");
    assertThat(sample.codes(Stage.SPECIFIC)).isEmpty();
    sample.given(ReferenceSet.LIMITS, "GB,1," + kind + ",500");
    assertThat(sample.codes(Stage.SPECIFIC)).containsExactly(code);
  }

  @ParameterizedTest
  @CsvSource({"20039, 500, ''", "20039, 501, 5306", "20040, 501, ''"})
  void theShareOfTheAssignedAmountIsRoundedDown(long assigned, long total, String codes) {
    FactsSample sample = of(UnitType.CER, 1).given(ReferenceSet.PARTIES, "GB,1," + assigned);
    sample.counted(CounterKey.Kind.CARRIED_OVER, "GB", 1, 5, total - 100, 0);
    assertThat(sample.codes(Stage.SPECIFIC)).isEqualTo(ints(codes));
  }

  @ParameterizedTest
  @CsvSource({"73939378, ''", "73939379, 5306"})
  void theCeilingOfAustraliaIsTheOneOfTheGoldenVector(long carried, String codes) {
    FactsSample sample = of(UnitType.CER, 1).given(ReferenceSet.PARTIES, "GB,1,2957579143");
    sample.counted(CounterKey.Kind.CARRIED_OVER, "GB", 1, 5, carried, 0);
    assertThat(sample.codes(Stage.SPECIFIC)).isEqualTo(ints(codes));
  }

  @ParameterizedTest
  @CsvSource({"CER, 5306", "ERU_FROM_AAU, 5307"})
  void aCeilingThatNothingSaysIsNoObstacleWhileBothSetsAreOpen(UnitType type, int code) {
    assertThat(of(type, 1).codes(Stage.SPECIFIC)).isEmpty();
    assertThat(of(type, 1).given(ReferenceSet.LIMITS).codes(Stage.SPECIFIC)).containsExactly(code);
    assertThat(of(type, 1).given(ReferenceSet.PARTIES).codes(Stage.SPECIFIC)).containsExactly(code);
  }

  @Test
  void aauHaveNoCeiling() {
    surplus.given(ReferenceSet.LIMITS).given(ReferenceSet.PARTIES, "GB,1,0");
    assertThat(surplus.codes(Stage.SPECIFIC)).isEmpty();
  }

  @Test
  void aauOfTheFirstPeriodGoIntoTheReserveAndOtherUnitsStay() {
    FactsSample sample = new FactsSample(7, aau(100, 199).periods(1, 2)).on(FIRST_DAY);
    sample.blocks.add(BlockSample.of(UnitType.CER, 200, 299).periods(1, 2));
    assertThat(sample.codes(Stage.SPECIFIC)).containsExactly(5308);
    assertThat(sample.blocksOf(CarryOverCheck.ACCOUNT_PER_UNIT_TYPE))
        .containsExactly("GB-100-199", "BR-200-299");
    sample.into(130);
    assertThat(sample.blocksOf(CarryOverCheck.ACCOUNT_PER_UNIT_TYPE)).containsExactly("BR-200-299");
    sample.into(100).intoAccount = OptionalLong.of(1);
    assertThat(sample.blocksOf(CarryOverCheck.ACCOUNT_PER_UNIT_TYPE)).containsExactly("GB-100-199");
    sample.into(120);
    assertThat(sample.blocksOf(CarryOverCheck.ACCOUNT_PER_UNIT_TYPE))
        .containsExactly("GB-100-199", "BR-200-299");
  }

  @ParameterizedTest
  @CsvSource({"300, 100, ''", "300, 101, 5312", "301, 100, 5312"})
  void theNoticeForPeriodAndUnitTypeCapsTheCarryOver(long settled, long open, String codes) {
    FactsSample sample = of(UnitType.CER, 1);
    sample.counted(CounterKey.Kind.CARRIED_OVER, "GB", 1, 5, settled, open);
    sample.otherNotices.add(capping(1, UnitType.CER, 500).notice());
    assertThat(sample.codes(Stage.SPECIFIC)).isEqualTo(ints(codes));
  }

  @Test
  void ofSeveralNoticesTheLatestCapsTheCarryOver() {
    FactsSample sample = of(UnitType.CER, 1);
    NoticeSample latest = capping(1, UnitType.CER, 500);
    latest.identifier = 78;
    latest.status = NoticeStatus.INCOMPLETE;
    sample.otherNotices.add(capping(1, UnitType.CER, 0).notice());
    sample.otherNotices.add(latest.notice());
    latest.identifier = 76;
    sample.otherNotices.add(latest.target(0).notice());
    assertThat(sample.codes(Stage.SPECIFIC)).isEmpty();
  }

  @Test
  void noticesForOtherPeriodsUnitsOrPurposesCapNothing() {
    FactsSample sample = of(UnitType.CER, 1);
    sample.otherNotices.add(capping(2, UnitType.CER, 0).notice());
    sample.otherNotices.add(capping(1, UnitType.AAU, 0).notice());
    NoticeSample other = capping(1, UnitType.CER, 0);
    other.type = NoticeType.EXCESS_ISSUANCE;
    sample.otherNotices.add(other.notice());
    assertThat(sample.codes(Stage.SPECIFIC)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2015-12-10, 5313", "2015-12-11, ''", "2016-06-30, ''", "2016-07-01, 5313"})
  void carryOverIsOpenInTheWindowOfTheFinalReport(String day, String codes) {
    assertThat(surplus.given(ReferenceSet.REPORTS, OPEN).on(day).codes(Stage.SPECIFIC))
        .isEqualTo(ints(codes));
  }

  @ParameterizedTest
  @CsvSource({
    "'GB,1,2015-11-19,100,100', ''", "'GB,1,2015-11-20,100,100', 5313",
    "'GB,1,2015-11-19,100,99', 5313", "'GB,1,2015-11-19,100,101', ''",
    "'GB,2,2015-11-19,100,100', 5313", "'JP,1,2015-11-19,100,100', 5313"
  })
  void theFinalReportIsRecordedAndShowsThatEmissionsAreCovered(String row, String codes) {
    assertThat(surplus.given(ReferenceSet.REPORTS, row).codes(Stage.SPECIFIC))
        .isEqualTo(ints(codes));
  }

  @ParameterizedTest
  @CsvSource({"2015-11-18, 5313", "2015-11-19, ''"})
  void whileNobodyHasGivenReportsCarryOverOpensAfterTheAdditionalPeriod(String day, String codes) {
    assertThat(surplus.on(day).codes(Stage.SPECIFIC)).isEqualTo(ints(codes));
  }

  @Test
  void aFinalReportThatIsMissingIsAnObstacleOnceReportsHaveBeenGiven() {
    assertThat(surplus.codes(Stage.SPECIFIC)).isEmpty();
    assertThat(surplus.given(ReferenceSet.REPORTS).codes(Stage.SPECIFIC)).containsExactly(5313);
  }

  private static NoticeSample capping(int period, UnitType type, long target) {
    return new NoticeSample(NoticeType.UNIT_CARRY_OVER)
        .period(period)
        .unitType(type)
        .target(target);
  }

  private static FactsSample aauFrom(int period) {
    return new FactsSample(7, aau(100, 199).periods(period, period + 1)).on("2023-09-10");
  }

  /** 100 units that stay in their account. */
  private static FactsSample of(UnitType type, int period) {
    FactsSample sample =
        new FactsSample(7, BlockSample.of(type, 100, 199).periods(period, period + 1));
    sample.intoAccount = sample.fromAccount;
    return sample.on(FIRST_DAY);
  }
}
