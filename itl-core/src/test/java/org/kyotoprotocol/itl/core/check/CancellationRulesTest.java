package org.kyotoprotocol.itl.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kyotoprotocol.itl.core.check.BlockSample.aau;
import static org.kyotoprotocol.itl.core.check.ReceiptRulesTest.ints;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kyotoprotocol.itl.core.ledger.AccountType;
import org.kyotoprotocol.itl.core.ledger.CounterKey;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.notice.NoticeStatus;
import org.kyotoprotocol.itl.core.notice.NoticeType;
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

  @ParameterizedTest
  @CsvSource({
    "210, NET_SOURCE_CANCELLATION, 1, ''", "220, NON_COMPLIANCE_CANCELLATION, 1, ''",
    "210, NON_COMPLIANCE_CANCELLATION, 1, 5157", "220, NET_SOURCE_CANCELLATION, 1, 5157",
    "210, NET_SOURCE_CANCELLATION, 2, 5157", "220, NON_COMPLIANCE_CANCELLATION, 2, 5157"
  })
  void into210And220GoUnitsAsTheirNoticeAsksForInItsPeriod(
      int account, NoticeType type, int period, String codes) {
    new NoticeSample(type).period(period).target(100).namedBy(sample).into(account);
    assertThat(sample.codes(Stage.SPECIFIC)).isEqualTo(ints(codes));
  }

  @Test
  void aSourceNoticeWithoutPeriodFitsNone() {
    new NoticeSample(NoticeType.NET_SOURCE_CANCELLATION).namedBy(sample).into(210);
    assertThat(sample.codes(Stage.SPECIFIC)).containsExactly(5157);
  }

  @Test
  void aNoticeToAnotherRegistryOrACompletedOneHelpsNothing() {
    NoticeSample notice = new NoticeSample(NoticeType.NET_SOURCE_CANCELLATION).period(1);
    notice.addressee = "JP";
    assertThat(notice.namedBy(sample).into(210).codes(Stage.SPECIFIC)).containsExactly(5157);
    notice.addressee = "GB";
    notice.status = NoticeStatus.INCOMPLETE;
    assertThat(notice.namedBy(sample).codes(Stage.SPECIFIC)).isEmpty();
    notice.status = NoticeStatus.COMPLETED;
    assertThat(notice.namedBy(sample).codes(Stage.SPECIFIC)).containsExactly(5157);
  }

  @ParameterizedTest
  @CsvSource({"0, 0, ''", "300, 100, ''", "301, 100, 5159", "300, 101, 5159"})
  void noMoreIsCancelledThanTheNoticeAsksFor(long settled, long open, String codes) {
    new NoticeSample(NoticeType.NET_SOURCE_CANCELLATION)
        .period(1)
        .target(500)
        .namedBy(sample)
        .into(210);
    NoticeSample.fulfilled(sample, settled, open);
    assertThat(sample.codes(Stage.SPECIFIC)).isEqualTo(ints(codes));
  }

  @Test
  void aNoticeWithoutTargetSetsNoLimit() {
    new NoticeSample(NoticeType.NET_SOURCE_CANCELLATION).period(1).namedBy(sample).into(210);
    NoticeSample.fulfilled(sample, Long.MAX_VALUE, Long.MAX_VALUE);
    assertThat(sample.codes(Stage.SPECIFIC)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "REVERSAL_OF_STORAGE, ''", "NON_SUBMISSION_OF_CERTIFICATION_REPORT, ''",
    "IMPENDING_EXPIRY, 5158", "NET_SOURCE_CANCELLATION, 5158"
  })
  void lcerOfTheNotifiedProjectAreCancelledInPlaceOfBeingReplaced(NoticeType type, String codes) {
    sample.blocks.set(0, BlockSample.of(UnitType.LCER, 1, 9));
    NoticeSample.about(type, "BR143").target(9).namedBy(sample).into(250);
    assertThat(sample.codes(Stage.SPECIFIC)).isEqualTo(ints(codes));
  }

  @Test
  void onANoticeNothingButLcerOfItsProjectGoesInto250() {
    sample.blocks.set(0, BlockSample.of(UnitType.LCER, 1, 9));
    BlockSample other = BlockSample.of(UnitType.LCER, 11, 19);
    other.project = OptionalInt.of(144);
    sample.blocks.add(other);
    sample.blocks.add(BlockSample.of(UnitType.LCER, 21, 29).origin("AR"));
    sample.blocks.add(BlockSample.of(UnitType.TCER, 31, 39));
    sample.blocks.add(block);
    NoticeSample.about(NoticeType.REVERSAL_OF_STORAGE, "BR143").namedBy(sample).into(250);
    assertThat(sample.codes(Stage.SPECIFIC)).containsExactly(5158);
    assertThat(sample.blocksOf(CancellationCheck.REASON_FOR_MANDATORY_CANCELLATION))
        .containsExactly("BR-11-19", "AR-21-29", "BR-31-39", "GB-100-199");
  }

  @ParameterizedTest
  @CsvSource({
    "270, art-3-7ter, 800, 100, ''",
    "270, art-3-7ter, 801, 100, 5160",
    "270, art-3-7ter, 800, 101, 5160",
    "280, ambition, 800, 100, ''",
    "280, ambition, 801, 100, 5160",
    "280, art-3-7ter, 0, 0, 5160",
    "270, ambition, 0, 0, 5160"
  })
  void assignedAmountIsLoweredUpToTheRecordedQuantity(
      int account, String kind, long settled, long open, String codes) {
    block.periods(2, 2);
    record(2);
    sample
        .into(account)
        .given(ReferenceSet.LIMITS, "GB,2," + kind + ",1000")
        .counted(CounterKey.Kind.ASSIGNED_AMOUNT_CANCELLED, "GB", 2, account, settled, open);
    assertThat(sample.codes(Stage.SPECIFIC)).isEqualTo(ints(codes));
  }

  @Test
  void aQuantityThatIsNotRecordedIsAnObstacleOnlyOnceLimitsHaveBeenGiven() {
    block.periods(2, 2);
    record(2);
    assertThat(sample.into(270).codes(Stage.SPECIFIC)).isEmpty();
    sample.given(ReferenceSet.LIMITS);
    assertThat(sample.codes(Stage.SPECIFIC)).containsExactly(5160);
    assertThat(sample.into(230).codes(Stage.SPECIFIC)).isEmpty();
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
