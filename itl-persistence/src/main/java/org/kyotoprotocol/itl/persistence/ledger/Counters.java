package org.kyotoprotocol.itl.persistence.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.hibernate.StatelessSession;
import org.hibernate.query.CommonQueryContract;
import org.kyotoprotocol.itl.core.ledger.Counter;
import org.kyotoprotocol.itl.core.ledger.CounterKey;
import org.kyotoprotocol.itl.persistence.sql.PostgreSql;

/** The running totals in the database: several in one round trip. */
final class Counters {
  private final StatelessSession session;

  Counters(StatelessSession session) {
    this.session = session;
  }

  Counter find(CounterKey key) {
    CounterRow row = session.get(CounterRow.class, CounterRow.Key.of(key));
    return row == null ? Counter.ZERO : row.toCounter();
  }

  /*
   * One statement locks all rows up to the first that is missing, in the order of the keys. Only
   * where one is missing is it made, and the rest locked after it: whoever locked the rest before
   * could wait in a circle with someone who finds the row already there.
   */
  Map<CounterKey, Counter> lock(Collection<CounterKey> keys) {
    Map<CounterKey, Counter> locked = new TreeMap<>();
    TreeSet<CounterKey> remaining = new TreeSet<>(keys);
    while (!remaining.isEmpty()) {
      List<CounterRow> rows =
          bind(
                  session.createNativeQuery(PostgreSql.LOCK_COUNTERS, CounterRow.class),
                  List.copyOf(remaining))
              .getResultList();
      rows.forEach(row -> locked.put(row.toKey(), row.toCounter()));
      remaining.removeAll(locked.keySet());
      if (!remaining.isEmpty()) {
        make(remaining.first());
      }
    }
    return locked;
  }

  private void make(CounterKey key) {
    session
        .createMutationQuery(
            "insert into CounterRow (key, settled, open) values (:key, 0, 0)"
                + " on conflict do nothing")
        .setParameter("key", CounterRow.Key.of(key))
        .executeUpdate();
  }

  void store(Map<CounterKey, Counter> totals) {
    if (!totals.isEmpty()) {
      Map<CounterKey, Counter> inOrder = new TreeMap<>(totals);
      bind(
              session.createNativeMutationQuery(PostgreSql.STORE_COUNTERS),
              List.copyOf(inOrder.keySet()))
          .setParameter(
              "settled", inOrder.values().stream().map(Counter::settled).toArray(Long[]::new))
          .setParameter("open", inOrder.values().stream().map(Counter::open).toArray(Long[]::new))
          .executeUpdate();
    }
  }

  /** Hands the keys over as four arrays. */
  private static <Q extends CommonQueryContract> Q bind(Q query, List<CounterKey> keys) {
    query.setParameter("kinds", texts(keys, key -> key.kind().name()));
    query.setParameter("registries", texts(keys, key -> key.registry().value()));
    query.setParameter(
        "periods", keys.stream().map(CounterKey::commitmentPeriod).toArray(Integer[]::new));
    query.setParameter("items", keys.stream().map(CounterKey::item).toArray(Long[]::new));
    return query;
  }

  private static String[] texts(List<CounterKey> keys, Function<CounterKey, String> part) {
    return keys.stream().map(part).toArray(String[]::new);
  }
}
