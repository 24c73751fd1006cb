package org.kyotoprotocol.itl.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kyotoprotocol.itl.core.check.BlockSample.aau;
import static org.kyotoprotocol.itl.core.check.ReceiptRulesTest.ints;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kyotoprotocol.itl.core.ledger.AccountType;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.reference.ReferenceSet;
import org.kyotoprotocol.itl.core.registry.GovernmentAccount;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

class CancellationRulesTest {
  private final BlockSample block = aau(100, 199);
  private final FactsSample sample = new FactsSample(4, block).into(230);

  CancellationRulesTest() {
    record(1);
  }

  @ParameterizedTest
  @CsvSource({
    "GB, 100, 230, ''", "GB, 120, 230, ''", "GB, 121, 260, ''", "GB, 110, 230, 5151",
    "GB, 130, 230, 5151", "GB, 230, 230, 5151", "CDM, 110, 230, ''", "CDM, 131, 230, 5151",
    "GB, 100, 270, ''", "GB, 120, 270, 5151", "GB, 121, 280, 5151", "GB, 100, 280, ''",
    "CDM, 110, 270, 5151"
  })
  void unitsAreCancelledFromHoldingAccounts(String registry, int from, int into, String codes) {
    block.periods(2, 2);
    record(2);
    assertThat(sample.of(registry).from(from).into(into).codes(Stage.SPECIFIC))
        .isEqualTo(ints(codes));
  }

  @ParameterizedTest
  @EnumSource(AccountType.class)
  void type4GoesToTheCancellationAccountsThatNeedNoDelivery(AccountType type) {
    block.periods(2, 2);
    record(2);
    List<Integer> codes = sample.into(type.code()).codes(Stage.SPECIFIC);
    boolean allowed = List.of(210, 220, 230, 250, 260, 270, 280).contains(type.code());
    assertThat(codes.contains(5152)).isEqualTo(!allowed);
  }

  @Test
  void theCancellationAccountIsIdentifiedAndRecorded() {
    sample.account = Optional.empty();
    assertThat(sample.codes(Stage.SPECIFIC)).containsExactly(5153);
    sample.open.add(ReferenceSet.ACCOUNTS);
    assertThat(sample.codes(Stage.SPECIFIC)).isEmpty();
    sample.intoAccount = OptionalLong.empty();
    assertThat(sample.codes(Stage.SPECIFIC)).containsExactly(5153);
  }

  @Test
  void anAccountOnceRecordedKeepsItsPeriod() {
    sample.open.add(ReferenceSet.ACCOUNTS);
    record(2);
    assertThat(sample.codes(Stage.SPECIFIC)).containsExactly(5154);
    assertThat(sample.blocksOf(CancellationCheck.PERIOD_OF_ACCOUNT)).containsExactly("GB-100-199");
  }

  @ParameterizedTest
  @CsvSource({
    "AAU, 2, 2, ''",
    "AAU, 1, 2, 5155",
    "AAU, 2, 3, 5155",
    "AAU, 3, 3, 5155",
    "RMU, 2, 2, 5155",
    "CER, 2, 2, 5155"
  })
  void assignedAmountIsLoweredByAauOfPeriod2Only(
      UnitType type, int original, int applicable, String codes) {
    sample.blocks.set(0, BlockSample.of(type, 1, 9).periods(original, applicable));
    record(applicable);
    assertThat(sample.into(270).codes(Stage.SPECIFIC)).isEqualTo(ints(codes));
    assertThat(sample.into(280).codes(Stage.SPECIFIC)).isEqualTo(ints(codes));
    assertThat(sample.into(230).codes(Stage.SPECIFIC)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(UnitType.class)
  void into210And220GoNoTemporaryUnitsAndNothingWithoutANotice(UnitType type) {
    sample.blocks.set(0, BlockSample.of(type, 1, 9));
    for (int account : List.of(210, 220)) {
      assertThat(sample.into(account).codes(Stage.SPECIFIC))
          .isEqualTo(type.isTemporary() ? List.of(5156, 5157) : List.of(5157));
    }
  }

  @Test
  void aNoticeThatTheLogDoesNotHaveHelpsNothing() {
    sample.notice = OptionalLong.of(7);
    assertThat(sample.into(210).codes(Stage.SPECIFIC)).containsExactly(5157);
    assertThat(sample.into(250).on("2015-11-19").codes(Stage.SPECIFIC)).containsExactly(5158);
  }

  @ParameterizedTest
  @CsvSource({"230, 5158", "260, 5158", "270, 5158", "280, 5158"})
  void otherCancellationsNameNoNotice(int account, String codes) {
    block.periods(2, 2);
    record(2);
    sample.notice = OptionalLong.of(7);
    assertThat(sample.into(account).codes(Stage.SPECIFIC)).isEqualTo(ints(codes));
  }

  @ParameterizedTest
  @CsvSource({"2015-11-18, 5158", "2015-11-19, ''"})
  void leftOversAreCancelledAfterTheAdditionalPeriod(String day, String codes) {
    assertThat(sample.into(250).on(day).codes(Stage.SPECIFIC)).isEqualTo(ints(codes));
  }

  @Test
  void expiredUnitsAreCancelledAtAnyTimeButOnlyIfAllHaveExpired() {
    sample.blocks.set(0, BlockSample.of(UnitType.TCER, 1, 9));
    assertThat(sample.into(250).on("2012-12-31").codes(Stage.SPECIFIC)).containsExactly(5158);
    assertThat(sample.on("2013-01-01").codes(Stage.SPECIFIC)).isEmpty();
    sample.blocks.add(block);
    assertThat(sample.codes(Stage.SPECIFIC)).containsExactly(5158);
    assertThat(sample.blocksOf(CancellationCheck.REASON_FOR_MANDATORY_CANCELLATION))
        .containsExactly("GB-100-199");
  }

  private void record(int period) {
    sample.account =
        Optional.of(
            new GovernmentAccount(
                new RegistryCode("GB"), AccountType.VOLUNTARY_CANCELLATION, 2, period));
  }
}
