package org.kyotoprotocol.itl.core.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.message.OutboundBody.ItlNotice;
import org.kyotoprotocol.itl.core.message.OutboundMessage.Matters;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

class NoticesTest {
  private final NoticeOffice office = new NoticeOffice(Instant.parse("2012-06-01T12:00:00Z"));

  @Test
  void aNewNoticeIsStoredAndSentUntilItIsDelivered() {
    Notice sent = office.send(new NoticeSample(NoticeType.IMPENDING_EXPIRY));
    assertThat(sent.identifier()).isEqualTo(1);
    assertThat(sent.status()).isEqualTo(NoticeStatus.OPEN);
    assertThat(sent.date()).isEqualTo(Instant.parse("2012-06-01T12:00:00Z"));
    assertThat(office.find(1)).contains(sent);
    assertThat(office.said()).containsExactly(new ItlNotice(sent, false, sent.blocks()));
    assertThat(office.lastMatters()).isEqualTo(Matters.UNTIL_DELIVERED);
    assertThat(office.lastAddressee()).isEqualTo(new RegistryCode("GB"));
  }

  @Test
  void everyFieldThatIsWrongIsNamedAndNothingIsStored() {
    NoticeSample sample = new NoticeSample(NoticeType.NET_SOURCE_CANCELLATION);
    sample.content = "";
    sample.due = Optional.empty();
    assertThatThrownBy(() -> office.send(sample))
        .isInstanceOfSatisfying(
            InvalidNoticeException.class,
            refused ->
                assertThat(refused.problems().stream().map(FieldProblem::field))
                    .containsExactly("actionDueDate", "messageContent"))
        .hasMessage("actionDueDate is missing; messageContent is missing");
    assertThat(office.find(1)).isEmpty();
    assertThat(office.said()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"NZ", "CITL"})
  void theAddresseeIsARegistryOfTheList(String addressee) {
    NoticeSample sample = new NoticeSample(NoticeType.NET_SOURCE_CANCELLATION);
    assertThatThrownBy(() -> office.send(sample, addressee))
        .hasMessage("to " + addressee + " is no registry of the list");
  }

  @Test
  void anUpdateChangesWhatItSaysAndSendsAdditionalBlocksOnly() {
    office.send(new NoticeSample(NoticeType.IMPENDING_EXPIRY));
    List<SerialBlock> more = List.of(SerialBlock.of("BR", 201, 210));
    Notice after =
        office.update(
            1, new NoticeUpdate("More.", OptionalLong.of(110), Optional.empty(), day(9), more));
    assertThat(after.targetValue()).hasValue(110);
    assertThat(after.targetDate()).contains(LocalDate.parse("2020-12-31"));
    assertThat(after.actionDueDate()).isEqualTo(day(9));
    assertThat(after.content()).isEqualTo("More.");
    assertThat(after.type()).isEqualTo(NoticeType.IMPENDING_EXPIRY);
    assertThat(after.blocks()).hasSize(3).endsWith(SerialBlock.of("BR", 201, 210));
    assertThat(office.said()).last().isEqualTo(new ItlNotice(after, true, more));
  }

  @Test
  void anUpdateIsJudgedAsAWhole() {
    office.send(new NoticeSample(NoticeType.IMPENDING_EXPIRY));
    NoticeUpdate twice =
        new NoticeUpdate(
            "Again.",
            OptionalLong.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(SerialBlock.of("BR", 1, 1)));
    assertThatThrownBy(() -> office.update(1, twice)).hasMessageContaining("has units twice");
    assertThatThrownBy(() -> office.update(2, twice))
        .hasMessage("notificationIdentifier 2 is no notice");
  }

  @ParameterizedTest
  @CsvSource({"0, OPEN", "1, INCOMPLETE", "59, INCOMPLETE", "60, COMPLETED", "61, COMPLETED"})
  void theStatusFollowsWhatIsFulfilledOfTheNewTarget(long fulfilled, NoticeStatus expected) {
    office.send(new NoticeSample(NoticeType.NET_SOURCE_CANCELLATION));
    office.fulfil(1, fulfilled);
    NoticeUpdate lower =
        new NoticeUpdate(
            "Less.", OptionalLong.of(60), Optional.empty(), Optional.empty(), List.of());
    assertThat(office.update(1, lower).status()).isEqualTo(expected);
  }

  @Test
  void aNoticeIsWithdrawnWithTargetZeroAndCompleted() {
    office.send(new NoticeSample(NoticeType.IMPENDING_EXPIRY));
    Notice after = office.withdraw(1, "Sent by mistake.");
    assertThat(after.targetValue()).hasValue(0);
    assertThat(after.status()).isEqualTo(NoticeStatus.COMPLETED);
    assertThat(after.content()).isEqualTo("Sent by mistake.");
    assertThat(office.said()).last().isEqualTo(new ItlNotice(after, true, List.of()));
    assertThat(office.find(1)).contains(after);
  }

  @Test
  void aWithdrawalSaysWhy() {
    office.send(new NoticeSample(NoticeType.IMPENDING_EXPIRY));
    assertThatThrownBy(() -> office.withdraw(1, "")).hasMessage("messageContent is missing");
  }

  @Test
  void aChangeOfStatusIsToldOnce() {
    Notice sent = office.send(new NoticeSample(NoticeType.NET_SOURCE_CANCELLATION));
    office.review(sent);
    assertThat(office.said()).hasSize(1);
    office.fulfil(1, 40);
    office.review(sent);
    Notice partly = office.find(1).orElseThrow();
    assertThat(partly.status()).isEqualTo(NoticeStatus.INCOMPLETE);
    assertThat(partly.content())
        .isEqualTo("Notice 1: 40 of 100 units fulfilled. Status: Incomplete.");
    assertThat(office.said()).last().isEqualTo(new ItlNotice(partly, true, List.of()));
    office.review(partly);
    assertThat(office.said()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 2012-06-30, OPEN",
    "0, 2012-07-01, INCOMPLETE",
    "99, 2012-06-01, INCOMPLETE",
    "100, 2012-07-01, COMPLETED"
  })
  void aDeadlineIsMetUntilTheEndOfItsDay(long fulfilled, LocalDate today, NoticeStatus expected) {
    Notice notice =
        new NoticeSample(NoticeType.NET_SOURCE_CANCELLATION).draft().identified(1, Instant.EPOCH);
    assertThat(notice.judged(fulfilled, today)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"COMMITMENT_PERIOD_RESERVE", "UNIT_CARRY_OVER", "EU_15_COMMITMENT_PERIOD_RESERVE"})
  void whatNoTransactionFulfilsKeepsItsStatus(NoticeType type) {
    Notice notice = new NoticeSample(type).draft().identified(1, Instant.EPOCH);
    assertThat(notice.judged(1_000, LocalDate.parse("2030-01-01"))).isEqualTo(NoticeStatus.OPEN);
  }

  private static Optional<LocalDate> day(int dayOfJuly) {
    return Optional.of(LocalDate.of(2012, 7, dayOfJuly));
  }
}
