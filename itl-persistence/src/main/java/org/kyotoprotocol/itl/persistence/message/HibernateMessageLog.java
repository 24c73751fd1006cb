package org.kyotoprotocol.itl.persistence.message;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.kyotoprotocol.itl.core.message.LoggedMessage;
import org.kyotoprotocol.itl.core.message.MessageBody;
import org.kyotoprotocol.itl.core.message.MessageLog;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.persistence.sql.PostgreSql;
import org.kyotoprotocol.itl.persistence.sql.StoredText;

/** The message log in the database. */
public final class HibernateMessageLog implements MessageLog {
  private final StatelessSession session;

  public HibernateMessageLog(StatelessSession session) {
    this.session = session;
  }

  @Override
  public boolean append(LoggedMessage message) {
    return session
            .createMutationQuery(
                """
                insert into MessageRow
                  (message, direction, disposition, peer, operation, transactionIdentifier,
                   loggedAt, bytes, sha256, responseCodes, faults, processingFailures)
                values
                  (:message, :direction, :disposition, :peer, :operation, :transaction,
                   :loggedAt, :bytes, :sha256, :responseCodes, :faults, 0)
                on conflict do nothing
                """)
            .setParameter("message", message.id())
            .setParameter("direction", message.direction())
            .setParameter("disposition", message.disposition())
            .setParameter("peer", StoredText.of(message.peer()))
            .setParameter("operation", StoredText.of(message.operation().orElse(null)))
            .setParameter(
                "transaction", StoredText.of(message.transactionIdentifier().orElse(null)))
            .setParameter("loggedAt", message.at())
            .setParameter("bytes", message.bytes().array())
            .setParameter("sha256", message.bytes().sha256())
            .setParameter("responseCodes", message.responseCodes().toArray(Integer[]::new))
            .setParameter(
                "faults", message.faults().stream().map(StoredText::of).toArray(String[]::new))
            .executeUpdate()
        == 1;
  }

  @Override
  public Optional<LoggedMessage> find(UUID id) {
    return Optional.ofNullable(session.get(MessageRow.class, id)).map(MessageRow::toMessage);
  }

  @Override
  public Optional<LoggedMessage> lockNextPending(Instant now) {
    return session
        .createNativeQuery(PostgreSql.LOCK_NEXT_PENDING, MessageRow.class)
        .setParameter("now", now)
        .uniqueResultOptional()
        .map(MessageRow::toMessage);
  }

  @Override
  public int processingFailed(
      UUID id, Instant now, IntFunction<Duration> delayAfter, String reason) {
    int failures =
        session.get(MessageRow.class, id, LockMode.PESSIMISTIC_WRITE).processingFailures() + 1;
    session
        .createMutationQuery(
            """
            update MessageRow
            set processingDueAt = :dueAt, processingFailures = :failures,
                processingFailureReason = :reason
            where message = :message and disposition = PENDING
            """)
        .setParameter("message", id)
        .setParameter("dueAt", now.plus(delayAfter.apply(failures)))
        .setParameter("failures", failures)
        .setParameter("reason", StoredText.of(reason))
        .executeUpdate();
    return failures;
  }

  /** Does nothing if the message is not pending: what was done with it stands. */
  @Override
  public void processed(
      UUID id, LoggedMessage.Disposition disposition, List<Integer> responseCodes) {
    session
        .createMutationQuery(
            """
            update MessageRow set disposition = :disposition, responseCodes = :responseCodes
            where message = :message and disposition = PENDING
            """)
        .setParameter("message", id)
        .setParameter("disposition", disposition)
        .setParameter("responseCodes", responseCodes.toArray(Integer[]::new))
        .executeUpdate();
  }

  @Override
  public void storeText(UUID id, RegistryCode from, Instant receivedAt, MessageBody.FreeText text) {
    session.insert(ReceivedTextRow.of(id, from, receivedAt, text));
  }

  @Override
  public List<ReceivedText> texts(int limit) {
    return session
        .createSelectionQuery("from ReceivedTextRow order by arrival desc", ReceivedTextRow.class)
        .setMaxResults(limit)
        .getResultStream()
        .map(ReceivedTextRow::toText)
        .toList();
  }
}
