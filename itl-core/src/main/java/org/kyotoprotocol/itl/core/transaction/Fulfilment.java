package org.kyotoprotocol.itl.core.transaction;

import java.util.List;
import java.util.Optional;
import org.kyotoprotocol.itl.core.Work;
import org.kyotoprotocol.itl.core.ledger.Counter;
import org.kyotoprotocol.itl.core.message.Announcement;
import org.kyotoprotocol.itl.core.message.OutboundBody;
import org.kyotoprotocol.itl.core.message.OutboundMessage.Matters;
import org.kyotoprotocol.itl.core.notice.Notice;
import org.kyotoprotocol.itl.core.notice.NoticeStatus;

/**
 * What completed transactions do for the notice they carry (DES notices, section 4). A registry
 * never marks a notice as fulfilled: the log tells it (N4), on every change of status (N6).
 */
final class Fulfilment {
  private final Work work;
  private final Notice notice;

  private Fulfilment(Work work, Notice notice) {
    this.work = work;
    this.notice = notice;
  }

  /** The notice that the proposal carries, locked: notices come before counters and blocks. */
  static Optional<Fulfilment> lock(Work work, Proposal proposal) {
    return proposal.notificationIdentifier().isPresent()
        ? work.store()
            .notices()
            .lock(proposal.notificationIdentifier().getAsLong())
            .map(notice -> new Fulfilment(work, notice))
        : Optional.empty();
  }

  /** Tells the registry if the notice has another status now. */
  void judge() {
    Counter done =
        work.store()
            .ledger()
            .lockCounter(Consumptions.noticeKey(notice.addressee().value(), notice.identifier()));
    NoticeStatus status =
        done.settled() >= notice.targetValue().orElse(Long.MAX_VALUE)
            ? NoticeStatus.COMPLETED
            : NoticeStatus.INCOMPLETE;
    if (status != notice.status()) {
      String text =
          "Notice " + notice.identifier() + ": " + done.settled() + " units fulfilled, " + status;
      Notice after = notice.with(status, text, work.now());
      work.store().notices().save(after);
      work.post()
          .send(
              new Announcement(
                  after.addressee(),
                  new OutboundBody.ItlNotice(after, true, List.of()),
                  Matters.UNTIL_DELIVERED));
    }
  }
}
