package org.kyotoprotocol.itl.persistence.transaction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.transaction.AccountReference;
import org.kyotoprotocol.itl.core.transaction.Proposal;
import org.kyotoprotocol.itl.core.transaction.ProposalUnitBlock;
import org.kyotoprotocol.itl.core.transaction.Transaction;
import org.kyotoprotocol.itl.core.transaction.TransactionState;

/** A transaction without its blocks. */
@Entity
@Table(name = "itl_transaction")
@SuppressWarnings("UnusedVariable") // columns that only queries look at
final class TransactionRow {
  @Id private String transactionIdentifier;

  @Column(insertable = false, updatable = false)
  private long arrival;

  private int transactionType;
  private Integer suppTransactionType;
  private String transferringRegistry;
  private Integer transferringAccountType;
  private Long transferringAccountIdentifier;
  private String acquiringRegistry;
  private Integer acquiringAccountType;
  private Long acquiringAccountIdentifier;
  private Long notificationIdentifier;

  @Enumerated(EnumType.STRING)
  private TransactionState state;

  private Instant recordedAt;
  private Instant statusAt;

  private String[] route;

  private String[] consumptions;
  private int stlConsulted;
  private int stlPassed;
  private Instant confirmedAt;
  private long version;
  private Instant evaluationDueAt;
  private int evaluationFailures;
  private String evaluationFailureReason;

  TransactionRow() {}

  String identifier() {
    return transactionIdentifier;
  }

  int evaluationFailures() {
    return evaluationFailures;
  }

  Transaction toTransaction(List<ProposalUnitBlock> blocks) {
    Proposal proposal =
        new Proposal(
            transactionIdentifier,
            transactionType,
            Columns.optional(suppTransactionType),
            account(transferringRegistry, transferringAccountType, transferringAccountIdentifier),
            account(acquiringRegistry, acquiringAccountType, acquiringAccountIdentifier),
            Columns.optional(notificationIdentifier),
            blocks);
    return new Transaction(
        proposal,
        state,
        recordedAt,
        statusAt,
        Stream.of(route).map(RegistryCode::new).toList(),
        stlConsulted,
        stlPassed,
        Stream.of(consumptions).map(ConsumptionText::read).toList(),
        Optional.ofNullable(confirmedAt),
        version);
  }

  private static AccountReference account(String registry, Integer type, Long identifier) {
    return new AccountReference(registry, Columns.optional(type), Columns.optional(identifier));
  }
}
