package org.kyotoprotocol.itl.ws.endpoint;

import java.util.List;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.message.OutboundBody;
import org.kyotoprotocol.itl.core.notice.Notice;
import org.kyotoprotocol.itl.core.notice.NoticeType;
import org.kyotoprotocol.itl.core.transaction.BlockIdentifier;
import org.kyotoprotocol.itl.xsd.ArrayOfUnitBlockIdentifier;
import org.kyotoprotocol.itl.xsd.ITLNoticeRequest;

/** From a notice to acceptITLNotice (DES notices, section 2). */
final class NoticeToDes {
  private NoticeToDes() {}

  /**
   * Everything but whom the message goes to.
   *
   * @throws IllegalArgumentException if the text is longer than registries store
   */
  static ITLNoticeRequest content(OutboundBody.ItlNotice message) {
    Notice notice = message.notice();
    ITLNoticeRequest des = new ITLNoticeRequest();
    des.setMessageContent(text(notice));
    des.setMessageDate(notice.date());
    des.setNotificationType(type(message).code());
    des.setNotificationIdentifier(notice.identifier());
    des.setNotificationStatus(notice.status().code());
    des.setProjectNumber(notice.projectNumber().orElse(null));
    des.setUnitType(notice.unitType().map(UnitType::code).orElse(null));
    des.setTargetValue(Optionals.orNull(notice.targetValue()));
    des.setTargetDate(notice.targetDate().orElse(null));
    des.setLULUCFActivity(Optionals.orNull(notice.lulucfActivity()));
    des.setCommitPeriod(Optionals.orNull(notice.commitmentPeriod()));
    des.setActionDueDate(notice.actionDueDate().orElse(null));
    des.setUnitBlockIdentifiers(blocks(message.blocks()));
    return des;
  }

  private static NoticeType type(OutboundBody.ItlNotice message) {
    return message.isUpdate() ? NoticeType.NOTIFICATION_UPDATE : message.notice().type();
  }

  private static String text(Notice notice) {
    if (notice.content().length() > Notice.LONGEST_CONTENT) {
      throw new IllegalArgumentException(
          "The text of notice %d has %d characters; a registry stores %d: shorten it"
              .formatted(notice.identifier(), notice.content().length(), Notice.LONGEST_CONTENT));
    }
    return notice.content();
  }

  /** Nil if the message adds none: a registry adds whatever is listed (N3). */
  private static ArrayOfUnitBlockIdentifier blocks(List<SerialBlock> blocks) {
    if (blocks.isEmpty()) {
      return null;
    }
    ArrayOfUnitBlockIdentifier des = new ArrayOfUnitBlockIdentifier();
    blocks.forEach(block -> des.getItem().add(CoreToDes.identifier(identifier(block))));
    return des;
  }

  private static BlockIdentifier identifier(SerialBlock block) {
    return new BlockIdentifier(block.range().start(), block.range().end(), block.origin().value());
  }
}
