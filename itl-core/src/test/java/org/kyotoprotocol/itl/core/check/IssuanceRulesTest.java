package org.kyotoprotocol.itl.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kyotoprotocol.itl.core.check.BlockSample.aau;
import static org.kyotoprotocol.itl.core.check.ReceiptRulesTest.ints;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kyotoprotocol.itl.core.ledger.CounterKey.Kind;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.reference.ReferenceSet;

class IssuanceRulesTest {
  private final BlockSample block = aau(101, 200);
  private final FactsSample sample = new FactsSample(1, block).into(100);

  IssuanceRulesTest() {
    sample.fromAccount = sample.intoAccount;
    sample.given(ReferenceSet.PARTIES, "GB,1,1000").given(ReferenceSet.PARTIES, "GB,2,1000");
  }

  @ParameterizedTest
  @EnumSource(UnitType.class)
  void partiesIssueAauAndRmuAndTheCdmRegistryIssuesTheRest(UnitType type) {
    BlockSample units = BlockSample.of(type, 1, 9);
    if (type == UnitType.TCER) {
      units.expiry = Optional.of(LocalDate.parse("2020-12-31"));
    }
    sample.blocks.set(0, units);
    boolean ofParties = type == UnitType.AAU || type == UnitType.RMU;
    assertThat(sample.codes(Stage.SPECIFIC)).isEqualTo(ofParties ? List.of() : List.of(5001));
    sample.of("CDM").from(110).into(110);
    assertThat(sample.codes(Stage.SPECIFIC))
        .isEqualTo(type.isFromCdm() ? List.of() : ofParties ? List.of(5001, 5003) : List.of(5001));
  }

  @Test
  void aPartyIssuesUnderItsOwnCodeOnly() {
    block.origin("JP");
    assertThat(sample.codes(Stage.SPECIFIC)).containsExactly(5001);
    assertThat(sample.blocksOf(IssuanceCheck.ISSUER_FITS_UNIT_TYPE)).containsExactly("JP-101-200");
  }

  @Test
  void cerCarryTheCodeOfAHostPartyNotOfTheCdmRegistry() {
    sample.blocks.set(0, BlockSample.of(UnitType.CER, 1, 9).origin("CDM"));
    sample.of("CDM").from(110).into(110);
    assertThat(sample.codes(Stage.SPECIFIC)).containsExactly(5001);
  }

  @Test
  void allowancesOutsideTheProtocolAreNotIssuedHere() {
    block.unitType = 0;
    assertThat(sample.codes(Stage.SPECIFIC)).containsExactly(5001);
  }

  @ParameterizedTest
  @CsvSource({"GB, 100, ''", "GB, 110, 5002", "GB, 120, 5002", "CDM, 110, ''", "CDM, 100, 5002"})
  void unitsAreIssuedIntoThePartyHoldingOrThePendingAccount(
      String registry, int type, String codes) {
    if (registry.equals("CDM")) {
      sample.of("CDM").blocks.set(0, BlockSample.of(UnitType.CER, 1, 9));
    }
    assertThat(sample.from(type).into(type).codes(Stage.SPECIFIC)).isEqualTo(ints(codes));
  }

  @Test
  void theTransferringAccountIsTheAcquiringOneOrNone() {
    sample.fromType = OptionalInt.empty();
    sample.fromAccount = OptionalLong.empty();
    assertThat(sample.codes(Stage.SPECIFIC)).isEmpty();
    sample.fromAccount = OptionalLong.of(77);
    assertThat(sample.codes(Stage.SPECIFIC)).containsExactly(5002);
    sample.fromAccount = sample.intoAccount;
    assertThat(sample.from(120).codes(Stage.SPECIFIC)).containsExactly(5002);
  }

  @Test
  void noAauOrRmuBeforeTheAssignedAmountIsRecorded() {
    sample.reference.clear();
    assertThat(sample.codes(Stage.SPECIFIC)).containsExactly(5003);
    sample.blocks.set(0, BlockSample.of(UnitType.RMU, 1, 9));
    assertThat(sample.codes(Stage.SPECIFIC)).containsExactly(5003);
    sample.blocks.set(0, BlockSample.of(UnitType.CER, 1, 9));
    assertThat(sample.of("CDM").from(110).into(110).codes(Stage.SPECIFIC)).isEmpty();
  }

  @Test
  void oneUnitTypeAndOneOriginalPeriod() {
    sample.blocks.add(BlockSample.of(UnitType.RMU, 300, 309));
    assertThat(sample.codes(Stage.SPECIFIC)).containsExactly(5004);
    assertThat(sample.blocksOf(IssuanceCheck.ONE_UNIT_TYPE)).containsExactly("GB-300-309");
    sample.blocks.set(1, aau(300, 309).periods(2, 2));
    assertThat(sample.codes(Stage.SPECIFIC)).containsExactly(5005);
  }

  @Test
  void originalAndApplicablePeriodAreEqual() {
    block.periods(1, 2);
    assertThat(sample.codes(Stage.SPECIFIC)).containsExactly(5006);
  }

  @ParameterizedTest
  @CsvSource({"1, 100, ''", "201, 300, ''", "1, 101, 5007", "200, 200, 5007", "150, 150, 5007"})
  void aSerialIsIssuedOnce(long start, long end, String codes) {
    sample.ledger.add(BlockSample.of(UnitType.RMU, start, end).heldIn("JP", 230));
    assertThat(sample.codes(Stage.SPECIFIC)).isEqualTo(ints(codes));
    sample.ledger.clear();
    sample.openIssuances.add(SerialBlock.of("GB", start, end));
    assertThat(sample.codes(Stage.SPECIFIC)).isEqualTo(ints(codes));
  }

  @ParameterizedTest
  @CsvSource({
    "900, 0, ''",
    "0, 900, ''",
    "450, 450, ''",
    "901, 0, 5008",
    "0, 901, 5008",
    "450, 451, 5008"
  })
  void aauStayWithinTheAssignedAmountNetOfOpenIssuances(long settled, long open, String codes) {
    sample.counted(Kind.AAU_ISSUED, "GB", 1, 0, settled, open);
    assertThat(sample.codes(Stage.SPECIFIC)).isEqualTo(ints(codes));
  }

  @Test
  void rmuDoNotCountAgainstTheAssignedAmount() {
    sample.counted(Kind.AAU_ISSUED, "GB", 1, 0, 5_000, 0);
    sample.blocks.set(0, BlockSample.of(UnitType.RMU, 1, 9));
    assertThat(sample.codes(Stage.SPECIFIC)).isEmpty();
  }

  @Test
  void quantitiesBeyond64BitAreAddedExactly() {
    sample.counted(Kind.AAU_ISSUED, "GB", 1, 0, Long.MAX_VALUE, Long.MAX_VALUE);
    sample.reference.clear();
    sample.given(ReferenceSet.PARTIES, "GB,1," + Long.MAX_VALUE);
    assertThat(sample.codes(Stage.SPECIFIC)).containsExactly(5008);
  }
}
