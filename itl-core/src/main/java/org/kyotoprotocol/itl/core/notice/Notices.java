package org.kyotoprotocol.itl.core.notice;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.kyotoprotocol.itl.core.Work;
import org.kyotoprotocol.itl.core.ledger.CounterKey;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.message.Announcement;
import org.kyotoprotocol.itl.core.message.OutboundBody;
import org.kyotoprotocol.itl.core.message.OutboundMessage.Matters;
import org.kyotoprotocol.itl.core.registry.Registry;

/**
 * Sends notices and keeps them current, inside one unit of work. Whoever locks more than a notice
 * locks it after transaction and origins, before counters and blocks.
 */
public final class Notices {
  private final Work work;

  public Notices(Work work) {
    this.work = work;
  }

  /**
   * Sends a new notice.
   *
   * @return the notice with its identifier
   * @throws InvalidNoticeException naming every field that is wrong
   */
  public Notice send(NoticeDraft draft) {
    List<FieldProblem> problems =
        new ArrayList<>(NoticeRule.problems(draft.identified(1, work.now())));
    boolean known =
        work.store().registries().find(draft.addressee()).filter(Notices::isRegistry).isPresent();
    if (!known) {
      problems.add(new FieldProblem("to", draft.addressee() + " is no registry of the list"));
    }
    refuse(problems);
    Notice notice = draft.identified(work.store().notices().nextIdentifier(), work.now());
    tell(notice, false, notice.blocks());
    return notice;
  }

  /**
   * Changes an earlier notice and tells its addressee.
   *
   * @throws InvalidNoticeException naming every field that is wrong
   */
  public Notice update(long identifier, NoticeUpdate update) {
    Notice before = locked(identifier);
    Notice changed = update.applied(before, work.now());
    refuse(NoticeRule.problems(changed));
    Notice after = changed.with(judged(changed), changed.content(), work.now());
    tell(after, true, update.additionalBlocks());
    return after;
  }

  /**
   * Takes back a notice that should not have been sent: target zero, completed (N10).
   *
   * @param reason for the registry
   * @throws InvalidNoticeException if there is no such notice or the reason cannot be sent
   */
  public Notice withdraw(long identifier, String reason) {
    Notice before = locked(identifier);
    Notice after = before.withTarget(0).with(NoticeStatus.COMPLETED, reason, work.now());
    refuse(NoticeRule.problems(after).stream().filter(Notices::isText).toList());
    tell(after, true, List.of());
    return after;
  }

  /**
   * Tells the addressee if the notice has another status now: a registry never marks a notice as
   * fulfilled (N4, N6).
   *
   * @param notice locked
   */
  public void review(Notice notice) {
    NoticeStatus status = judged(notice);
    if (status != notice.status()) {
      tell(notice.with(status, words(notice, status), work.now()), true, List.of());
    }
  }

  private Notice locked(long identifier) {
    return work.store()
        .notices()
        .lock(identifier)
        .orElseThrow(
            () ->
                new InvalidNoticeException("notificationIdentifier", identifier + " is no notice"));
  }

  private NoticeStatus judged(Notice notice) {
    return notice.judged(fulfilled(notice), LocalDate.ofInstant(work.now(), ZoneOffset.UTC));
  }

  /** Units of completed transactions that carry the notice (F1). */
  private long fulfilled(Notice notice) {
    return work.store()
        .ledger()
        .counter(CounterKey.ofNotice(notice.addressee(), notice.identifier()))
        .settled();
  }

  private String words(Notice notice, NoticeStatus status) {
    OptionalLong target = notice.targetValue();
    return "Notice "
        + notice.identifier()
        + ": "
        + fulfilled(notice)
        + (target.isPresent() ? " of " + target.getAsLong() : "")
        + " units fulfilled. Status: "
        + status
        + ".";
  }

  private void tell(Notice notice, boolean isUpdate, List<SerialBlock> blocks) {
    work.store().notices().save(notice);
    work.post()
        .send(
            new Announcement(
                notice.addressee(),
                new OutboundBody.ItlNotice(notice, isUpdate, blocks),
                Matters.UNTIL_DELIVERED));
  }

  private static boolean isRegistry(Registry registry) {
    return !registry.isStl();
  }

  /** All a withdrawal says itself; the other fields have been sent before. */
  private static boolean isText(FieldProblem problem) {
    return problem.field().equals("messageContent");
  }

  private static void refuse(List<FieldProblem> problems) {
    if (!problems.isEmpty()) {
      throw new InvalidNoticeException(problems);
    }
  }
}
