package org.kyotoprotocol.itl.testkit.registry;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.notice.NoticeStatus;
import org.kyotoprotocol.itl.core.notice.NoticeType;
import org.kyotoprotocol.itl.testkit.registry.book.NoticeMessage;
import org.kyotoprotocol.itl.xsd.ITLNoticeRequest;

/** Notices from the wire to the books. */
final class NoticeMapping {
  private NoticeMapping() {}

  /** Types and statuses that the registry does not know are stored as empty (section 6, N2). */
  static NoticeMessage fromWire(ITLNoticeRequest wire) {
    return new NoticeMessage(
        wire.getNotificationIdentifier(),
        NoticeType.of(wire.getNotificationType()),
        NoticeStatus.of(wire.getNotificationStatus()),
        wire.getMessageContent(),
        wire.getMessageDate(),
        Optional.ofNullable(wire.getProjectNumber()),
        intOf(wire.getUnitType()),
        longOf(wire.getTargetValue()),
        Optional.ofNullable(wire.getTargetDate()),
        longOf(wire.getLULUCFActivity()),
        intOf(wire.getCommitPeriod()),
        Optional.ofNullable(wire.getActionDueDate()),
        blocks(wire));
  }

  private static List<SerialBlock> blocks(ITLNoticeRequest wire) {
    return wire.getUnitBlockIdentifiers() == null
        ? List.of()
        : wire.getUnitBlockIdentifiers().getItem().stream()
            .map(
                block ->
                    SerialBlock.of(
                        block.getOriginatingRegistryCode(),
                        block.getUnitSerialBlockStart(),
                        block.getUnitSerialBlockEnd()))
            .toList();
  }

  private static OptionalInt intOf(Integer value) {
    return value == null ? OptionalInt.empty() : OptionalInt.of(value);
  }

  private static OptionalLong longOf(Long value) {
    return value == null ? OptionalLong.empty() : OptionalLong.of(value);
  }
}
