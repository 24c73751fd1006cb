package org.kyotoprotocol.itl.core.check;

import java.math.BigInteger;
import java.util.Optional;
import java.util.Set;
import org.kyotoprotocol.itl.core.ledger.Counter;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.notice.Notice;
import org.kyotoprotocol.itl.core.notice.NoticeType;
import org.kyotoprotocol.itl.core.transaction.Consumptions;
import org.kyotoprotocol.itl.core.transaction.Proposal;
import org.kyotoprotocol.itl.core.transaction.ProposalUnitBlock;

/** What transactions that fulfil a notice need of it (DES notices, section 4). */
final class NoticeRules {
  private NoticeRules() {}

  static boolean namesNotice(Proposal proposal) {
    return proposal.notificationIdentifier().isPresent();
  }

  /**
   * The notice that the proposal names, if it exists, is addressed to the initiating registry and
   * is not completed (F3).
   */
  static Optional<Notice> valid(Facts facts) {
    String registry = facts.proposal().transferring().registryCode();
    return facts
        .notice()
        .filter(notice -> notice.addressee().value().equals(registry))
        .filter(notice -> !notice.isCompleted());
  }

  /** The same, if it is of one of these types. */
  static Optional<Notice> valid(Facts facts, NoticeType... types) {
    return valid(facts).filter(notice -> Set.of(types).contains(notice.type()));
  }

  /**
   * Completed, open and this quantity together are no more than what the notice asks for (F4). One
   * that is not there is judged by other checks; one without target sets no limit.
   */
  static Evidence withinTarget(Facts facts) {
    return Evidence.of(facts.notice().map(notice -> leavesRoom(facts, notice)).orElse(true));
  }

  private static boolean leavesRoom(Facts facts, Notice notice) {
    return notice.targetValue().isEmpty()
        || withProposal(facts, notice)
                .compareTo(BigInteger.valueOf(notice.targetValue().getAsLong()))
            <= 0;
  }

  private static BigInteger withProposal(Facts facts, Notice notice) {
    Counter fulfilled =
        facts.counter(
            Consumptions.noticeKey(
                facts.proposal().transferring().registryCode(), notice.identifier()));
    return BigInteger.valueOf(fulfilled.settled())
        .add(BigInteger.valueOf(fulfilled.open()))
        .add(BigInteger.valueOf(facts.proposal().quantity()));
  }

  /**
   * The units go into 240, 241 or 242 of the CDM registry as a notice asks for, and no more of them
   * (5113, 5402).
   */
  static boolean isDelivery(Facts facts) {
    return facts
        .proposal()
        .acquiring()
        .accountType()
        .flatMap(
            account ->
                switch (account) {
                  case EXCESS_ISSUANCE_CANCELLATION -> valid(facts, NoticeType.EXCESS_ISSUANCE);
                  case CCS_NET_REVERSAL_CANCELLATION -> valid(facts, NoticeType.CCS_NET_REVERSAL);
                  case CCS_NON_SUBMISSION_CANCELLATION ->
                      valid(facts, NoticeType.CCS_NON_SUBMISSION);
                  default -> Optional.<Notice>empty();
                })
        .filter(notice -> leavesRoom(facts, notice))
        .isPresent();
  }

  /** An lCER of the project that the notice is about. */
  static boolean isLcerOfProject(Notice notice, ProposalUnitBlock block) {
    return block.unitTypeCode() == UnitType.LCER.code() && isOfProject(notice, block);
  }

  static boolean isOfProject(Notice notice, ProposalUnitBlock block) {
    return block.projectIdentifier().isPresent()
        && notice.isAbout(block.originatingRegistryCode(), block.projectIdentifier().getAsInt());
  }
}
