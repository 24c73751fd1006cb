package org.kyotoprotocol.itl.core.message;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.kyotoprotocol.itl.core.Work;
import org.kyotoprotocol.itl.core.transaction.Announcements;
import org.kyotoprotocol.itl.core.transaction.EvaluationResult;

/**
 * Tells a registry, which ignores our answers, that its proposal was refused on receipt (DES
 * transactions V3, G3): status 3 for a transaction that does not exist.
 */
final class Courtesy {
  private static final int NOT_THE_SENDER = 1033;

  /** One per identifier in this time, so that nobody can make us flood a registry. */
  private static final Duration PAUSE = Duration.ofHours(1);

  private final Work work;

  Courtesy(Work work) {
    this.work = work;
  }

  void refused(Call proposal, List<EvaluationResult> results) {
    proposal
        .transactionIdentifier()
        .filter(identifier -> mayBeTold(proposal, identifier, results))
        .map(identifier -> Announcements.courtesy(proposal.sender(), identifier, results))
        .ifPresent(work.post()::send);
  }

  private boolean mayBeTold(Call proposal, String identifier, List<EvaluationResult> results) {
    Instant pauseBegan = work.now().minus(PAUSE);
    return results.stream().noneMatch(result -> result.responseCode() == NOT_THE_SENDER)
        && work.store().transactions().find(identifier).isEmpty()
        && work.store()
            .outbox()
            .lastQueued(proposal.sender(), identifier)
            .map(last -> last.isBefore(pauseBegan))
            .orElse(true);
  }
}
