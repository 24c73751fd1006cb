package org.kyotoprotocol.itl.persistence.transaction;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A response code that came with an event. */
@Entity
@Immutable
@Table(name = "transaction_event_code")
final class EventCodeRow {
  @EmbeddedId private Key key;
  private int responseCode;

  /** Place of a code in its event. */
  @Embeddable
  record Key(long transactionEvent, int position) {}

  EventCodeRow() {}

  EventCodeRow(Key key, int responseCode) {
    this.key = key;
    this.responseCode = responseCode;
  }

  Key key() {
    return key;
  }

  int responseCode() {
    return responseCode;
  }
}
