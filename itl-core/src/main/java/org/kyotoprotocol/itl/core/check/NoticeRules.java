package org.kyotoprotocol.itl.core.check;

import org.kyotoprotocol.itl.core.transaction.Proposal;

/**
 * What a transaction needs a notice for. The log has sent no notices yet, so none exists under any
 * identifier that a proposal may give, and what needs one is refused.
 */
final class NoticeRules {
  private NoticeRules() {}

  /** A notice is due; the log has none with the identifier given. */
  static Evidence noticeDue(boolean due) {
    return Evidence.of(!due);
  }

  static boolean namesNotice(Proposal proposal) {
    return proposal.notificationIdentifier().isPresent();
  }
}
