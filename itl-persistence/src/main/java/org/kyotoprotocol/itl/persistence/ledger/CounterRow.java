package org.kyotoprotocol.itl.persistence.ledger;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.kyotoprotocol.itl.core.ledger.Counter;
import org.kyotoprotocol.itl.core.ledger.CounterKey;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

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

  CounterKey toKey() {
    return new CounterKey(
        key.kind(), new RegistryCode(key.registry()), key.commitmentPeriod(), key.item());
  }

  Counter toCounter() {
    return new Counter(settled, open);
  }
}
