package org.kyotoprotocol.itl.core.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

/** A notice to be sent; its fields as in {@link Notice}. Which it needs depends on its type. */
public record NoticeDraft(
    NoticeType type,
    RegistryCode addressee,
    String content,
    Optional<String> projectNumber,
    Optional<UnitType> unitType,
    OptionalLong targetValue,
    Optional<LocalDate> targetDate,
    OptionalLong lulucfActivity,
    OptionalInt commitmentPeriod,
    Optional<LocalDate> actionDueDate,
    List<SerialBlock> blocks) {
  public NoticeDraft {
    blocks = List.copyOf(blocks);
  }

  /** The notice it becomes, open. */
  Notice identified(long identifier, Instant now) {
    return new Notice(
        identifier,
        type,
        NoticeStatus.OPEN,
        addressee,
        content,
        now,
        projectNumber,
        unitType,
        targetValue,
        targetDate,
        lulucfActivity,
        commitmentPeriod,
        actionDueDate,
        blocks);
  }
}
