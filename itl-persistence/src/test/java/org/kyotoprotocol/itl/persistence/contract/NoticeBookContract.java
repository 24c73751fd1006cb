package org.kyotoprotocol.itl.persistence.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kyotoprotocol.itl.persistence.Samples.GB;
import static org.kyotoprotocol.itl.persistence.Samples.JP;
import static org.kyotoprotocol.itl.persistence.Samples.NOON;
import static org.kyotoprotocol.itl.persistence.Samples.notice;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kyotoprotocol.itl.core.notice.Notice;
import org.kyotoprotocol.itl.core.notice.NoticeStatus;
import org.kyotoprotocol.itl.core.notice.NoticeType;

abstract class NoticeBookContract extends Contract {
  @Test
  void aNoticeComesBackAsItWasSaved() {
    Notice full = notice(1, GB);
    save(full);
    assertThat(find(1)).contains(full);
    assertThat(this.<Optional<Notice>>ask(store -> store.notices().lock(1))).contains(full);
    assertThat(find(2)).isEmpty();
    assertThat(this.<Optional<Notice>>ask(store -> store.notices().lock(2))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aNoticeOfAnyTypeNeedsNoMoreThanItsText(NoticeType type) {
    Notice bare =
        new Notice(
            7,
            type,
            NoticeStatus.COMPLETED,
            JP,
            "",
            NOON,
            Optional.empty(),
            Optional.empty(),
            OptionalLong.empty(),
            Optional.empty(),
            OptionalLong.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            List.of());
    save(bare);
    assertThat(find(7)).contains(bare);
  }

  @Test
  void identifiersBeginAtOneAndAreNeverGivenTwice() {
    long first = next();
    save(notice(first, GB));
    long second = next();
    save(notice(second, GB));
    assertThat(first).isPositive();
    assertThat(second).isGreaterThan(first);
  }

  @Test
  void everyMessageIsKeptAsTheNoticeStoodThen() {
    Notice first = notice(1, GB);
    Notice second = first.with(NoticeStatus.INCOMPLETE, "half of it", NOON.plusSeconds(5));
    save(first);
    save(notice(2, GB));
    save(second);
    assertThat(find(1)).contains(second);
    assertThat(this.<List<Notice>>ask(store -> store.notices().history(1)))
        .containsExactly(first, second);
  }

  @Test
  void noticesAreListedByAddresseeAndByAge() {
    save(notice(1, GB));
    save(notice(2, JP));
    save(notice(3, GB));
    assertThat(this.<List<Notice>>ask(store -> store.notices().to(GB)))
        .extracting(Notice::identifier)
        .containsExactly(1L, 3L);
    assertThat(this.<List<Notice>>ask(store -> store.notices().latest(2)))
        .extracting(Notice::identifier)
        .containsExactly(3L, 2L);
  }

  private void save(Notice notice) {
    run(store -> store.notices().save(notice));
  }

  private long next() {
    return ask(store -> store.notices().nextIdentifier());
  }

  private Optional<Notice> find(long identifier) {
    return ask(store -> store.notices().find(identifier));
  }
}
