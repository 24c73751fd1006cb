package org.kyotoprotocol.itl.core.check;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.notice.NoticeStatus;
import org.kyotoprotocol.itl.core.notice.NoticeType;

class ExpiryDateChangeRulesTest {
  private static final LocalDate NEW_DATE = LocalDate.parse("2032-12-31");

  private final BlockSample block = BlockSample.of(UnitType.LCER, 700, 799);
  private final NoticeSample notice =
      NoticeSample.about(NoticeType.EXPIRY_DATE_CHANGE, "BR143")
          .unitType(UnitType.LCER)
          .target(100);
  private final FactsSample sample = new FactsSample(8, block);

  ExpiryDateChangeRulesTest() {
    sample.ledger.add(block.heldIn("GB", 100));
    block.expiry = Optional.of(NEW_DATE);
    sample.intoAccount = sample.fromAccount;
    notice.targetDate = Optional.of(NEW_DATE);
    notice.namedBy(sample);
  }

  @ParameterizedTest
  @CsvSource({
    "GB, 100, true", "GB, 120, true", "GB, 121, true", "GB, 300, true", "GB, 411, true",
    "GB, 421, true", "GB, 422, true", "GB, 423, true", "GB, 110, false", "GB, 130, false",
    "GB, 131, false", "GB, 250, false", "CDM, 110, true", "CDM, 130, false"
  })
  void unitsStayInAnAccountWhereTheyMayBe(String registry, int account, boolean allowed) {
    notice.addressee = registry;
    notice.namedBy(sample).of(registry).from(account).into(account);
    assertThat(codes()).isEqualTo(allowed ? List.of() : List.of(5351));
  }

  @Test
  void theAccountDoesNotChange() {
    assertThat(sample.into(120).codes(Stage.SPECIFIC)).containsExactly(5351);
    sample.into(100).intoAccount = OptionalLong.of(2);
    assertThat(codes()).containsExactly(5351);
    sample.intoAccount = OptionalLong.empty();
    assertThat(codes()).containsExactly(5351);
    assertThat(sample.blocksOf(ExpiryDateChangeCheck.UNITS_AND_ACCOUNTS)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(UnitType.class)
  void onlyTemporaryUnitsHaveAnExpiryDate(UnitType type) {
    block.unitType = type.code();
    notice.unitType(type).namedBy(sample);
    assertThat(codes()).isEqualTo(type.isTemporary() ? List.of() : List.of(5351));
    assertThat(sample.blocksOf(ExpiryDateChangeCheck.UNITS_AND_ACCOUNTS))
        .isEqualTo(type.isTemporary() ? List.of() : List.of("BR-700-799"));
  }

  @Test
  void cancelledAndReplacedUnitsKeepTheirDate() {
    sample.ledger.set(0, block.heldIn("GB", 250));
    assertThat(codes()).containsExactly(5351);
    block.replaced = true;
    sample.ledger.set(0, block.heldIn("GB", 100));
    assertThat(codes()).containsExactly(5351);
    assertThat(sample.blocksOf(ExpiryDateChangeCheck.UNITS_AND_ACCOUNTS))
        .containsExactly("BR-700-799");
  }

  @Test
  void aChangeCarriesANoticeThatIsOursOfItsTypeAndNotCompleted() {
    notice.status = NoticeStatus.COMPLETED;
    assertThat(notice.namedBy(sample).codes(Stage.SPECIFIC)).containsExactly(5352);
    notice.status = NoticeStatus.INCOMPLETE;
    assertThat(notice.namedBy(sample).codes(Stage.SPECIFIC)).isEmpty();
    notice.addressee = "JP";
    assertThat(notice.namedBy(sample).codes(Stage.SPECIFIC)).containsExactly(5352);
    notice.addressee = "GB";
    notice.type = NoticeType.IMPENDING_EXPIRY;
    assertThat(notice.namedBy(sample).codes(Stage.SPECIFIC)).containsExactly(5352);
    assertThat(sample.blocksOf(ExpiryDateChangeCheck.NOTICE)).isEmpty();
  }

  @Test
  void withoutANoticeThereIsNoDateToChangeTo() {
    sample.named = Optional.empty();
    assertThat(codes()).containsExactly(5352, 5353);
    assertThat(sample.blocksOf(ExpiryDateChangeCheck.NEW_EXPIRY_DATE)).isEmpty();
  }

  @Test
  void theUnitsAreOfTheProjectAndTypeOfTheNotice() {
    BlockSample other = BlockSample.of(UnitType.LCER, 1, 9);
    other.project = OptionalInt.of(144);
    other.expiry = Optional.of(NEW_DATE);
    sample.blocks.add(other);
    BlockSample temporary = BlockSample.of(UnitType.TCER, 11, 19);
    temporary.expiry = Optional.of(NEW_DATE);
    sample.blocks.add(temporary);
    notice.target(1_000).namedBy(sample);
    assertThat(codes()).containsExactly(5352);
    assertThat(sample.blocksOf(ExpiryDateChangeCheck.NOTICE)).containsExactly("BR-1-9", "BR-11-19");
    temporary.project = OptionalInt.empty();
    assertThat(sample.blocksOf(ExpiryDateChangeCheck.NOTICE)).containsExactly("BR-1-9", "BR-11-19");
  }

  @Test
  void theNewDateIsTheOneOfTheNotice() {
    block.expiry = Optional.of(NEW_DATE.plusDays(1));
    assertThat(codes()).containsExactly(5353);
    assertThat(sample.blocksOf(ExpiryDateChangeCheck.NEW_EXPIRY_DATE))
        .containsExactly("BR-700-799");
    block.expiry = Optional.empty();
    notice.targetDate = Optional.empty();
    assertThat(notice.namedBy(sample).codes(Stage.SPECIFIC)).containsExactly(5353);
  }

  @ParameterizedTest
  @CsvSource({"0, 0, ''", "40, 60, ''", "41, 60, 5354", "40, 61, 5354"})
  void noMoreUnitsAreChangedThanTheNoticeAsksFor(long settled, long open, String codes) {
    NoticeSample.fulfilled(notice.target(200).namedBy(sample), settled, open);
    assertThat(codes()).isEqualTo(ints(codes));
    assertThat(sample.blocksOf(ExpiryDateChangeCheck.WITHIN_NOTICE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2012-12-31T23:59:59Z, ''", "2013-01-01T00:00:00Z, 5354"})
  void unitsThatExpiredBeforeTheNoticeKeepTheirDate(Instant noticed, String codes) {
    notice.date = noticed;
    assertThat(notice.namedBy(sample).codes(Stage.SPECIFIC)).isEqualTo(ints(codes));
    assertThat(sample.blocksOf(ExpiryDateChangeCheck.WITHIN_NOTICE))
        .isEqualTo(codes.isEmpty() ? List.of() : List.of("BR-700-799"));
  }

  private List<Integer> codes() {
    return sample.codes(Stage.SPECIFIC);
  }
}
