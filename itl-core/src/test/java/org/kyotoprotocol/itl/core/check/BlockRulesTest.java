package org.kyotoprotocol.itl.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kyotoprotocol.itl.core.check.BlockSample.aau;
import static org.kyotoprotocol.itl.core.check.ReceiptRulesTest.ints;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

class BlockRulesTest {
  private final BlockSample block = aau(1, 9);
  private final FactsSample sample = new FactsSample(4, aau(100, 109), block).into(230);

  @ParameterizedTest
  @EnumSource(UnitType.class)
  void aBlockWithWhatItsUnitTypeNeedsPasses(UnitType type) {
    assertThat(codes(BlockSample.of(type, 1, 9))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"BR", "GB", "EU", "CDM", "ZM", "KZ", "MT"})
  void anyPartyAndAnyRegistryMayBeTheOrigin(String code) {
    assertThat(codes(block.origin(code))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UK", "XX", "ITL", "CITL", "gb"})
  void anyOtherOriginIsRefusedAndOnlyThatBlockIsNamed(String code) {
    sample.blocks.set(1, block.origin(code));
    assertThat(sample.codes(Stage.INTEGRITY)).containsExactly(2010);
    assertThat(sample.blocksOf(IntegrityCheck.ORIGINATING_REGISTRY)).containsExactly(code + "-1-9");
  }

  @ParameterizedTest
  @CsvSource({"-1, 2011", "8, 2011", "0, 2011"})
  void aUnitTypeIsFrom1To7(int type, String codes) {
    block.unitType = type;
    assertThat(codes(block)).isEqualTo(ints(codes));
  }

  @Test
  void allowancesPassOnlyOnTheWayToAnStl() {
    block.unitType = 0;
    sample.route = List.of(new RegistryCode("CITL"));
    assertThat(codes(block.periods(0, 0))).isEmpty();
    block.unitType = 8;
    assertThat(codes(block.periods(1, 1))).containsExactly(2011);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0, ''",
    "1, 1, ''",
    "1, 2, 2012",
    "1, -1, 2012",
    "2, 0, ''",
    "2, 1, 2012",
    "0, 0, ''",
    "0, 1, ''",
    "0, 2, ''",
    "0, 5, ''",
    "0, 6, 2012"
  })
  void aSupplementaryUnitTypeFormsAListedPair(int type, int supplementary, String codes) {
    BlockSample pair =
        type == 0 ? aau(1, 9).periods(0, 0) : BlockSample.of(UnitType.of(type).get(), 1, 9);
    pair.unitType = type;
    pair.supplementary = OptionalInt.of(supplementary);
    sample.route = List.of(new RegistryCode("CITL"));
    assertThat(codes(pair)).isEqualTo(ints(codes));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, ''",
    "999999999999999, 999999999999999, ''",
    "0, 1, 2013",
    "1, 1000000000000000, 2013",
    "0, 0, 2013",
    "2, 1, 2014",
    "5, -5, 2013 2014"
  })
  void serialsAreInRangeAndInOrder(long start, long end, String codes) {
    assertThat(codes(aau(start, end).origin("JP"))).isEqualTo(ints(codes));
  }

  @ParameterizedTest
  @CsvSource({
    "RMU, 0, 2015",
    "RMU, 1, ''",
    "RMU, 7, ''",
    "RMU, 8, 2015",
    "ERU_FROM_RMU, 8, 2015",
    "TCER, 1, ''",
    "TCER, 2, 2015",
    "LCER, 0, 2015",
    "LCER, 2, 2015",
    "AAU, 1, 2016",
    "ERU_FROM_AAU, 1, 2016",
    "CER, 1, 2016"
  })
  void anActivityIsGivenWhereItBelongs(UnitType type, int activity, String codes) {
    BlockSample units = BlockSample.of(type, 1, 9);
    units.activity = OptionalInt.of(activity);
    assertThat(codes(units)).isEqualTo(ints(codes));
  }

  @ParameterizedTest
  @EnumSource(UnitType.class)
  void whatTheUnitTypeNeedsMustNotBeLeftOut(UnitType type) {
    BlockSample units = BlockSample.of(type, 1, 9);
    units.activity = OptionalInt.empty();
    units.project = OptionalInt.empty();
    units.track = OptionalInt.empty();
    units.expiry = Optional.empty();
    assertThat(codes(units))
        .isEqualTo(
            switch (type) {
              case AAU -> List.of();
              case RMU -> List.of(2015);
              case ERU_FROM_AAU -> List.of(2017, 2019);
              case ERU_FROM_RMU -> List.of(2015, 2017, 2019);
              case CER -> List.of(2017);
              case TCER, LCER -> List.of(2015, 2017, 2021);
            });
  }

  @ParameterizedTest
  @EnumSource(UnitType.class)
  void whatTheUnitTypeDoesNotHaveMustNotBeGiven(UnitType type) {
    BlockSample units = BlockSample.of(type, 1, 9);
    units.activity = OptionalInt.of(1);
    units.project = OptionalInt.of(1);
    units.track = OptionalInt.of(1);
    units.expiry = Optional.of(LocalDate.parse("2012-12-31"));
    assertThat(codes(units))
        .isEqualTo(
            switch (type) {
              case AAU -> List.of(2016, 2018, 2020, 2022);
              case RMU -> List.of(2018, 2020, 2022);
              case ERU_FROM_AAU -> List.of(2016, 2022);
              case ERU_FROM_RMU -> List.of(2022);
              case CER -> List.of(2016, 2020, 2022);
              case TCER, LCER -> List.of(2020);
            });
  }

  @ParameterizedTest
  @CsvSource({"0, 2017", "-1, 2017", "1, ''", "2147483647, ''"})
  void aProjectIdentifierIsPositive(int project, String codes) {
    BlockSample cer = BlockSample.of(UnitType.CER, 1, 9);
    cer.project = OptionalInt.of(project);
    assertThat(codes(cer)).isEqualTo(ints(codes));
  }

  @ParameterizedTest
  @CsvSource({"0, 2019", "1, ''", "2, ''", "3, 2019"})
  void aTrackIs1Or2(int track, String codes) {
    BlockSample eru = BlockSample.of(UnitType.ERU_FROM_AAU, 1, 9);
    eru.track = OptionalInt.of(track);
    assertThat(codes(eru)).isEqualTo(ints(codes));
  }

  @ParameterizedTest
  @CsvSource({
    "AAU, 1, 1, ''",
    "AAU, 1, 2, ''",
    "AAU, 2, 1, 2023",
    "AAU, 0, 1, 2023",
    "AAU, 0, 0, 2023",
    "AAU, 3, 3, ''",
    "AAU, 1, 4, 2023",
    "AAU, 4, 4, 2023",
    "AAU, -1, 1, 2023",
    "RMU, 1, 1, ''",
    "RMU, 1, 2, 2023",
    "ERU_FROM_AAU, 1, 2, ''",
    "ERU_FROM_RMU, 1, 2, 2023",
    "CER, 1, 2, ''",
    "TCER, 1, 2, 2023",
    "LCER, 1, 2, 2023",
    "LCER, 2, 2, ''"
  })
  void periodsAreKnownAndInOrder(UnitType type, int original, int applicable, String codes) {
    assertThat(codes(BlockSample.of(type, 1, 9).periods(original, applicable)))
        .isEqualTo(ints(codes));
  }

  @ParameterizedTest
  @CsvSource({
    "6, TCER, REP, ''",
    "6, LCER, REP, ''",
    "6, CER, REP, 2024",
    "6, AAU, REP, 2024",
    "8, TCER, REP, 2024",
    "6, TCER, rep, 2024",
    "6, TCER, '', ''",
    "4, AAU, '', ''",
    "4, AAU, X, 2024"
  })
  void onlyTemporaryUnitsOfAReplacementAreReplaced(
      int type, UnitType unitType, String role, String codes) {
    BlockSample units = BlockSample.of(unitType, 1, 9);
    units.role = Optional.of(role);
    sample.type = type;
    assertThat(codes(units)).isEqualTo(ints(codes));
  }

  private List<Integer> codes(BlockSample units) {
    sample.blocks.set(1, units);
    return sample.codes(Stage.INTEGRITY);
  }
}
