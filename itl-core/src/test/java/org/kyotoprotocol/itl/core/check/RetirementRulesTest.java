package org.kyotoprotocol.itl.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kyotoprotocol.itl.core.check.BlockSample.aau;
import static org.kyotoprotocol.itl.core.check.ReceiptRulesTest.ints;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kyotoprotocol.itl.core.ledger.AccountType;
import org.kyotoprotocol.itl.core.ledger.CounterKey;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.reference.ReferenceSet;
import org.kyotoprotocol.itl.core.registry.GovernmentAccount;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

class RetirementRulesTest {
  private final BlockSample units = aau(100, 199);
  private final FactsSample sample = new FactsSample(5, units).into(300);

  RetirementRulesTest() {
    record(1);
  }

  @ParameterizedTest
  @EnumSource(UnitType.class)
  void cerOfAnyKindAreRetiredByAnEligiblePartyOnly(UnitType type) {
    sample.blocks.set(0, BlockSample.of(type, 100, 199));
    sample.given(ReferenceSet.ELIGIBILITY, "GB,17,eligible,2008-01-01");
    assertThat(codes()).isEqualTo(type.isFromCdm() ? List.of(5255) : List.of());
    assertThat(sample.blocksOf(RetirementCheck.ELIGIBLE_TO_USE_CER))
        .isEqualTo(type.isFromCdm() ? List.of("BR-100-199") : List.of());
    sample.given(ReferenceSet.ELIGIBILITY, "GB,12,eligible,2010-06-01,2010-06-30");
    assertThat(codes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2010-05-31, 5255", "2010-06-01, ''", "2010-06-30, ''", "2010-07-01, 5255"})
  void eligibilityIsThatOfTheDay(String day, String codes) {
    sample.blocks.set(0, BlockSample.of(UnitType.CER, 100, 199));
    sample.given(ReferenceSet.ELIGIBILITY, "GB,12,eligible,2010-06-01,2010-06-30").on(day);
    assertThat(codes()).isEqualTo(ints(codes));
  }

  @Test
  void eligibilityThatNobodyHasGivenIsNoObstacle() {
    sample.blocks.set(0, BlockSample.of(UnitType.CER, 100, 199));
    assertThat(codes()).isEmpty();
    sample.given(ReferenceSet.ELIGIBILITY);
    assertThat(codes()).containsExactly(5255);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 10000, 300, 100, ''", "1, 10000, 301, 100, 5256", "1, 10000, 300, 101, 5256",
    "2, 10000, 600, 100, ''", "2, 10000, 601, 100, 5256", "2, 10000, 600, 101, 5256",
    "1, 10019, 300, 100, ''", "1, 10019, 301, 100, 5256", "1, 10020, 301, 100, ''"
  })
  void temporaryUnitsAreRetiredUpToAShareOfTheBaseYearEmissions(
      int period, long emissions, long settled, long open, String codes) {
    temporary(period);
    sample.given(ReferenceSet.PARTIES, "GB," + period + ",,," + emissions);
    sample.counted(CounterKey.Kind.LULUCF_CER_RETIRED, "GB", period, 0, settled, open);
    assertThat(codes()).isEqualTo(ints(codes));
  }

  @ParameterizedTest
  @CsvSource({"300, 100, ''", "301, 100, 5256"})
  void aRecordedLimitStandsInPlaceOfTheShare(long settled, long open, String codes) {
    temporary(1);
    sample.given(ReferenceSet.PARTIES, "GB,1,,,1,500");
    sample.counted(CounterKey.Kind.LULUCF_CER_RETIRED, "GB", 1, 0, settled, open);
    assertThat(codes()).isEqualTo(ints(codes));
  }

  @Test
  void emissionsThatAreNotRecordedAreAnObstacleOnceFiguresHaveBeenGiven() {
    temporary(1);
    assertThat(codes()).isEmpty();
    sample.given(ReferenceSet.PARTIES, "GB,1,1000");
    assertThat(codes()).containsExactly(5256);
    sample.blocks.set(0, units);
    assertThat(codes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2020-12-31, 5260", "2021-01-01, ''", "2023-09-09, ''", "2023-09-10, 5257 5260"})
  void theSurplusReserveIsForTheAdditionalPeriodOfPeriod2(String day, String codes) {
    reserve();
    assertThat(sample.on(day).codes(Stage.SPECIFIC)).isEqualTo(ints(codes));
    sample.given(ReferenceSet.EXCEPTIONS, "GB,2,5,2023-09-10,2023-09-20,as agreed");
    // The exception suspends 5257, no other check.
    assertThat(sample.on("2023-09-10").codes(Stage.SPECIFIC)).containsExactly(5260);
    sample.from(100);
    assertThat(sample.on("2023-09-10").codes(Stage.SPECIFIC)).isEmpty();
    assertThat(sample.on("2020-12-31").codes(Stage.SPECIFIC)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1500, 300, 100, ''",
    "1500, 301, 100, 5260",
    "1500, 300, 101, 5260",
    "1000, 0, 0, 5260",
    "0, 0, 0, 5260",
    "1100, 0, 0, ''",
    "1099, 0, 0, 5260"
  })
  void fromTheReserveOnlyTheShortfallOfPeriod2IsRetired(
      long emissions, long settled, long open, String codes) {
    reserve();
    sample.given(ReferenceSet.PARTIES, "GB,2,1000");
    sample.given(ReferenceSet.LIMITS, "GB,2,emissions," + emissions);
    sample.counted(CounterKey.Kind.SURPLUS_RESERVE_RETIRED, "GB", 0, 0, settled, open);
    assertThat(codes()).isEqualTo(ints(codes));
  }

  @Test
  void emissionsAreThoseOfTheFinalReportIfNoneAreRecordedApart() {
    reserve();
    sample.given(ReferenceSet.PARTIES, "GB,2,1000").given(ReferenceSet.LIMITS);
    assertThat(codes()).containsExactly(5260);
    sample.given(ReferenceSet.REPORTS, "GB,2,2021-05-01,1100,1100");
    assertThat(codes()).isEmpty();
    sample.given(ReferenceSet.LIMITS, "GB,2,emissions,1099");
    assertThat(codes()).containsExactly(5260);
  }

  @Test
  void aShortfallThatNothingSaysIsNoObstacleWhileWhatIsMissingIsOpen() {
    reserve();
    assertThat(codes()).isEmpty();
    sample.given(ReferenceSet.PARTIES);
    assertThat(codes()).containsExactly(5260);
    sample.given(ReferenceSet.LIMITS, "GB,2,emissions,5000");
    assertThat(codes()).containsExactly(5260);
    sample.open.add(ReferenceSet.PARTIES);
    assertThat(codes()).isEmpty();
  }

  private List<Integer> codes() {
    return sample.codes(Stage.SPECIFIC);
  }

  private void temporary(int period) {
    sample.blocks.set(0, BlockSample.of(UnitType.TCER, 100, 199).periods(period, period));
    record(period);
  }

  private void reserve() {
    units.periods(1, 2);
    sample.from(130).on("2021-06-01");
    record(2);
  }

  private void record(int period) {
    sample.account =
        Optional.of(
            new GovernmentAccount(new RegistryCode("GB"), AccountType.RETIREMENT, 2, period));
  }
}
