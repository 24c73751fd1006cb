package org.kyotoprotocol.itl.persistence.transaction;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.transaction.Proposal;
import org.kyotoprotocol.itl.core.transaction.ProposalUnitBlock;
import org.kyotoprotocol.itl.core.transaction.Transaction;
import org.kyotoprotocol.itl.core.transaction.TransactionEvent;
import org.kyotoprotocol.itl.core.transaction.TransactionLog;
import org.kyotoprotocol.itl.persistence.sql.PostgreSql;
import org.kyotoprotocol.itl.persistence.sql.StoredText;

/** The transactions in the database. */
public final class HibernateTransactionLog implements TransactionLog {
  private final StatelessSession session;
  private final EventHistory history;

  public HibernateTransactionLog(StatelessSession session) {
    this.session = session;
    this.history = new EventHistory(session);
  }

  @Override
  public Optional<Transaction> find(String identifier) {
    return Optional.ofNullable(session.get(TransactionRow.class, identifier)).map(this::complete);
  }

  @Override
  public Optional<Transaction> lock(String identifier) {
    return Optional.ofNullable(
            session.get(TransactionRow.class, identifier, LockMode.PESSIMISTIC_WRITE))
        .map(this::complete);
  }

  @Override
  public boolean insert(Transaction transaction) {
    Proposal proposal = transaction.proposal();
    int inserted =
        session
            .createMutationQuery(
                """
                insert into TransactionRow
                  (transactionIdentifier, transactionType, suppTransactionType,
                   transferringRegistry, transferringAccountType, transferringAccountIdentifier,
                   acquiringRegistry, acquiringAccountType, acquiringAccountIdentifier,
                   notificationIdentifier, state, recordedAt, statusAt, route, stlConsulted,
                   stlPassed, consumptions, confirmedAt, version, evaluationFailures)
                values
                  (:identifier, :type, :suppType,
                   :transferringRegistry, :transferringType, :transferringIdentifier,
                   :acquiringRegistry, :acquiringType, :acquiringIdentifier,
                   :notification, :state, :recordedAt, :statusAt, :route, :stlConsulted,
                   :stlPassed, :consumptions, :confirmedAt, :version, 0)
                on conflict do nothing
                """)
            .setParameter("identifier", proposal.transactionIdentifier())
            .setParameter("type", proposal.transactionTypeCode())
            .setParameter("suppType", Columns.nullable(proposal.suppTransactionType()))
            .setParameter(
                "transferringRegistry", StoredText.of(proposal.transferring().registryCode()))
            .setParameter(
                "transferringType", Columns.nullable(proposal.transferring().accountTypeCode()))
            .setParameter(
                "transferringIdentifier", Columns.nullable(proposal.transferring().identifier()))
            .setParameter("acquiringRegistry", StoredText.of(proposal.acquiring().registryCode()))
            .setParameter("acquiringType", Columns.nullable(proposal.acquiring().accountTypeCode()))
            .setParameter(
                "acquiringIdentifier", Columns.nullable(proposal.acquiring().identifier()))
            .setParameter("notification", Columns.nullable(proposal.notificationIdentifier()))
            .setParameter("state", transaction.state())
            .setParameter("recordedAt", transaction.recordedAt())
            .setParameter("statusAt", transaction.statusAt())
            .setParameter("route", codes(transaction.route()))
            .setParameter("stlConsulted", transaction.stlConsulted())
            .setParameter("stlPassed", transaction.stlPassed())
            .setParameter("consumptions", ConsumptionText.of(transaction.consumptions()))
            .setParameter("confirmedAt", transaction.confirmedAt().orElse(null))
            .setParameter("version", transaction.version())
            .executeUpdate();
    if (inserted == 1) {
      insertBlocks(proposal);
    }
    return inserted == 1;
  }

  private void insertBlocks(Proposal proposal) {
    List<TransactionBlockRow> rows = new ArrayList<>(proposal.blocks().size());
    for (ProposalUnitBlock block : proposal.blocks()) {
      var key = new TransactionBlockRow.Key(proposal.transactionIdentifier(), rows.size());
      rows.add(TransactionBlockRow.of(key, block));
    }
    session.insertMultiple(rows);
  }

  @Override
  public void update(Transaction transaction) {
    int updated =
        session
            .createMutationQuery(
                """
                update TransactionRow
                set state = :state, statusAt = :statusAt, route = :route,
                    stlConsulted = :stlConsulted, stlPassed = :stlPassed,
                    consumptions = :consumptions, confirmedAt = :confirmedAt, version = version + 1
                where transactionIdentifier = :identifier and version = :version
                """)
            .setParameter("identifier", transaction.identifier())
            .setParameter("version", transaction.version())
            .setParameter("state", transaction.state())
            .setParameter("statusAt", transaction.statusAt())
            .setParameter("route", codes(transaction.route()))
            .setParameter("stlConsulted", transaction.stlConsulted())
            .setParameter("stlPassed", transaction.stlPassed())
            .setParameter("consumptions", ConsumptionText.of(transaction.consumptions()))
            .setParameter("confirmedAt", transaction.confirmedAt().orElse(null))
            .executeUpdate();
    if (updated == 0) {
      throw new IllegalStateException(
          "Transaction %s was changed since version %d was read"
              .formatted(transaction.identifier(), transaction.version()));
    }
  }

  @Override
  public void append(TransactionEvent event) {
    history.append(event);
  }

  @Override
  public List<TransactionEvent> events(String identifier) {
    return history.of(identifier);
  }

  @Override
  public Optional<Transaction> lockNextToEvaluate(Instant now) {
    return session
        .createNativeQuery(PostgreSql.LOCK_NEXT_TO_EVALUATE, TransactionRow.class)
        .setParameter("now", now)
        .uniqueResultOptional()
        .map(this::complete);
  }

  @Override
  public int evaluationFailed(
      String identifier, Instant now, IntFunction<Duration> delayAfter, String reason) {
    int failures =
        session
                .get(TransactionRow.class, identifier, LockMode.PESSIMISTIC_WRITE)
                .evaluationFailures()
            + 1;
    session
        .createMutationQuery(
            """
            update TransactionRow
            set evaluationDueAt = :dueAt, evaluationFailures = :failures,
                evaluationFailureReason = :reason
            where transactionIdentifier = :identifier
            """)
        .setParameter("identifier", identifier)
        .setParameter("dueAt", now.plus(delayAfter.apply(failures)))
        .setParameter("failures", failures)
        .setParameter("reason", StoredText.of(reason))
        .executeUpdate();
    return failures;
  }

  @Override
  public List<String> openSince(Instant recordedBefore, int limit) {
    return session
        .createSelectionQuery(
            """
            select transactionIdentifier from TransactionRow
            where recordedAt < :recordedBefore and state not in (COMPLETED, TERMINATED, CANCELLED)
            order by recordedAt, arrival
            """,
            String.class)
        .setParameter("recordedBefore", recordedBefore)
        .setMaxResults(limit)
        .getResultList();
  }

  @Override
  public List<String> latest(int limit) {
    return session
        .createSelectionQuery(
            "select transactionIdentifier from TransactionRow order by arrival desc", String.class)
        .setMaxResults(limit)
        .getResultList();
  }

  private Transaction complete(TransactionRow row) {
    return row.toTransaction(
        session
            .createSelectionQuery(
                "from TransactionBlockRow where key.transactionIdentifier = :identifier"
                    + " order by key.position",
                TransactionBlockRow.class)
            .setParameter("identifier", row.identifier())
            .getResultStream()
            .map(TransactionBlockRow::toBlock)
            .toList());
  }

  private static String[] codes(List<RegistryCode> route) {
    return route.stream().map(RegistryCode::value).toArray(String[]::new);
  }
}
