package org.kyotoprotocol.itl.persistence.ledger;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.kyotoprotocol.itl.core.ledger.Counter;
import org.kyotoprotocol.itl.core.ledger.CounterKey;

/** A running total. */
@Entity
@Table(name = "counter")
@SuppressWarnings("UnusedVariable") // columns that only queries look at
final class CounterRow {
  @EmbeddedId private Key key;
  private long settled;
  private long open;

  /** Key of a running total. */
  @Embeddable
  record Key(
      @Enumerated(EnumType.STRING) CounterKey.Kind kind,
      String registry,
      int commitmentPeriod,
      long item) {
    static Key of(CounterKey key) {
      return new Key(key.kind(), key.registry().value(), key.commitmentPeriod(), key.item());
    }
  }

  CounterRow() {}

  static CounterRow of(CounterKey key, Counter counter) {
    CounterRow row = new CounterRow();
    row.key = Key.of(key);
    row.settled = counter.settled();
    row.open = counter.open();
    return row;
  }

  Counter toCounter() {
    return new Counter(settled, open);
  }
}
