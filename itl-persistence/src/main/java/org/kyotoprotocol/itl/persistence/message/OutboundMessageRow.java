package org.kyotoprotocol.itl.persistence.message;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.kyotoprotocol.itl.core.message.MessageBytes;
import org.kyotoprotocol.itl.core.message.Operation;
import org.kyotoprotocol.itl.core.message.OutboundMessage;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

/** A message in the outbox. */
@Entity
@Table(name = "outbound_message")
@SuppressWarnings("UnusedVariable") // columns that only queries look at
final class OutboundMessageRow {
  /** Where the delivery stands. */
  enum State {
    QUEUED,
    CLAIMED,
    DELIVERED,
    ABANDONED
  }

  @Id private UUID message;

  @Column(insertable = false, updatable = false)
  private long sequence;

  private String peer;
  private String operation;
  private String transactionIdentifier;
  private Integer status;

  @Enumerated(EnumType.STRING)
  private OutboundMessage.Matters matters;

  private byte[] bytes;

  @Column(name = "sha256")
  private String sha256;

  private Instant queuedAt;

  @Enumerated(EnumType.STRING)
  private State state;

  private Instant dueAt;
  private String claimedBy;
  private Instant claimedAt;
  private int attempts;
  private String lastWords;
  private Integer resultIdentifier;

  private Integer[] responseCodes;

  private Instant endedAt;

  OutboundMessageRow() {}

  static OutboundMessageRow queued(OutboundMessage message) {
    OutboundMessageRow row = new OutboundMessageRow();
    row.message = message.id();
    row.peer = message.to().value();
    row.operation = message.operation().wireName();
    row.transactionIdentifier = message.transactionIdentifier().orElse(null);
    row.status = message.status().isPresent() ? message.status().getAsInt() : null;
    row.matters = message.matters();
    row.bytes = message.bytes().array();
    row.sha256 = message.bytes().sha256();
    row.queuedAt = message.queuedAt();
    row.state = State.QUEUED;
    row.attempts = message.attempts();
    return row;
  }

  OutboundMessage toMessage() {
    return new OutboundMessage(
        message,
        sequence,
        new RegistryCode(peer),
        Operation.of(operation)
            .orElseThrow(() -> new IllegalStateException("Unknown operation stored: " + operation)),
        Optional.ofNullable(transactionIdentifier),
        status == null ? OptionalInt.empty() : OptionalInt.of(status),
        matters,
        MessageBytes.of(bytes),
        queuedAt,
        attempts);
  }
}
