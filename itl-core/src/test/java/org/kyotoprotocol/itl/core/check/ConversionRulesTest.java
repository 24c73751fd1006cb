package org.kyotoprotocol.itl.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kyotoprotocol.itl.core.check.ReceiptRulesTest.ints;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kyotoprotocol.itl.core.ledger.AccountType;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.reference.ReferenceSet;
import org.kyotoprotocol.itl.core.registry.OperatingState;
import org.kyotoprotocol.itl.core.registry.RegistryKind;

class ConversionRulesTest {
  private final BlockSample eru = BlockSample.of(UnitType.ERU_FROM_AAU, 101, 200);
  private final BlockSample held = BlockSample.aau(1, 1_000);
  private final FactsSample conversion = new FactsSample(2, eru);

  ConversionRulesTest() {
    conversion.intoAccount = conversion.fromAccount;
    conversion.ledger.add(held.heldIn("GB", 100));
  }

  @ParameterizedTest
  @EnumSource(AccountType.class)
  void unitsAreConvertedInAnOrdinaryHoldingAccount(AccountType type) {
    conversion.from(type.code()).into(type.code());
    assertThat(codes()).isEqualTo(type.isOrdinaryHolding() ? List.of() : List.of(5051));
  }

  @Test
  void theyStayInTheirAccount() {
    assertThat(codes()).isEmpty();
    assertThat(conversion.into(120).codes(Stage.SPECIFIC)).containsExactly(5051);
    conversion.into(100).intoAccount = OptionalLong.of(77);
    assertThat(codes()).containsExactly(5051);
  }

  @Test
  void theCdmRegistryConvertsNothing() {
    eru.origin("CDM");
    held.origin("CDM");
    conversion.of("CDM").ledger.set(0, held.heldIn("CDM", 100));
    assertThat(codes()).containsExactly(5051);
  }

  @ParameterizedTest
  @CsvSource({
    "AAU, ERU_FROM_AAU, ''", "RMU, ERU_FROM_RMU, ''", "AAU, ERU_FROM_RMU, 5052",
    "RMU, ERU_FROM_AAU, 5052", "CER, LCER, 5052", "ERU_FROM_AAU, CER, 5052",
    "ERU_FROM_RMU, TCER, 5052", "ERU_FROM_AAU, ERU_FROM_AAU, 5052", "TCER, ERU_FROM_AAU, 5052",
    "LCER, ERU_FROM_AAU, 5052"
  })
  void theUnitTypeGoesUpByTwoFromAauOrRmu(UnitType from, UnitType to, String codes) {
    BlockSample before = BlockSample.of(from, 1, 1_000).origin("GB");
    BlockSample after = BlockSample.of(to, 101, 200).origin("GB");
    after.activity = before.activity;
    conversion.ledger.set(0, before.heldIn("GB", 100));
    conversion.blocks.set(0, after);
    assertThat(codes()).isEqualTo(ints(codes));
    assertThat(conversion.blocksOf(ConversionCheck.ONLY_UNIT_TYPE_CHANGES))
        .isEqualTo(codes.isEmpty() ? List.of() : List.of("GB-101-200"));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, 1, 1, ''",
    "2, 2, 2, 2, ''",
    "1, 2, 1, 2, 5052",
    "1, 2, 1, 1, 5052",
    "1, 1, 2, 1, 5052",
    "1, 1, 1, 2, 5052",
    "1, 1, 2, 2, 5052"
  })
  void periodsAreEqualAndStay(
      int heldOriginal, int heldApplicable, int original, int applicable, String codes) {
    conversion.ledger.set(0, held.periods(heldOriginal, heldApplicable).heldIn("GB", 100));
    eru.periods(original, applicable);
    assertThat(codes()).isEqualTo(ints(codes));
  }

  @Test
  void theActivityStays() {
    BlockSample rmu = BlockSample.of(UnitType.RMU, 1, 1_000);
    rmu.activity = OptionalInt.of(3);
    conversion.ledger.set(0, rmu.heldIn("GB", 100));
    BlockSample after = BlockSample.of(UnitType.ERU_FROM_RMU, 101, 200);
    conversion.blocks.set(0, after);
    assertThat(codes()).containsExactly(5052);
    after.activity = OptionalInt.of(3);
    assertThat(codes()).isEmpty();
  }

  @Test
  void everyUnitIsOneOfTheLedger() {
    conversion.ledger.set(0, BlockSample.aau(1, 199).heldIn("GB", 100));
    assertThat(codes()).containsExactly(5052);
    conversion.ledger.add(BlockSample.of(UnitType.RMU, 200, 300).heldIn("GB", 100));
    assertThat(codes()).containsExactly(5052);
    conversion.ledger.set(1, BlockSample.aau(200, 300).heldIn("GB", 100));
    assertThat(codes()).isEmpty();
  }

  @Test
  void oneProjectAndTrackAtATime() {
    BlockSample other = BlockSample.of(UnitType.ERU_FROM_AAU, 1, 50);
    conversion.blocks.add(other);
    conversion.blocks.add(BlockSample.of(UnitType.ERU_FROM_AAU, 51, 100));
    assertThat(codes()).isEmpty();
    other.track = OptionalInt.of(2);
    assertThat(codes()).containsExactly(5052);
    assertThat(conversion.blocksOf(ConversionCheck.ONLY_UNIT_TYPE_CHANGES))
        .containsExactly("GB-1-50");
    other.track = OptionalInt.of(1);
    other.project = OptionalInt.of(144);
    assertThat(codes()).containsExactly(5052);
  }

  @Test
  void onlyUnitsOfItsOwnAreConverted() {
    eru.origin("JP");
    conversion.ledger.set(0, held.origin("JP").heldIn("GB", 100));
    assertThat(codes()).containsExactly(5053);
    assertThat(conversion.blocksOf(ConversionCheck.OWN_UNITS)).containsExactly("JP-101-200");
  }

  @ParameterizedTest
  @CsvSource({
    "1, 6, eligible, 2010-06-01, ''", "1, 6, eligible, 2010-06-02, 5054",
    "1, 6, suspended, 2010-06-01, 5054", "1, 12, eligible, 2010-06-01, 5054",
    "1, 17, eligible, 2010-06-01, 5054", "2, 6, suspended, 2010-06-01, ''"
  })
  void track1NeedsAllCriteriaOfArticle6(
      int track, int mechanism, String status, String from, String codes) {
    eru.track = OptionalInt.of(track);
    conversion.given(
        ReferenceSet.ELIGIBILITY, String.join(",", "GB", "" + mechanism, status, from, ""));
    assertThat(codes()).isEqualTo(ints(codes));
    assertThat(conversion.blocksOf(ConversionCheck.ELIGIBLE_FOR_TRACK_1)).isEmpty();
  }

  @Test
  void eligibilityThatIsNotRecordedIsNoneUnlessLeftOpen() {
    assertThat(codes()).isEmpty();
    conversion.given(ReferenceSet.ELIGIBILITY, "JP,6,eligible,2008-01-01,");
    assertThat(codes()).containsExactly(5054);
  }

  @ParameterizedTest
  @CsvSource({
    "2, 'GB,1,1000', ''",
    "2, 'GB,1,', 5056",
    "2, 'GB,2,1000', 5056",
    "2, 'JP,1,1000', 5056",
    "1, 'JP,1,1000', ''"
  })
  void track2NeedsTheAssignedAmount(int track, String row, String codes) {
    eru.track = OptionalInt.of(track);
    conversion.given(ReferenceSet.PARTIES, row);
    assertThat(codes()).isEqualTo(ints(codes));
    assertThat(conversion.blocksOf(ConversionCheck.ELIGIBLE_FOR_TRACK_2)).isEmpty();
    conversion.open.add(ReferenceSet.PARTIES);
    assertThat(codes()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(OperatingState.class)
  void track2NeedsARegistryInPlace(OperatingState state) {
    conversion.registries.set(0, FactsSample.registry("GB", RegistryKind.PARTY, state));
    assertThat(codes()).isEmpty();
    eru.track = OptionalInt.of(2);
    assertThat(codes()).isEqualTo(state == OperatingState.LIVE ? List.of() : List.of(5056));
  }

  private List<Integer> codes() {
    return conversion.codes(Stage.SPECIFIC);
  }
}
