package org.kyotoprotocol.itl.persistence.message;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kyotoprotocol.itl.core.message.LoggedMessage;
import org.kyotoprotocol.itl.core.message.MessageBytes;

/** An entry of the message log. */
@Entity
@Table(name = "message_log")
@SuppressWarnings("UnusedVariable") // columns that only queries look at
final class MessageRow {
  @Id private UUID message;

  @Enumerated(EnumType.STRING)
  private LoggedMessage.Direction direction;

  @Enumerated(EnumType.STRING)
  private LoggedMessage.Disposition disposition;

  private String peer;
  private String operation;
  private String transactionIdentifier;
  private Instant loggedAt;
  private byte[] bytes;

  @Column(name = "sha256")
  private String sha256;

  private Integer[] responseCodes;

  private String[] faults;

  private Instant processingDueAt;
  private int processingFailures;
  private String processingFailureReason;

  MessageRow() {}

  int processingFailures() {
    return processingFailures;
  }

  LoggedMessage toMessage() {
    return new LoggedMessage(
        message,
        direction,
        disposition,
        peer,
        Optional.ofNullable(operation),
        Optional.ofNullable(transactionIdentifier),
        loggedAt,
        MessageBytes.of(bytes),
        List.of(responseCodes),
        List.of(faults));
  }
}
