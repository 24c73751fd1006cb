package org.kyotoprotocol.itl.persistence.ledger;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;

/** Serials that an open issuance has reserved. */
@Entity
@Table(name = "issuance_reservation")
@SuppressWarnings("UnusedVariable") // columns that only queries look at
final class IssuanceReservationRow {
  @EmbeddedId private SerialKey key;
  private long serialEnd;
  private String transactionIdentifier;

  IssuanceReservationRow() {}

  static IssuanceReservationRow of(String transactionIdentifier, SerialBlock serials) {
    IssuanceReservationRow row = new IssuanceReservationRow();
    row.key = new SerialKey(serials.origin().value(), serials.range().start());
    row.serialEnd = serials.range().end();
    row.transactionIdentifier = transactionIdentifier;
    return row;
  }

  SerialBlock toSerials() {
    return SerialBlock.of(key.originatingRegistry(), key.serialStart(), serialEnd);
  }
}
