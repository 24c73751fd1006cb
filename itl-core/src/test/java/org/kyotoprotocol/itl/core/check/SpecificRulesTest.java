package org.kyotoprotocol.itl.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kyotoprotocol.itl.core.check.BlockSample.aau;
import static org.kyotoprotocol.itl.core.check.ReceiptRulesTest.ints;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kyotoprotocol.itl.core.ledger.AccountType;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.reference.ReferenceSet;
import org.kyotoprotocol.itl.core.registry.GovernmentAccount;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

/** External transfer, retirement and internal transfer. */
class SpecificRulesTest {
  private final BlockSample block = aau(100, 199);

  @ParameterizedTest
  @EnumSource(AccountType.class)
  void anExternalTransferComesFromAHoldingAccountOrTheSurplusReserve(AccountType type) {
    FactsSample transfer = transfer().from(type.code()).into(130);
    boolean reserve = type == AccountType.PREVIOUS_PERIOD_SURPLUS_RESERVE;
    assertThat(transfer.codes(Stage.SPECIFIC).contains(5105))
        .isEqualTo(!type.isOrdinaryHolding() && !reserve);
    assertThat(transfer.codes(Stage.SPECIFIC).contains(5111)).isEqualTo(!reserve);
  }

  @Test
  void theCdmRegistryForwardsFromItsPendingAccount() {
    FactsSample forward = new FactsSample(3, BlockSample.of(UnitType.CER, 1, 9)).of("CDM");
    forward.from(110).into("GB", 100);
    assertThat(forward.codes(Stage.SPECIFIC)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "JP, 100, ''",
    "JP, 120, ''",
    "JP, 121, ''",
    "JP, 130, 5111",
    "JP, 210, ''",
    "JP, 220, ''",
    "JP, 110, 5105",
    "JP, 230, 5105",
    "JP, 250, 5105",
    "JP, 300, 5105",
    "JP, 411, 5105",
    "JP, 240, 5105 5113",
    "CDM, 240, 5113",
    "CDM, 241, 5113",
    "CDM, 242, 5113",
    "CDM, 230, 5105"
  })
  void anExternalTransferGoesToAHoldingOrSourceCancellationAccount(
      String registry, int account, String codes) {
    assertThat(transfer().into(registry, account).codes(Stage.SPECIFIC)).isEqualTo(ints(codes));
  }

  @ParameterizedTest
  @EnumSource(UnitType.class)
  void noTemporaryUnitsInto210And220(UnitType type) {
    for (int account : List.of(210, 220)) {
      FactsSample transfer = new FactsSample(3, BlockSample.of(type, 1, 9), block).into(account);
      assertThat(transfer.codes(Stage.SPECIFIC))
          .isEqualTo(type.isTemporary() ? List.of(5105) : List.of());
      assertThat(transfer.blocksOf(ExternalTransferCheck.ACCOUNT_TYPES))
          .isEqualTo(type.isTemporary() ? List.of("BR-1-9") : List.of());
    }
  }

  @ParameterizedTest
  @CsvSource({"2012-12-31, ''", "2013-01-01, X"})
  void unitsExpireOnTheDayAfterTheirExpiryDate(String day, String expired) {
    FactsSample transfer = new FactsSample(3, BlockSample.of(UnitType.TCER, 1, 9), block).on(day);
    assertThat(transfer.codes(Stage.SPECIFIC))
        .isEqualTo(expired.isEmpty() ? List.of() : List.of(5106));
    FactsSample retirement = retirement(BlockSample.of(UnitType.LCER, 1, 9)).on(day);
    assertThat(retirement.codes(Stage.SPECIFIC))
        .isEqualTo(expired.isEmpty() ? List.of() : List.of(5258));
  }

  @ParameterizedTest
  @CsvSource({
    "AAU, 2, 2, 0, ''",
    "AAU, 2, 2, 47, ''",
    "AAU, 2, 2, 49, 5110",
    "AAU, 1, 1, 0, 5110",
    "AAU, 1, 2, 0, 5110",
    "AAU, 3, 3, 0, ''",
    "ERU_FROM_AAU, 2, 2, 0, ''",
    "ERU_FROM_RMU, 2, 2, 49, ''",
    "ERU_FROM_AAU, 2, 2, 47, 5110",
    "RMU, 2, 2, 0, 5110",
    "AAU, 2, 2, 75, 5110",
    "ERU_FROM_AAU, 2, 1, 0, 5110"
  })
  void theAdaptationFundAccountTakesTheShareOfProceedsOnly(
      UnitType type, int original, int applicable, int supplementary, String codes) {
    FactsSample levy = toAdaptationFund(BlockSample.of(type, 1, 9).periods(original, applicable));
    levy.suppType = OptionalInt.of(supplementary);
    assertThat(levy.codes(Stage.SPECIFIC)).isEqualTo(ints(codes));
  }

  @Test
  void unitsThatNeverLeftTheirRegistryAreTheShareOfProceeds() {
    BlockSample own = aau(1, 9).periods(2, 2);
    assertThat(toAdaptationFund(own).held().codes(Stage.SPECIFIC)).isEmpty();
  }

  @Test
  void theShareOfProceedsIsOwnUnitsThatNeverLeftTheirRegistry() {
    BlockSample foreign = aau(1, 9).periods(2, 2).origin("JP");
    assertThat(toAdaptationFund(foreign).codes(Stage.SPECIFIC)).containsExactly(5110);

    BlockSample travelled = aau(1, 9).periods(2, 2);
    travelled.firstTransferred = Optional.of(Instant.parse("2014-01-01T00:00:00Z"));
    assertThat(toAdaptationFund(travelled).held().codes(Stage.SPECIFIC)).containsExactly(5110);
  }

  @Test
  void otherAccountsOfTheCdmRegistryTakeOrdinaryTransfers() {
    FactsSample other = transfer().into("CDM", 100);
    assertThat(other.codes(Stage.SPECIFIC)).isEmpty();
    other.intoAccount = OptionalLong.of(1_100);
    assertThat(other.codes(Stage.SPECIFIC)).containsExactly(5110);
    assertThat(other.into("JP", 100).codes(Stage.SPECIFIC)).isEmpty();
    assertThat(other.into("CDM", 120).codes(Stage.SPECIFIC)).isEmpty();
  }

  @Test
  void theSurplusReserveExchangesWithTheSurplusReserveOnly() {
    assertThat(transfer().from(130).into(130).codes(Stage.SPECIFIC)).isEmpty();
    assertThat(transfer().from(130).into(100).codes(Stage.SPECIFIC)).containsExactly(5111);
  }

  @Test
  void anOrdinaryTransferNamesNoNotice() {
    FactsSample transfer = transfer();
    transfer.notice = OptionalLong.of(6);
    assertThat(transfer.codes(Stage.SPECIFIC)).containsExactly(5113);
  }

  @Test
  void onlyPartyRegistriesRetire() {
    FactsSample retirement = retirement(block).of("CDM");
    assertThat(retirement.codes(Stage.SPECIFIC)).containsExactly(5251);
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 230, 411, 130})
  void unitsAreRetiredIntoTheRetirementAccountOnly(int type) {
    assertThat(retirement(block).into(type).codes(Stage.SPECIFIC)).containsExactly(5252);
  }

  @Test
  void theRetirementAccountIsIdentifiedAndRecorded() {
    FactsSample retirement = retirement(block);
    retirement.account = Optional.empty();
    assertThat(retirement.codes(Stage.SPECIFIC)).containsExactly(5253);
    retirement.open.add(ReferenceSet.ACCOUNTS);
    assertThat(retirement.codes(Stage.SPECIFIC)).isEmpty();
    retirement.intoAccount = OptionalLong.empty();
    assertThat(retirement.codes(Stage.SPECIFIC)).containsExactly(5253);
  }

  @Test
  void theRetirementAccountIsOfThePeriodOfTheUnits() {
    FactsSample retirement = retirement(block, aau(300, 309).periods(1, 2));
    assertThat(retirement.codes(Stage.SPECIFIC)).containsExactly(5254);
    assertThat(retirement.blocksOf(RetirementCheck.PERIOD_OF_ACCOUNT))
        .containsExactly("GB-300-309");
  }

  @ParameterizedTest
  @CsvSource({"2015-11-18, ''", "2015-11-19, 5257"})
  void unitsAreRetiredBeforeTheEndOfTheAdditionalPeriod(String day, String codes) {
    assertThat(retirement(block).on(day).codes(Stage.SPECIFIC)).isEqualTo(ints(codes));
  }

  @ParameterizedTest
  @CsvSource({"100, ''", "120, ''", "121, ''", "110, 5259", "131, 5259", "300, 5259"})
  void unitsAreRetiredFromAHoldingAccount(int type, String codes) {
    assertThat(retirement(block).from(type).codes(Stage.SPECIFIC)).isEqualTo(ints(codes));
  }

  @Test
  void fromTheSurplusReserveOnlyAauAreRetired() {
    FactsSample retirement = retirement(block, BlockSample.of(UnitType.CER, 1, 9)).from(130);
    retirement.on("2021-01-01");
    assertThat(retirement.codes(Stage.SPECIFIC)).contains(5259);
    assertThat(retirement.blocksOf(RetirementCheck.ACCOUNT_TO_RETIRE_FROM))
        .containsExactly("BR-1-9");
  }

  @ParameterizedTest
  @CsvSource({
    "GB, 100, 120, ''", "GB, 121, 100, ''", "GB, 100, 100, ''", "GB, 110, 100, 5401",
    "GB, 100, 110, 5401", "GB, 100, 230, 5401", "GB, 130, 100, 5401", "GB, 100, 240, 5401 5402",
    "CDM, 110, 100, ''", "CDM, 100, 110, 5401", "CDM, 110, 240, 5402", "CDM, 100, 241, 5402",
    "CDM, 100, 242, 5402", "CDM, 100, 230, 5401"
  })
  void anInternalTransferStaysBetweenHoldingAccounts(
      String registry, int from, int into, String codes) {
    FactsSample internal = new FactsSample(10, block).of(registry).from(from).into(into);
    assertThat(internal.codes(Stage.SPECIFIC)).isEqualTo(ints(codes));
  }

  @Test
  void theAccountsOfAnInternalTransferDiffer() {
    FactsSample internal = new FactsSample(10, block);
    internal.intoAccount = internal.fromAccount;
    assertThat(internal.codes(Stage.SPECIFIC)).containsExactly(5401);
    assertThat(internal.into(120).codes(Stage.SPECIFIC)).isEmpty();
  }

  private FactsSample transfer() {
    return new FactsSample(3, block);
  }

  private static FactsSample toAdaptationFund(BlockSample block) {
    FactsSample levy = new FactsSample(3, block).into("CDM", 100);
    levy.intoAccount = OptionalLong.of(1_100);
    return levy;
  }

  private static FactsSample retirement(BlockSample... blocks) {
    FactsSample retirement = new FactsSample(5, blocks).into(300);
    retirement.account =
        Optional.of(new GovernmentAccount(new RegistryCode("GB"), AccountType.RETIREMENT, 2, 1));
    retirement.on(LocalDate.of(2010, 6, 1).toString());
    return retirement;
  }
}
