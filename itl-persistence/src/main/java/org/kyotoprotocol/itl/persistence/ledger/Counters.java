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
   * One statement locks all rows up to the first that is missing, in the order of the keys. If one
   * is, a second goes on from there, and makes or locks one row after the other: whoever locked the
   * rest first could wait in a circle with someone who finds the row already there. One round trip
   * for each missing row would be thousands for a proposal about thousands of projects.
   */
  Map<CounterKey, Counter> lock(Collection<CounterKey> keys) {
    Map<CounterKey, Counter> locked = new TreeMap<>();
    TreeSet<CounterKey> remaining = new TreeSet<>(keys);
    for (String statement : List.of(PostgreSql.LOCK_COUNTERS, PostgreSql.MAKE_OR_LOCK_COUNTERS)) {
      if (!remaining.isEmpty()) {
        rows(statement, remaining).forEach(row -> locked.put(row.toKey(), row.toCounter()));
        remaining.removeAll(locked.keySet());
      }
    }
    return locked;
  }

  private List<CounterRow> rows(String statement, Collection<CounterKey> keys) {
    return bind(session.createNativeQuery(statement, CounterRow.class), List.copyOf(keys))
        .getResultList();
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
