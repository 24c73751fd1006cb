package org.kyotoprotocol.itl.persistence.message;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.kyotoprotocol.itl.core.message.MessageBody;
import org.kyotoprotocol.itl.core.message.MessageLog.ReceivedText;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.persistence.sql.StoredText;

/** A free text received. */
@Entity
@Table(name = "received_text")
final class ReceivedTextRow {
  @Id private UUID message;

  @Column(insertable = false, updatable = false)
  private long arrival;

  private String sender;
  private Instant receivedAt;
  private String messageContent;
  private Instant messageDateTime;

  ReceivedTextRow() {}

  static ReceivedTextRow of(
      UUID message, RegistryCode sender, Instant receivedAt, MessageBody.FreeText text) {
    ReceivedTextRow row = new ReceivedTextRow();
    row.message = message;
    row.sender = sender.value();
    row.receivedAt = receivedAt;
    row.messageContent = StoredText.of(text.messageContent());
    row.messageDateTime = text.messageDateTime();
    return row;
  }

  ReceivedText toText() {
    return new ReceivedText(
        message,
        new RegistryCode(sender),
        receivedAt,
        new MessageBody.FreeText(messageContent, messageDateTime));
  }
}
