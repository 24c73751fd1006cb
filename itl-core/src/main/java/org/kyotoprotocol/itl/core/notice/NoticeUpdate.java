package org.kyotoprotocol.itl.core.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;

/**
 * A change of an earlier notice; what is empty stays as it is (DES notices N2).
 *
 * @param content what is changed and why
 * @param additionalBlocks blocks that the notice is about too; a registry adds them to those it has
 *     (N3)
 */
public record NoticeUpdate(
    String content,
    OptionalLong targetValue,
    Optional<LocalDate> targetDate,
    Optional<LocalDate> actionDueDate,
    List<SerialBlock> additionalBlocks) {
  public NoticeUpdate {
    additionalBlocks = List.copyOf(additionalBlocks);
  }

  /** The notice after it. */
  Notice applied(Notice before, Instant now) {
    return new Notice(
        before.identifier(),
        before.type(),
        before.status(),
        before.addressee(),
        content,
        now,
        before.projectNumber(),
        before.unitType(),
        targetValue.isPresent() ? targetValue : before.targetValue(),
        targetDate.or(before::targetDate),
        before.lulucfActivity(),
        before.commitmentPeriod(),
        actionDueDate.or(before::actionDueDate),
        Stream.concat(before.blocks().stream(), additionalBlocks.stream()).toList());
  }
}
