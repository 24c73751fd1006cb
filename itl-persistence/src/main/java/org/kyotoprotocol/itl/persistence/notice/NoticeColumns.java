package org.kyotoprotocol.itl.persistence.notice;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.notice.Notice;
import org.kyotoprotocol.itl.core.notice.NoticeStatus;
import org.kyotoprotocol.itl.core.notice.NoticeType;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.persistence.sql.StoredText;

/** What a notice says, as columns; shared by its entry and its history. */
@Embeddable
record NoticeColumns(
    int type,
    int status,
    String addressee,
    String content,
    Instant datedAt,
    String projectNumber,
    Integer unitType,
    Long targetValue,
    LocalDate targetDate,
    Long lulucfActivity,
    Integer commitmentPeriod,
    LocalDate actionDueDate,
    List<String> blocks) {

  static NoticeColumns of(Notice notice) {
    return new NoticeColumns(
        notice.type().code(),
        notice.status().code(),
        notice.addressee().value(),
        StoredText.of(notice.content()),
        notice.date(),
        notice.projectNumber().orElse(null),
        notice.unitType().map(UnitType::code).orElse(null),
        boxed(notice.targetValue()),
        notice.targetDate().orElse(null),
        boxed(notice.lulucfActivity()),
        notice.commitmentPeriod().isPresent() ? notice.commitmentPeriod().getAsInt() : null,
        notice.actionDueDate().orElse(null),
        notice.blocks().stream().map(SerialBlock::toString).toList());
  }

  Notice toNotice(long identifier) {
    return new Notice(
        identifier,
        NoticeType.of(type).orElseThrow(() -> unknown("type", type)),
        NoticeStatus.of(status).orElseThrow(() -> unknown("status", status)),
        new RegistryCode(addressee),
        content,
        datedAt,
        Optional.ofNullable(projectNumber),
        Optional.ofNullable(unitType)
            .map(code -> UnitType.of(code).orElseThrow(() -> unknown("unit type", code))),
        optional(targetValue),
        Optional.ofNullable(targetDate),
        optional(lulucfActivity),
        commitmentPeriod == null ? OptionalInt.empty() : OptionalInt.of(commitmentPeriod),
        Optional.ofNullable(actionDueDate),
        serials());
  }

  private List<SerialBlock> serials() {
    return blocks.stream().map(NoticeColumns::serials).toList();
  }

  private static SerialBlock serials(String text) {
    String[] parts = text.split("-", -1);
    return SerialBlock.of(parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2]));
  }

  private static Long boxed(OptionalLong value) {
    return value.isPresent() ? value.getAsLong() : null;
  }

  private static OptionalLong optional(Long value) {
    return value == null ? OptionalLong.empty() : OptionalLong.of(value);
  }

  private static IllegalStateException unknown(String what, int code) {
    return new IllegalStateException("Unknown " + what + " of a notice stored: " + code);
  }
}
