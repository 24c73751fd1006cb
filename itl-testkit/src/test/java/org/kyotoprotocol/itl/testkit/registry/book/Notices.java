package org.kyotoprotocol.itl.testkit.registry.book;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.notice.NoticeStatus;
import org.kyotoprotocol.itl.core.notice.NoticeType;

/** Messages of notices as a registry stores them. */
final class Notices {
  static final LocalDate DATE = LocalDate.of(2048, 6, 30);

  private Notices() {}

  /** About project BR143, as far as the type has a project. */
  static NoticeMessage first(long identifier, NoticeType type, SerialBlock... blocks) {
    return message(identifier, type, NoticeStatus.OPEN, OptionalInt.empty(), blocks);
  }

  static NoticeMessage ofPeriod(long identifier, NoticeType type, int period) {
    return message(identifier, type, NoticeStatus.OPEN, OptionalInt.of(period));
  }

  static NoticeMessage update(long identifier, NoticeStatus status, SerialBlock... blocks) {
    return message(identifier, NoticeType.NOTIFICATION_UPDATE, status, OptionalInt.empty(), blocks);
  }

  private static NoticeMessage message(
      long identifier,
      NoticeType type,
      NoticeStatus status,
      OptionalInt period,
      SerialBlock... blocks) {
    return new NoticeMessage(
        identifier,
        Optional.of(type),
        Optional.of(status),
        "Über 100 % - act\nnow; or not?",
        Instant.parse("2010-06-01T00:00:00.123Z"),
        Optional.of("BR143"),
        OptionalInt.of(7),
        OptionalLong.of(100),
        Optional.of(DATE),
        OptionalLong.of(1),
        period,
        Optional.of(LocalDate.of(2010, 7, 1)),
        List.of(blocks));
  }
}
