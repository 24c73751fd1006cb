package org.kyotoprotocol.itl.persistence.message;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.kyotoprotocol.itl.core.message.DeliveryOutcome;
import org.kyotoprotocol.itl.core.message.OutboundMessage;
import org.kyotoprotocol.itl.core.message.Outbox;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.persistence.sql.PostgreSql;

/**
 * The outbox in the database. A message that was delivered or abandoned stays so, whatever a sender
 * that had lost its claim reports later.
 */
public final class HibernateOutbox implements Outbox {
  private final StatelessSession session;

  public HibernateOutbox(StatelessSession session) {
    this.session = session;
  }

  @Override
  public void queue(OutboundMessage message) {
    session.insert(OutboundMessageRow.queued(message));
  }

  @Override
  public List<OutboundMessage> claim(
      RegistryCode peer, String node, Instant now, Instant until, int limit) {
    return session
        .createNativeQuery(PostgreSql.CLAIM_OUTBOUND, OutboundMessageRow.class)
        .setParameter("peer", peer.value())
        .setParameter("node", node)
        .setParameter("now", now)
        .setParameter("until", until)
        .setParameter("limit", limit)
        .getResultStream()
        .map(OutboundMessageRow::toMessage)
        .sorted(Comparator.comparingLong(OutboundMessage::sequence))
        .toList();
  }

  @Override
  public List<RegistryCode> peersDue(Instant now) {
    return session
        .createNativeQuery(PostgreSql.PEERS_DUE, String.class)
        .setParameter("now", now)
        .getResultStream()
        .map(RegistryCode::new)
        .toList();
  }

  @Override
  public void delivered(UUID id, Instant now, DeliveryOutcome.Delivered outcome) {
    session
        .createMutationQuery(
            """
            update OutboundMessageRow
            set state = DELIVERED, claimedBy = null, claimedAt = null, endedAt = :now,
                attempts = attempts + 1, lastWords = null,
                resultIdentifier = :result, responseCodes = :codes
            where message = :message and state in (QUEUED, CLAIMED)
            """)
        .setParameter("message", id)
        .setParameter("now", now)
        .setParameter("result", outcome.resultIdentifier())
        .setParameter("codes", outcome.responseCodes().toArray(Integer[]::new))
        .executeUpdate();
  }

  @Override
  public void retry(UUID id, Instant now, Instant dueAt, String words) {
    session
        .createMutationQuery(
            """
            update OutboundMessageRow
            set state = QUEUED, claimedBy = null, claimedAt = null, dueAt = :dueAt,
                attempts = attempts + 1, lastWords = :words
            where message = :message and state in (QUEUED, CLAIMED)
            """)
        .setParameter("message", id)
        .setParameter("dueAt", dueAt)
        .setParameter("words", words)
        .executeUpdate();
  }

  @Override
  public void abandon(UUID id, Instant now, String words) {
    session
        .createMutationQuery(
            """
            update OutboundMessageRow
            set state = ABANDONED, claimedBy = null, claimedAt = null, endedAt = :now,
                lastWords = :words
            where message = :message and state in (QUEUED, CLAIMED)
            """)
        .setParameter("message", id)
        .setParameter("now", now)
        .setParameter("words", words)
        .executeUpdate();
  }

  @Override
  public int releaseClaims(String node) {
    return session
        .createMutationQuery(
            """
            update OutboundMessageRow
            set state = QUEUED, claimedBy = null, claimedAt = null, dueAt = null
            where state = CLAIMED and claimedBy = :node
            """)
        .setParameter("node", node)
        .executeUpdate();
  }

  @Override
  public Optional<Instant> lastQueued(RegistryCode peer, String transactionIdentifier) {
    return Optional.ofNullable(
        session
            .createSelectionQuery(
                """
                select max(queuedAt) from OutboundMessageRow
                where peer = :peer and transactionIdentifier = :identifier
                """,
                Instant.class)
            .setParameter("peer", peer.value())
            .setParameter("identifier", transactionIdentifier)
            .getSingleResultOrNull());
  }
}
