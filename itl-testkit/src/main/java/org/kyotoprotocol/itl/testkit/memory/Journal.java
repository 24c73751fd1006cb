package org.kyotoprotocol.itl.testkit.memory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Entries in the order they were appended; an append can be taken back. */
final class Journal<V> {
  private final List<V> entries = new ArrayList<>();
  private final UndoLog undo;

  Journal(UndoLog undo) {
    this.undo = undo;
  }

  void append(V entry) {
    entries.add(entry);
    undo.record(() -> entries.remove(entries.size() - 1));
  }

  List<V> entries() {
    return Collections.unmodifiableList(entries);
  }
}
