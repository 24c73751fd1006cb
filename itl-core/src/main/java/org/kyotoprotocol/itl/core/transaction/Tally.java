package org.kyotoprotocol.itl.core.transaction;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.kyotoprotocol.itl.core.ledger.CounterKey;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

/** Adds up what the blocks of a proposal take, total by total, in the order of the locks. */
final class Tally {
  private final NavigableMap<CounterKey, Consumption> found = new TreeMap<>();

  /** Counted open, and settled when the transaction is completed. */
  void take(CounterKey.Kind kind, String registry, int commitmentPeriod, long item, long quantity) {
    change(kind, registry, commitmentPeriod, item, quantity, quantity);
  }

  /** Locked and read, but not changed. */
  void watch(CounterKey.Kind kind, String registry, int commitmentPeriod, long item) {
    change(kind, registry, commitmentPeriod, item, 0, 0);
  }

  /** What is counted open differs from what is settled; a registry that is no code has no total. */
  void change(
      CounterKey.Kind kind,
      String registry,
      int commitmentPeriod,
      long item,
      long open,
      long settled) {
    if (RegistryCode.isWellFormed(registry)) {
      CounterKey key = new CounterKey(kind, new RegistryCode(registry), commitmentPeriod, item);
      found.merge(key, new Consumption(key, open, settled), Consumption::plus);
    }
  }

  NavigableMap<CounterKey, Consumption> found() {
    return Collections.unmodifiableNavigableMap(found);
  }
}
