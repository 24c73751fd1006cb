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

/**
 * One message about a notice as the registry stores it (DES notices, section 2).
 *
 * @param type empty if the registry does not know it (registry behaviour, section 6, N2)
 * @param status empty if the registry does not know it
 * @param projectNumber Party code and number
 * @param unitType primary code of a unit type
 * @param targetValue units to act on
 * @param blocks those that this message adds
 */
public record NoticeMessage(
    long identifier,
    Optional<NoticeType> type,
    Optional<NoticeStatus> status,
    String content,
    Instant messageDate,
    Optional<String> projectNumber,
    OptionalInt unitType,
    OptionalLong targetValue,
    Optional<LocalDate> targetDate,
    OptionalLong lulucfActivity,
    OptionalInt commitPeriod,
    Optional<LocalDate> actionDueDate,
    List<SerialBlock> blocks) {
  public NoticeMessage {
    blocks = List.copyOf(blocks);
  }

  boolean is(NoticeType other) {
    return type.filter(other::equals).isPresent();
  }
}
