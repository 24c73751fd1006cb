package org.kyotoprotocol.itl.core.message;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

/** Port: messages that are decided and not yet delivered, inside one unit of work. */
public interface Outbox {
  void queue(OutboundMessage message);

  /**
   * Claims up to {@code limit} messages to the peer that are due, oldest first, skipping those that
   * others hold. A message waits while an earlier one of the same transaction to the same peer is
   * undelivered. The claim outlives the unit of work until it is settled, given back, or {@code
   * until} has passed: then the message is due again, for nobody knows what became of the claimer,
   * and a second copy does no harm (DES transactions G5, T9).
   */
  List<OutboundMessage> claim(
      RegistryCode peer, String node, Instant now, Instant until, int limit);

  /** Peers with at least one message due. */
  List<RegistryCode> peersDue(Instant now);

  void delivered(UUID id, Instant now, DeliveryOutcome.Delivered outcome);

  /** Notes the failed attempt; the message is due again at the given time. */
  void retry(UUID id, Instant now, Instant dueAt, String words);

  /** Ends delivery without success: the message no longer matters. */
  void abandon(UUID id, Instant now, String words);

  /** Gives back whatever this node had claimed before it died. */
  int releaseClaims(String node);

  /** When a message about the transaction was last queued to the peer. */
  Optional<Instant> lastQueued(RegistryCode peer, String transactionIdentifier);
}
