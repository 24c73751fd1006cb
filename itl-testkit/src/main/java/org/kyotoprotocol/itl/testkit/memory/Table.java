package org.kyotoprotocol.itl.testkit.memory;

import java.util.Collection;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Rows by key, in key order; every change can be taken back. */
final class Table<K extends Comparable<? super K>, V> {
  private final NavigableMap<K, V> rows = new TreeMap<>();
  private final UndoLog undo;

  Table(UndoLog undo) {
    this.undo = undo;
  }

  Optional<V> find(K key) {
    return Optional.ofNullable(rows.get(key));
  }

  boolean has(K key) {
    return rows.containsKey(key);
  }

  void put(K key, V value) {
    V before = rows.put(key, value);
    undo.record(() -> restore(key, before));
  }

  void remove(K key) {
    V before = rows.remove(key);
    undo.record(() -> restore(key, before));
  }

  Collection<V> values() {
    return Collections.unmodifiableCollection(rows.values());
  }

  /** For range look-ups; read only. */
  NavigableMap<K, V> rows() {
    return Collections.unmodifiableNavigableMap(rows);
  }

  private void restore(K key, V before) {
    if (before == null) {
      rows.remove(key);
    } else {
      rows.put(key, before);
    }
  }
}
