package org.kyotoprotocol.itl.persistence.notice;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.kyotoprotocol.itl.core.notice.Notice;

/** A notice as it stood after one of its messages. */
@Entity
@Immutable
@Table(name = "notice_history")
@SuppressWarnings("UnusedVariable") // columns that only queries look at
final class NoticeHistoryRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long noticeHistory;

  private long notice;
  private NoticeColumns columns;

  NoticeHistoryRow() {}

  static NoticeHistoryRow of(Notice notice) {
    NoticeHistoryRow row = new NoticeHistoryRow();
    row.notice = notice.identifier();
    row.columns = NoticeColumns.of(notice);
    return row;
  }

  Notice toNotice() {
    return columns.toNotice(notice);
  }
}
