package org.kyotoprotocol.itl.persistence.notice;

import java.util.List;

/** The mapped types of this package. */
public final class NoticeRows {
  public static final List<Class<?>> TYPES =
      List.of(NoticeRow.class, NoticeHistoryRow.class, NoticeColumns.class);

  private NoticeRows() {}
}
