package org.kyotoprotocol.itl.testkit.registry.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.notice.NoticeStatus;
import org.kyotoprotocol.itl.core.notice.NoticeType;

/**
 * A notice to the registry with its history (DES notices N1 to N3): the first message fixes its
 * type, every further one adds a row and perhaps blocks.
 *
 * @param history every message, oldest first; at least one
 */
public record HeldNotice(long identifier, List<NoticeMessage> history) {
  public HeldNotice {
    history = List.copyOf(history);
  }

  /** As the first message said. */
  public Optional<NoticeType> type() {
    return history.get(0).type();
  }

  /** Status and dates are those of the newest message (N2). */
  public NoticeMessage newest() {
    return history.get(history.size() - 1);
  }

  /** What units are chosen by: the newest message that is no update (N2). */
  public NoticeMessage criteria() {
    for (int row = history.size() - 1; row > 0; row--) {
      if (!history.get(row).is(NoticeType.NOTIFICATION_UPDATE)) {
        return history.get(row);
      }
    }
    return history.get(0);
  }

  /** Blocks of all messages together (N3). */
  public List<SerialBlock> blocks() {
    return history.stream().flatMap(message -> message.blocks().stream()).toList();
  }

  /** True while a user can choose it for a transaction (N7). */
  public boolean canBeChosen() {
    return newest().status().filter(NoticeStatus.COMPLETED::equals).isEmpty();
  }

  /** Period of the account that fulfils it, if the notice says one (registry behaviour N6). */
  OptionalInt commitPeriod() {
    return criteria().commitPeriod();
  }

  boolean is(NoticeType other) {
    return type().filter(other::equals).isPresent();
  }

  HeldNotice and(NoticeMessage message) {
    List<NoticeMessage> all = new ArrayList<>(history);
    all.add(message);
    return new HeldNotice(identifier, all);
  }
}
