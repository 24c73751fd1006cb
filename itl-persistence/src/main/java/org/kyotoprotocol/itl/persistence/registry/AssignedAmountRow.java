package org.kyotoprotocol.itl.persistence.registry;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** The assigned amount of a Party for a period. */
@Entity
@Table(name = "assigned_amount")
@SuppressWarnings("UnusedVariable") // columns that only queries look at
final class AssignedAmountRow {
  @EmbeddedId private Key key;
  private long quantity;

  /** Key of an assigned amount. */
  @Embeddable
  record Key(String party, int commitmentPeriod) {}

  AssignedAmountRow() {}

  AssignedAmountRow(Key key, long quantity) {
    this.key = key;
    this.quantity = quantity;
  }

  long quantity() {
    return quantity;
  }
}
