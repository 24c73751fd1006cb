package org.kyotoprotocol.itl.persistence.transaction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.kyotoprotocol.itl.core.transaction.EvaluationResult;
import org.kyotoprotocol.itl.core.transaction.TransactionEvent;
import org.kyotoprotocol.itl.core.transaction.TransactionState;
import org.kyotoprotocol.itl.core.transaction.TransactionStatus;
import org.kyotoprotocol.itl.persistence.sql.StoredText;

/** An event of a transaction without the codes that came with it. */
@Entity
@Immutable
@Table(name = "transaction_event")
final class EventRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "transaction_event")
  private Long number;

  private String transactionIdentifier;
  private Instant occurredAt;
  private String sender;
  private Integer status;

  @Enumerated(EnumType.STRING)
  private TransactionState state;

  private UUID message;
  private String note;

  EventRow() {}

  static EventRow of(TransactionEvent event) {
    EventRow row = new EventRow();
    row.transactionIdentifier = event.transactionIdentifier();
    row.occurredAt = event.at();
    row.sender = event.sender();
    row.status = event.status().map(TransactionStatus::code).orElse(null);
    row.state = event.state();
    row.message = event.message().orElse(null);
    row.note = StoredText.of(event.note());
    return row;
  }

  long number() {
    return number;
  }

  TransactionEvent toEvent(List<EvaluationResult> results) {
    return new TransactionEvent(
        transactionIdentifier,
        occurredAt,
        sender,
        Optional.ofNullable(status).flatMap(TransactionStatus::of),
        state,
        results,
        Optional.ofNullable(message),
        note);
  }
}
