package org.kyotoprotocol.itl.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kyotoprotocol.itl.core.check.BlockSample.aau;
import static org.kyotoprotocol.itl.core.check.ReceiptRulesTest.ints;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.reference.ReferenceSet;

/** General checks on periods and on those who take part. */
class GeneralRulesTest {
  private final BlockSample block = aau(100, 199);
  private final FactsSample sample = new FactsSample(4, block).into(230);

  @ParameterizedTest
  @CsvSource({
    "2004-12-31, 1, 4001", "2005-01-01, 1, ''", "2007-12-31, 1, ''", "2007-12-31, 2, 4001",
    "2008-01-01, 2, ''", "2008-01-01, 3, 4001", "2015-11-18, 1, ''", "2012-12-31, 3, 4001",
    "2013-01-01, 3, ''", "2010-01-01, 4, 4001"
  })
  void unitsAreOfTheCurrentOrTheNextPeriod(String day, int period, String codes) {
    block.periods(period, period);
    assertThat(sample.held().on(day).codes(Stage.GENERAL)).isEqualTo(ints(codes));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 4018", "2, 4018", "3, 4018", "5, 4018", "6, 4018", "4, ''", "7, ''", "8, ''", "10, ''"
  })
  void afterTheAdditionalPeriodOnlyWhatEndsThePeriodIsAllowed(int type, String codes) {
    sample.type = type;
    if (type == 3) {
      sample.intoRegistry = "JP";
    }
    sample.held();
    assertThat(sample.on("2015-11-18").codes(Stage.GENERAL)).isEmpty();
    assertThat(sample.on("2015-11-19").codes(Stage.GENERAL)).isEqualTo(ints(codes));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void theCdmRegistryGoesOnAfterTheAdditionalPeriod(int type) {
    FactsSample cdm = new FactsSample(type, BlockSample.of(UnitType.CER, 1, 9)).of("CDM");
    cdm.ledger.add(cdm.blocks.get(0).heldIn("CDM", 100));
    if (type == 3) {
      cdm.intoRegistry = "GB";
    }
    assertThat(cdm.on("2020-01-01").codes(Stage.GENERAL)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "GB, 5, 1, 2016-01-01, 2016-01-31, ''",
    "GB, 5, 1, 2016-01-15, 2016-01-15, ''",
    "GB, 5, 1, 2016-01-16, 2016-01-31, 4018",
    "GB, 5, 1, 2016-01-01, 2016-01-14, 4018",
    "JP, 5, 1, 2016-01-01, 2016-01-31, 4018",
    "GB, 3, 1, 2016-01-01, 2016-01-31, 4018",
    "GB, 5, 2, 2016-01-01, 2016-01-31, 4018"
  })
  void aDatedExceptionOpensTheWayForItsPartyTypePeriodAndDays(
      String party, int type, int period, String from, String to, String codes) {
    sample.type = 5;
    sample.held().on("2016-01-15");
    sample.given(
        ReferenceSet.EXCEPTIONS,
        String.join(",", party, "" + period, "" + type, from, to, "agreed with the branch"));
    assertThat(sample.codes(Stage.GENERAL)).isEqualTo(ints(codes));
  }

  @Test
  void allBlocksHaveOneApplicablePeriodAndTheOddOneIsNamed() {
    sample.blocks.add(0, aau(200, 209).periods(1, 2));
    sample.blocks.add(aau(300, 309));
    assertThat(sample.held().codes(Stage.GENERAL)).containsExactly(4005);
    assertThat(sample.blocksOf(GeneralCheck.SINGLE_PERIOD)).containsExactly("GB-200-209");
  }

  @Test
  void ofTwoPeriodsEquallyFrequentTheEarlierIsTheRule() {
    sample.blocks.add(0, aau(200, 209).periods(1, 2));
    assertThat(sample.blocksOf(GeneralCheck.SINGLE_PERIOD)).containsExactly("GB-200-209");
  }

  @Test
  void replacedBlocksMayBeOfAnyPeriod() {
    sample.type = 6;
    sample.blocks.add(BlockSample.of(UnitType.TCER, 1, 9).periods(3, 3).replaced());
    assertThat(sample.held().codes(Stage.GENERAL)).isEmpty();
  }

  @Test
  void oneRegistryOrTwoAsTheTypeSays() {
    sample.held();
    sample.intoRegistry = "JP";
    assertThat(sample.codes(Stage.GENERAL)).containsExactly(4006);
    sample.type = 3;
    assertThat(sample.codes(Stage.GENERAL)).isEmpty();
    sample.intoRegistry = "GB";
    assertThat(sample.codes(Stage.GENERAL)).containsExactly(4007);
  }

  @ParameterizedTest
  @CsvSource({
    "GB, 120, 100, 4016", "GB, 121, 100, 4016", "GB, 100, 100, ''", "GB, 100, 120, ''",
    "JP, 100, 120, 4016", "JP, 100, 121, 4016", "JP, 120, 100, ''", "GB, 110, 100, ''"
  })
  void legalEntitiesOfAPartyThatWithdrewTheirAuthorisationTakeNoPart(
      String withdrawn, int from, int into, String codes) {
    FactsSample transfer = new FactsSample(3, block).from(from).into(into);
    transfer.ledger.add(block.heldIn("GB", from));
    transfer.given(ReferenceSet.ENTITIES, withdrawn + ",2010-06-01,2010-06-01");
    assertThat(transfer.codes(Stage.GENERAL)).isEqualTo(ints(codes));
  }

  @Test
  void theCdmRegistryHasNoLegalEntitiesToAuthorise() {
    FactsSample transfer = new FactsSample(3, block).into("CDM", 120);
    transfer.given(ReferenceSet.ENTITIES, "CDM,2010-06-01,");
    assertThat(transfer.held().codes(Stage.GENERAL)).isEmpty();
  }
}
