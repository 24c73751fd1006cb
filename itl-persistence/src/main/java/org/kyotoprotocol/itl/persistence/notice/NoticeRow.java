package org.kyotoprotocol.itl.persistence.notice;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.kyotoprotocol.itl.core.notice.Notice;

/** A notice as it stands. */
@Entity
@Table(name = "notice")
final class NoticeRow {
  @Id private long notice;
  private NoticeColumns columns;

  NoticeRow() {}

  static NoticeRow of(Notice notice) {
    NoticeRow row = new NoticeRow();
    row.notice = notice.identifier();
    row.columns = NoticeColumns.of(notice);
    return row;
  }

  Notice toNotice() {
    return columns.toNotice(notice);
  }
}
