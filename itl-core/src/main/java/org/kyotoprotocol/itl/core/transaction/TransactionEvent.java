package org.kyotoprotocol.itl.core.transaction;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One entry in the history of a transaction. The events are the truth, the state their cache.
 *
 * @param sender code of who caused it: a registry, an STL, or ITL
 * @param status status on the wire that was sent or received; empty for a milestone
 * @param state state after the event
 * @param results codes and blocks that came with it
 * @param message the logged message that caused it, if any
 * @param note a milestone or circumstance in words, such as "confirmed" or "implied"; may be empty
 */
public record TransactionEvent(
    String transactionIdentifier,
    Instant at,
    String sender,
    Optional<TransactionStatus> status,
    TransactionState state,
    List<EvaluationResult> results,
    Optional<UUID> message,
    String note) {
  public TransactionEvent {
    results = List.copyOf(results);
  }
}
