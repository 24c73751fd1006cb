package org.kyotoprotocol.itl.core.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.UnitType;

class NoticeRuleTest {
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOTIFICATION_UPDATE")
  void aNoticeWithEverythingItsTypeNeedsMayBeSent(NoticeType type) {
    assertThat(problems(new NoticeSample(type))).isEmpty();
  }

  @Test
  void anUpdateNeverBeginsANotice() {
    assertThat(problems(new NoticeSample(NoticeType.NOTIFICATION_UPDATE)))
        .singleElement()
        .asString()
        .startsWith("notificationType ");
  }

  /** As the table of DES notices, section 2: M always, o possible, - never. */
  @ParameterizedTest
  @CsvSource({
    "NET_SOURCE_CANCELLATION, -, -, M, -, M, M, M, -",
    "NON_COMPLIANCE_CANCELLATION, -, -, M, -, -, M, M, -",
    "IMPENDING_EXPIRY, -, M, M, M, -, o, M, M",
    "REVERSAL_OF_STORAGE, M, M, M, -, -, o, M, o",
    "NON_SUBMISSION_OF_CERTIFICATION_REPORT, M, M, M, -, -, o, M, o",
    "EXCESS_ISSUANCE, M, M, M, -, -, o, M, -",
    "COMMITMENT_PERIOD_RESERVE, -, -, M, -, -, M, M, -",
    "UNIT_CARRY_OVER, -, M, M, -, -, M, M, -",
    "EXPIRY_DATE_CHANGE, M, M, M, M, -, o, M, o",
    "EU_15_COMMITMENT_PERIOD_RESERVE, -, -, M, -, -, M, M, -",
    "CCS_NET_REVERSAL, M, -, M, -, -, o, M, -",
    "CCS_NON_SUBMISSION, M, -, M, -, -, o, M, -"
  })
  void everyTypeHasItsFieldsAndNoOthers(
      NoticeType type,
      String project,
      String unit,
      String target,
      String targetDate,
      String activity,
      String period,
      String due,
      String blocks) {
    NoticeSample without = new NoticeSample(type);
    without.project = Optional.empty();
    without.unitType = Optional.empty();
    without.target = OptionalLong.empty();
    without.targetDate = Optional.empty();
    without.activity = OptionalLong.empty();
    without.period = OptionalInt.empty();
    without.due = Optional.empty();
    without.blocks = List.of();
    List<String> columns =
        List.of(project, unit, target, targetDate, activity, period, due, blocks);
    assertThat(problems(without)).containsExactlyElementsOf(named(columns, "M", " is missing"));

    NoticeSample with = new NoticeSample(type);
    with.project = Optional.of("BR143");
    with.unitType = with.unitType.or(() -> Optional.of(UnitType.LCER));
    with.target = OptionalLong.of(60);
    with.targetDate = Optional.of(LocalDate.parse("2020-12-31"));
    with.activity = OptionalLong.of(1);
    with.period = OptionalInt.of(1);
    with.due = Optional.of(LocalDate.parse("2020-12-31"));
    with.blocks = List.of(SerialBlock.of("BR", 1, 60));
    assertThat(problems(with))
        .containsExactlyElementsOf(
            named(columns, "-", " does not belong to a notice of type " + type.code()));
  }

  private static List<String> named(List<String> columns, String mark, String words) {
    List<String> names =
        List.of(
            "projectNumber",
            "unitType",
            "targetValue",
            "targetDate",
            "LULUCFActivity",
            "commitPeriod",
            "actionDueDate",
            "unitBlockIdentifiers");
    return IntStream.range(0, columns.size())
        .filter(i -> columns.get(i).equals(mark))
        .mapToObj(i -> names.get(i) + words)
        .toList();
  }

  @Test
  void theTextHasAtMostTwoThousandCharacters() {
    NoticeSample sample = new NoticeSample(NoticeType.NET_SOURCE_CANCELLATION);
    sample.content = "x".repeat(2_000);
    assertThat(problems(sample)).isEmpty();
    sample.content = "x".repeat(2_001);
    assertThat(problems(sample))
        .containsExactly("messageContent has 2001 characters; at most 2000");
    sample.content = " \n";
    assertThat(problems(sample)).containsExactly("messageContent is missing");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 8, 0x1F, 0xD800, 0xDFFF, 0xFFFE, 0xFFFF})
  void whatXmlCannotCarryIsRefused(int character) {
    NoticeSample sample = new NoticeSample(NoticeType.NET_SOURCE_CANCELLATION);
    sample.content = "a" + (char) character + "b";
    assertThat(problems(sample))
        .containsExactly("messageContent has characters that XML cannot carry");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\tb", "a\nb", "a\rb", "a b", "é", "\uD7FF", "\uE000", "\uD83D\uDE00"})
  void whatXmlCanCarryIsSent(String content) {
    NoticeSample sample = new NoticeSample(NoticeType.NET_SOURCE_CANCELLATION);
    sample.content = content;
    assertThat(problems(sample)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"143", "BR", "BR0143", "br143", "BR143 "})
  void aProjectIsNamedByPartyAndNumber(String project) {
    NoticeSample sample = new NoticeSample(NoticeType.CCS_NET_REVERSAL);
    sample.project = Optional.of(project);
    assertThat(problems(sample)).singleElement().asString().startsWith("projectNumber must be");
  }

  @ParameterizedTest
  @CsvSource({
    "IMPENDING_EXPIRY, LCER, true",
    "IMPENDING_EXPIRY, CER, false",
    "REVERSAL_OF_STORAGE, TCER, false",
    "NON_SUBMISSION_OF_CERTIFICATION_REPORT, CER, false",
    "EXCESS_ISSUANCE, AAU, true",
    "UNIT_CARRY_OVER, AAU, true",
    "UNIT_CARRY_OVER, ERU_FROM_AAU, true",
    "UNIT_CARRY_OVER, ERU_FROM_RMU, false",
    "EXPIRY_DATE_CHANGE, AAU, false"
  })
  void theUnitTypeFitsTheNotice(NoticeType type, UnitType unit, boolean fits) {
    NoticeSample sample = new NoticeSample(type);
    sample.unitType = Optional.of(unit);
    assertThat(problems(sample).isEmpty()).isEqualTo(fits);
  }

  @Test
  void anExpiryDateChangeOfTcerNeedsThePeriod() {
    NoticeSample sample = new NoticeSample(NoticeType.EXPIRY_DATE_CHANGE);
    sample.unitType = Optional.of(UnitType.TCER);
    assertThat(problems(sample)).containsExactly("commitPeriod is missing, which tCER need");
    sample.period = OptionalInt.of(2);
    assertThat(problems(sample)).isEmpty();
  }

  @Test
  void valuesLieInTheirRanges() {
    NoticeSample sample = new NoticeSample(NoticeType.NET_SOURCE_CANCELLATION);
    sample.target = OptionalLong.of(-1);
    sample.activity = OptionalLong.of(8);
    sample.period = OptionalInt.of(0);
    assertThat(problems(sample))
        .containsExactly(
            "targetValue must not be negative",
            "LULUCFActivity must be from 1 to 7",
            "commitPeriod must be from 1 to 3");
    sample.target = OptionalLong.of(0);
    sample.activity = OptionalLong.of(7);
    sample.period = OptionalInt.of(3);
    assertThat(problems(sample)).isEmpty();
  }

  @Test
  void theTargetOfAnImpendingExpiryIsWhatItsBlocksAddUpTo() {
    NoticeSample sample = new NoticeSample(NoticeType.IMPENDING_EXPIRY);
    sample.target = OptionalLong.of(99);
    assertThat(problems(sample)).containsExactly("targetValue must be the 100 units listed");
    sample.blocks = List.of(SerialBlock.of("BR", 1, 60), SerialBlock.of("BR", 60, 98));
    assertThat(problems(sample)).anyMatch(words -> words.contains("has units twice: BR-60-98"));
  }

  private static List<String> problems(NoticeSample sample) {
    return NoticeRule.problems(sample.draft().identified(7, Instant.EPOCH)).stream()
        .map(FieldProblem::toString)
        .toList();
  }
}
