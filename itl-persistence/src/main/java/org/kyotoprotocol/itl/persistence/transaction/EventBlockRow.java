package org.kyotoprotocol.itl.persistence.transaction;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.kyotoprotocol.itl.core.transaction.BlockIdentifier;
import org.kyotoprotocol.itl.persistence.sql.StoredText;

/** A block that a response code is about. */
@Entity
@Immutable
@Table(name = "transaction_event_block")
final class EventBlockRow {
  @EmbeddedId private Key key;
  private long unitSerialBlockStart;
  private long unitSerialBlockEnd;
  private String originatingRegistryCode;

  /** Place of a block under its code. */
  @Embeddable
  record Key(long transactionEvent, int codePosition, int position) {}

  EventBlockRow() {}

  EventBlockRow(Key key, BlockIdentifier block) {
    this.key = key;
    this.unitSerialBlockStart = block.start();
    this.unitSerialBlockEnd = block.end();
    this.originatingRegistryCode = StoredText.of(block.originatingRegistryCode());
  }

  EventCodeRow.Key code() {
    return new EventCodeRow.Key(key.transactionEvent, key.codePosition);
  }

  BlockIdentifier toIdentifier() {
    return new BlockIdentifier(unitSerialBlockStart, unitSerialBlockEnd, originatingRegistryCode);
  }
}
