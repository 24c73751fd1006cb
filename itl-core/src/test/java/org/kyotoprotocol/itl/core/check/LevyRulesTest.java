package org.kyotoprotocol.itl.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kyotoprotocol.itl.core.check.BlockSample.aau;
import static org.kyotoprotocol.itl.core.check.ReceiptRulesTest.ints;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kyotoprotocol.itl.core.ledger.CounterKey;
import org.kyotoprotocol.itl.core.ledger.CounterKey.Kind;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.reference.ReferenceSet;

/** Share of proceeds on AAU, ERU and CER. */
class LevyRulesTest {
  private final BlockSample block = aau(1, 98).periods(2, 2);
  private final FactsSample transfer =
      new FactsSample(3, block).on("2014-01-01").given(ReferenceSet.LIMITS);

  /** 98 units at once. */
  @ParameterizedTest
  @CsvSource({
    "0, 0, 2, ''",
    "0, 0, 1, 5108",
    "0, 0, 0, 5108",
    "1, 0, 2, 5108",
    "0, 1, 2, 5108",
    "4802, 0, 100, ''",
    "4803, 0, 100, 5108",
    "4802, 1, 100, 5108"
  })
  void firstTransfersOfAauAre49TimesWhatWasContributed(
      long settled, long open, long contributed, String codes) {
    transfer.counted(Kind.AAU_FIRST_TRANSFERRED, "GB", 2, 0, settled, open);
    transfer.counted(Kind.AAU_CONTRIBUTED, "GB", 2, 0, contributed, 1_000);
    assertThat(codes()).isEqualTo(ints(codes));
    assertThat(transfer.blocksOf(ExternalTransferCheck.LEVY_ON_FIRST_AAU_TRANSFERS)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"UP, 0, ''", "UP, 1, 5108", "DOWN, 48, ''", "DOWN, 49, 5108"})
  void theFractionOfALevyIsRoundedAsSet(Rounding levies, long settled, String codes) {
    transfer.rulebook = SinkRulesTest.rounding(Rounding.DOWN, levies);
    transfer.counted(Kind.AAU_FIRST_TRANSFERRED, "GB", 2, 0, settled, 0);
    transfer.counted(Kind.AAU_CONTRIBUTED, "GB", 2, 0, 2, 0);
    assertThat(codes()).isEqualTo(ints(codes));
  }

  @ParameterizedTest
  @CsvSource({
    "'GB,2,levy-percent,0', 0, ''", "'*,2,levy-percent,50', 98, ''",
        "'*,2,levy-percent,50', 97, 5108",
    "'GB,2,levy-percent,5', 6, ''", "'GB,2,levy-percent,5', 5, 5108",
        "'JP,2,levy-percent,0', 1, 5108",
    "'GB,1,levy-percent,0', 1, 5108"
  })
  void theRateIsTheRecordedOne(String row, long contributed, String codes) {
    transfer.given(ReferenceSet.LIMITS, row);
    transfer.counted(Kind.AAU_CONTRIBUTED, "GB", 2, 0, contributed, 0);
    assertThat(codes()).isEqualTo(ints(codes));
  }

  @Test
  void theRateOfTheDecisionHoldsWhileLimitsAreLeftOpen() {
    transfer.open.add(ReferenceSet.LIMITS);
    assertThat(codes()).containsExactly(5108);
  }

  @Test
  void aauOfTheFirstPeriodOweNoLevy() {
    block.periods(1, 2);
    assertThat(codes()).isEmpty();
    block.periods(3, 3);
    assertThat(codes()).containsExactly(5108);
  }

  @Test
  void theLevyIsDueOnceAndByTheirOwnParty() {
    block.firstTransferred = Optional.of(Instant.parse("2013-06-01T00:00:00Z"));
    assertThat(transfer.held().codes(Stage.SPECIFIC)).isEmpty();
    transfer.ledger.clear();
    block.origin("JP").firstTransferred = Optional.empty();
    assertThat(transfer.into("CDM", 100).held().codes(Stage.SPECIFIC)).isEmpty();
  }

  @Test
  void onlyUnitsThatNeverLeftOweTheLevy() {
    BlockSample returned = aau(1, 49).periods(2, 2);
    returned.firstTransferred = Optional.of(Instant.parse("2013-06-01T00:00:00Z"));
    transfer.ledger.add(returned.heldIn("GB", 100));
    transfer.ledger.add(aau(50, 200).periods(2, 2).heldIn("GB", 100));
    transfer.counted(Kind.AAU_CONTRIBUTED, "GB", 2, 0, 1, 0);
    assertThat(codes()).isEmpty();
    block.end = 99;
    assertThat(codes()).containsExactly(5108);
  }

  @Test
  void whatGoesToTheAdaptationFundOwesNothing() {
    assertThat(intoFund().codes(Stage.SPECIFIC)).isEmpty();
    block.periods(1, 1);
    assertThat(codes()).containsExactly(5110);
  }

  /** 100 units of project 143, track 1. */
  @ParameterizedTest
  @CsvSource({
    "100, 2, ''",
    "101, 2, 5109",
    "100, 1, 5109",
    "0, 0, ''",
    "1, 0, 5109",
    "5000, 100, ''"
  })
  void eruLeaveOnceTheLevyOnTheirConversionWasContributed(
      long converted, long contributed, String codes) {
    eru().counted(Kind.ERU_CONVERTED_UNDER_LEVY, "GB", 2, 1431, converted, 1_000);
    transfer.counted(Kind.ERU_CONTRIBUTED, "GB", 2, 1431, contributed, 1_000);
    assertThat(codes()).isEqualTo(ints(codes));
    assertThat(transfer.blocksOf(ExternalTransferCheck.LEVY_ON_ERU_CONVERSION)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"UP, 101, 5109", "DOWN, 149, ''", "DOWN, 150, 5109"})
  void theFractionOfALevyOnEruIsRoundedAsSet(Rounding levies, long converted, String codes) {
    eru().counted(Kind.ERU_CONVERTED_UNDER_LEVY, "GB", 2, 1431, converted, 0);
    transfer.counted(Kind.ERU_CONTRIBUTED, "GB", 2, 1431, 2, 0);
    transfer.rulebook = SinkRulesTest.rounding(Rounding.DOWN, levies);
    assertThat(codes()).isEqualTo(ints(codes));
  }

  @ParameterizedTest
  @CsvSource({
    "GB, 2, '', 100, 5109",
    "GB, 1, '', 100, ''",
    "JP, 2, '', 100, ''",
    "GB, 2, 2013-06-01T00:00:00Z, 100, ''"
  })
  void onlyOwnEruOfALaterPeriodThatNeverLeftOweIt(
      String origin, int original, String left, int account, String codes) {
    BlockSample units = BlockSample.of(UnitType.ERU_FROM_AAU, 1, 100).origin(origin);
    units.periods(original, 2).firstTransferred =
        left.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(left));
    transfer.blocks.set(0, units);
    transfer.held().into("JP", account);
    for (int period : List.of(1, 2)) {
      for (String party : List.of("GB", "JP")) {
        transfer.counted(Kind.ERU_CONVERTED_UNDER_LEVY, party, period, 1431, 100, 0);
      }
    }
    assertThat(codes()).isEqualTo(ints(codes));
  }

  @Test
  void eachProjectAndTrackOwesItsOwnLevy() {
    eru().counted(Kind.ERU_CONVERTED_UNDER_LEVY, "GB", 2, 1432, 100, 0);
    transfer.counted(Kind.ERU_CONVERTED_UNDER_LEVY, "GB", 2, 1441, 100, 0);
    assertThat(codes()).isEmpty();
    transfer.blocks.get(0).track = OptionalInt.of(2);
    assertThat(codes()).containsExactly(5109);
    transfer.counted(Kind.ERU_CONTRIBUTED, "GB", 2, CounterKey.projectAndTrack(143, 2), 2, 0);
    assertThat(codes()).isEmpty();
  }

  @Test
  void theRateHoldsForEruToo() {
    eru().counted(Kind.ERU_CONVERTED_UNDER_LEVY, "GB", 2, 1431, 100, 0);
    assertThat(codes()).containsExactly(5109);
    transfer.given(ReferenceSet.LIMITS, "GB,2,levy-percent,0");
    assertThat(codes()).isEmpty();
    transfer.reference.clear();
    transfer.open.add(ReferenceSet.LIMITS);
    assertThat(codes()).containsExactly(5109);
  }

  @Test
  void theLevyOnEruItselfMayLeave() {
    eru().counted(Kind.ERU_CONVERTED_UNDER_LEVY, "GB", 2, 1431, 100, 0);
    assertThat(intoFund().codes(Stage.SPECIFIC)).isEmpty();
  }

  /** 1,000 issued: 20 are for the Adaptation Fund; 98 are forwarded at once. */
  @ParameterizedTest
  @CsvSource({
    "882, 0, 0, ''", "883, 0, 0, 5114", "882, 1, 0, 5114", "802, 80, 0, ''", "890, 0, 8, ''",
    "891, 0, 8, 5114", "902, 0, 20, ''", "903, 0, 20, 5114", "902, 0, 40, ''", "903, 0, 40, 5114"
  })
  void cerAreForwardedAsFarAsTheirLevyWasMoved(
      long forwarded, long open, long moved, String codes) {
    FactsSample forward = forward(BlockSample.of(UnitType.CER, 1, 98), 1_000);
    forward.counted(Kind.CER_FORWARDED, "BR", 0, 143, forwarded, open);
    forward.counted(Kind.CER_LEVY_MOVED, "BR", 0, 143, moved, 0);
    assertThat(forward.codes(Stage.SPECIFIC)).isEqualTo(ints(codes));
    assertThat(forward.blocksOf(ExternalTransferCheck.LEVY_BEFORE_FORWARDING)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"UP, 98, 5114", "UP, 97, ''", "DOWN, 98, ''", "DOWN, 99, 5114"})
  void theFractionOfALevyOnCerIsRoundedAsSet(Rounding levies, long quantity, String codes) {
    FactsSample forward = forward(BlockSample.of(UnitType.CER, 1, quantity), 99);
    forward.rulebook = SinkRulesTest.rounding(Rounding.DOWN, levies).disabling(Set.of());
    assertThat(forward.codes(Stage.SPECIFIC)).isEqualTo(ints(codes));
  }

  @Test
  void forwardingWaitsForTheLevyOnlyIfSomebodyWantsIt() {
    FactsSample forward = forward(BlockSample.of(UnitType.CER, 1, 98), 0);
    assertThat(forward.codes(Stage.SPECIFIC)).containsExactly(5114);
    forward.rulebook = Rulebook.STANDARD;
    assertThat(forward.codes(Stage.SPECIFIC)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"yes, ''", "no, 5114", "'', 5114"})
  void projectsInLeastDevelopedCountriesAreExempt(String leastDeveloped, String codes) {
    FactsSample forward = forward(BlockSample.of(UnitType.CER, 1, 100), 100);
    forward.given(ReferenceSet.PROJECTS, "BR,143,CDM,,,1000,," + leastDeveloped);
    assertThat(forward.codes(Stage.SPECIFIC)).isEqualTo(ints(codes));
  }

  @Test
  void tCersAndLCersAndWhatIsNoForwardingAreExempt() {
    assertThat(forward(BlockSample.of(UnitType.TCER, 1, 9), 0).codes(Stage.SPECIFIC)).isEmpty();
    assertThat(forward(BlockSample.of(UnitType.LCER, 1, 9), 0).codes(Stage.SPECIFIC)).isEmpty();
    FactsSample ordinary = forward(BlockSample.of(UnitType.CER, 1, 9), 0).from(100);
    assertThat(ordinary.codes(Stage.SPECIFIC)).isEmpty();
  }

  private static FactsSample forward(BlockSample units, long issued) {
    FactsSample forward = new FactsSample(3, units).of("CDM").from(110).into("GB", 100);
    forward.rulebook = forward.rulebook.disabling(Set.of());
    return forward.counted(Kind.CER_ISSUED, "BR", 0, 143, issued, 5_000);
  }

  private FactsSample eru() {
    transfer.blocks.set(0, BlockSample.of(UnitType.ERU_FROM_AAU, 1, 100).periods(2, 2));
    return transfer.held();
  }

  private FactsSample intoFund() {
    transfer.into("CDM", 100).intoAccount = OptionalLong.of(1_100);
    return transfer;
  }

  private List<Integer> codes() {
    return transfer.codes(Stage.SPECIFIC);
  }
}
