package org.kyotoprotocol.itl.testkit.registry.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.notice.NoticeStatus;
import org.kyotoprotocol.itl.core.notice.NoticeType;

/** What a registry makes of the messages about one notice (DES notices N1 to N7). */
class HeldNoticeTest {
  private static final SerialBlock ONE = SerialBlock.of("BR", 1, 10);
  private static final SerialBlock TWO = SerialBlock.of("BR", 11, 20);
  private static final NoticeMessage FIRST = Notices.first(77, NoticeType.IMPENDING_EXPIRY, ONE);

  private final HeldNotice notice = new HeldNotice(77, List.of(FIRST));

  @Test
  void n01TheFirstMessageFixesTheType() {
    HeldNotice changed = notice.and(Notices.first(77, NoticeType.EXCESS_ISSUANCE));

    assertThat(changed.type()).contains(NoticeType.IMPENDING_EXPIRY);
    assertThat(changed.history()).hasSize(2);
  }

  @Test
  void n02CriteriaComeFromTheNewestMessageThatIsNoUpdateAndTheStatusFromTheNewest() {
    NoticeMessage again = Notices.ofPeriod(77, NoticeType.IMPENDING_EXPIRY, 2);
    NoticeMessage update = Notices.update(77, NoticeStatus.INCOMPLETE);

    HeldNotice changed = notice.and(again).and(update);

    assertThat(changed.criteria()).isEqualTo(again);
    assertThat(changed.newest()).isEqualTo(update);
    assertThat(notice.and(update).criteria()).isEqualTo(FIRST);
  }

  @Test
  void n03BlocksOfAllMessagesAddUp() {
    assertThat(notice.and(Notices.update(77, NoticeStatus.OPEN, TWO)).blocks())
        .containsExactly(ONE, TWO);
  }

  @Test
  void n07ItCanBeChosenUntilItsNewestStatusIsCompleted() {
    assertThat(notice.canBeChosen()).isTrue();
    assertThat(notice.and(Notices.update(77, NoticeStatus.INCOMPLETE)).canBeChosen()).isTrue();
    assertThat(notice.and(Notices.update(77, NoticeStatus.COMPLETED)).canBeChosen()).isFalse();
  }

  @Test
  void aMessageComesBackFromTheJournalAsItWas() {
    for (NoticeMessage message : List.of(FIRST, withNothing())) {
      assertThat(NoticeText.read(NoticeText.write(message).split(" ", -1), 0)).isEqualTo(message);
    }
  }

  /** All that may be missing is, and the text is what stands for nothing. */
  private static NoticeMessage withNothing() {
    return new NoticeMessage(
        78,
        Optional.empty(),
        Optional.empty(),
        "-",
        Instant.EPOCH,
        Optional.empty(),
        OptionalInt.empty(),
        OptionalLong.empty(),
        Optional.empty(),
        OptionalLong.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        List.of());
  }
}
