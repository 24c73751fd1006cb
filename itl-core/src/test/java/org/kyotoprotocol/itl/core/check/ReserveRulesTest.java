package org.kyotoprotocol.itl.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kyotoprotocol.itl.core.check.BlockSample.aau;
import static org.kyotoprotocol.itl.core.check.ReceiptRulesTest.ints;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kyotoprotocol.itl.core.ledger.CounterKey.Kind;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.reference.ReferenceSet;

/** Commitment period reserve, and acquisitions into the surplus reserve. */
class ReserveRulesTest {
  private final BlockSample block = aau(101, 200);
  private final FactsSample transfer = new FactsSample(3, block);

  @ParameterizedTest
  @CsvSource({"1000, 0, ''", "999, 0, 5101", "1050, 50, ''", "1050, 51, 5101", "0, 0, 5101"})
  void theReserveIsLeftAfterEverythingThatIsOnItsWayOut(long held, long open, String codes) {
    transfer.given(ReferenceSet.PARTIES, "GB,1,2000,900");
    transfer.counted(Kind.COUNTABLE_HOLDINGS, "GB", 1, 0, held, open);
    assertThat(codes()).isEqualTo(ints(codes));
    assertThat(transfer.blocksOf(ExternalTransferCheck.COMMITMENT_PERIOD_RESERVE)).isEmpty();
  }

  /** New Zealand's real reserve, 90 % of its assigned amount. */
  @ParameterizedTest
  @CsvSource({"278608360, ''", "278608359, 5101"})
  void theReserveIsTakenAsRecorded(long held, String codes) {
    transfer.given(ReferenceSet.PARTIES, "GB,1,309564733,278608260,61912946");
    transfer.counted(Kind.COUNTABLE_HOLDINGS, "GB", 1, 0, held, 0);
    assertThat(codes()).isEqualTo(ints(codes));
  }

  @Test
  void quantitiesBeyond64BitAreSubtractedExactly() {
    transfer.given(ReferenceSet.PARTIES, "GB,1,2000," + Long.MAX_VALUE);
    transfer.counted(Kind.COUNTABLE_HOLDINGS, "GB", 1, 0, Long.MIN_VALUE, Long.MAX_VALUE);
    assertThat(codes()).containsExactly(5101);
  }

  @Test
  void eachPeriodHasItsReserve() {
    transfer.given(ReferenceSet.PARTIES, "GB,1,2000,900");
    transfer.given(ReferenceSet.PARTIES, "GB,2,2000,50").given(ReferenceSet.PARTIES, "JP,2,1");
    transfer.counted(Kind.COUNTABLE_HOLDINGS, "GB", 2, 0, 150, 0);
    transfer.counted(Kind.AAU_CONTRIBUTED, "GB", 2, 0, 100, 0);
    assertThat(codes()).containsExactly(5101);
    block.periods(2, 2);
    assertThat(codes()).isEmpty();
  }

  @Test
  void aReserveThatIsNotRecordedIsAnObstacleUnlessPartiesAreLeftOpen() {
    assertThat(codes()).isEmpty();
    transfer.given(ReferenceSet.PARTIES, "GB,1,2000,");
    transfer.counted(Kind.COUNTABLE_HOLDINGS, "GB", 1, 0, 2_000, 0);
    assertThat(codes()).containsExactly(5101);
  }

  @ParameterizedTest
  @EnumSource(UnitType.class)
  void temporaryUnitsDoNotCount(UnitType type) {
    transfer.given(ReferenceSet.PARTIES, "GB,1,2000,900,100000");
    transfer.given(ReferenceSet.PARTIES, "JP,1,2000,900,100000");
    transfer.counted(Kind.COUNTABLE_HOLDINGS, "GB", 1, 0, 999, 0);
    transfer.blocks.set(0, BlockSample.of(type, 101, 200));
    assertThat(codes()).isEqualTo(type.isTemporary() ? List.of() : List.of(5101));
  }

  @Test
  void onlyWhatCountsOfAProposalIsTakenFromTheHoldings() {
    transfer.given(ReferenceSet.PARTIES, "GB,1,2000,900");
    transfer.given(ReferenceSet.PARTIES, "JP,1,2000,900,100000");
    transfer.blocks.add(BlockSample.of(UnitType.LCER, 1, 500));
    transfer.counted(Kind.COUNTABLE_HOLDINGS, "GB", 1, 0, 1_000, 0);
    assertThat(codes()).isEmpty();
    transfer.blocks.add(BlockSample.of(UnitType.CER, 501, 501));
    assertThat(codes()).containsExactly(5101);
  }

  @Test
  void theCdmRegistryKeepsNoReserve() {
    FactsSample forward = new FactsSample(3, BlockSample.of(UnitType.CER, 1, 9)).of("CDM");
    forward.from(110).into("GB", 100).given(ReferenceSet.PARTIES);
    assertThat(forward.codes(Stage.SPECIFIC)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ERU_FROM_AAU, 2, GB, '', ''",
    "ERU_FROM_RMU, 2, GB, '', ''",
    "ERU_FROM_AAU, 1, GB, '', 5101",
    "ERU_FROM_AAU, 2, JP, '', 5101",
    "ERU_FROM_AAU, 2, GB, 2009-01-01T00:00:00Z, 5101"
  })
  void theFirstTransferOfTrack2ByTheHostPartyIsExempt(
      UnitType type, int track, String origin, String left, String codes) {
    BlockSample eru = BlockSample.of(type, 101, 200).origin(origin);
    eru.track = OptionalInt.of(track);
    eru.firstTransferred = left.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(left));
    transfer.blocks.set(0, eru);
    transfer.held().given(ReferenceSet.PARTIES, "GB,1,2000,900");
    assertThat(codes()).isEqualTo(ints(codes));
  }

  @Test
  void whatIsExemptIsNoLongerWhenOtherUnitsGoWithIt() {
    BlockSample eru = BlockSample.of(UnitType.ERU_FROM_AAU, 1, 100);
    eru.track = OptionalInt.of(2);
    transfer.blocks.set(0, eru);
    transfer.blocks.add(BlockSample.of(UnitType.TCER, 1, 9));
    transfer.held().given(ReferenceSet.PARTIES, "GB,1,2000,900");
    transfer.given(ReferenceSet.PARTIES, "JP,1,2000,900,100000");
    assertThat(codes()).isEmpty();
    transfer.blocks.add(aau(300, 300));
    assertThat(codes()).containsExactly(5101);
  }

  @ParameterizedTest
  @CsvSource({
    "5000, 0, 0, ''",
    "4999, 0, 0, 5112",
    "10000, 100, 0, ''",
    "10000, 0, 100, ''",
    "10000, 101, 0, 5112",
    "10000, 0, 101, 5112"
  })
  void noMoreThanAFiftiethOfTheAssignedAmountIsAcquiredIntoTheSurplusReserve(
      long assigned, long settled, long open, String codes) {
    FactsSample surplus = surplus();
    surplus.given(ReferenceSet.PARTIES, "JP,1," + assigned);
    surplus.counted(Kind.SURPLUS_RESERVE_ACQUIRED, "JP", 0, 0, settled, open);
    assertThat(surplus.codes(Stage.SPECIFIC)).isEqualTo(ints(codes));
    assertThat(surplus.blocksOf(ExternalTransferCheck.SURPLUS_RESERVE_ACQUISITIONS)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"DOWN, 5112", "UP, ''"})
  void theFractionOfTheFiftiethIsRoundedAsSet(Rounding ceilings, String codes) {
    FactsSample surplus = surplus().given(ReferenceSet.PARTIES, "JP,1,4951");
    surplus.rulebook = SinkRulesTest.rounding(ceilings, Rounding.UP);
    assertThat(surplus.codes(Stage.SPECIFIC)).isEqualTo(ints(codes));
  }

  @ParameterizedTest
  @CsvSource({
    "'JP,2,surplus-reserve,100', ''", "'JP,1,surplus-reserve,100', ''",
    "'JP,2,surplus-reserve,99', 5112", "'GB,2,surplus-reserve,100', 5112"
  })
  void aRecordedLimitStandsInPlaceOfTheFiftieth(String row, String codes) {
    FactsSample surplus = surplus().given(ReferenceSet.PARTIES, "JP,1,4999");
    surplus.given(ReferenceSet.LIMITS, row);
    assertThat(surplus.codes(Stage.SPECIFIC)).isEqualTo(ints(codes));
  }

  @Test
  void anAssignedAmountThatIsNotRecordedAllowsNothingUnlessPartiesAreLeftOpen() {
    FactsSample surplus = surplus().given(ReferenceSet.PARTIES, "JP,2,10000");
    assertThat(surplus.codes(Stage.SPECIFIC)).containsExactly(5112);
    surplus.open.add(ReferenceSet.PARTIES);
    assertThat(surplus.codes(Stage.SPECIFIC)).isEmpty();
  }

  /** From the surplus reserve of GB into that of JP; units that hold neither reserve nor levy. */
  private static FactsSample surplus() {
    FactsSample surplus = new FactsSample(3, aau(101, 200).periods(1, 2)).from(130).into(130);
    return surplus
        .given(ReferenceSet.PARTIES, "GB,2,1000,0")
        .given(ReferenceSet.PARTIES, "JP,2,1000,0")
        .counted(Kind.COUNTABLE_HOLDINGS, "GB", 2, 0, 1_000, 0);
  }

  private List<Integer> codes() {
    return transfer.codes(Stage.SPECIFIC);
  }
}
