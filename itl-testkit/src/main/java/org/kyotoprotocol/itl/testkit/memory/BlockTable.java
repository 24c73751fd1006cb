package org.kyotoprotocol.itl.testkit.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kyotoprotocol.itl.core.ledger.LedgerDelta;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.UnitBlock;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

/** Unit blocks by originating registry and first serial. Refuses whatever would let two overlap. */
final class BlockTable {
  private final Table<Key, UnitBlock> blocks;

  BlockTable(UndoLog undo) {
    blocks = new Table<>(undo);
  }

  List<UnitBlock> all() {
    return List.copyOf(blocks.values());
  }

  /** Blocks that share a serial with the given one, by first serial. */
  List<UnitBlock> overlapping(SerialBlock wanted) {
    List<UnitBlock> found = new ArrayList<>();
    Key from = new Key(wanted.origin(), wanted.range().start());
    Map.Entry<Key, UnitBlock> before = blocks.rows().lowerEntry(from);
    if (before != null && before.getValue().serials().overlaps(wanted)) {
      found.add(before.getValue());
    }
    Key to = new Key(wanted.origin(), wanted.range().end());
    found.addAll(blocks.rows().subMap(from, true, to, true).values());
    return found;
  }

  void apply(LedgerDelta delta) {
    delta.removed().forEach(block -> blocks.remove(existing(block)));
    delta.updated().forEach(block -> blocks.put(existing(block), block));
    delta.inserted().forEach(block -> blocks.put(vacant(block), block));
    delta.updated().forEach(this::refuseOverlap);
    delta.inserted().forEach(this::refuseOverlap);
  }

  private Key existing(UnitBlock block) {
    Key key = Key.of(block);
    if (!blocks.has(key)) {
      throw new IllegalStateException("No block begins where " + block.serials() + " does");
    }
    return key;
  }

  private Key vacant(UnitBlock block) {
    Key key = Key.of(block);
    if (blocks.has(key)) {
      throw new IllegalStateException("A block begins where " + block.serials() + " does");
    }
    return key;
  }

  private void refuseOverlap(UnitBlock block) {
    if (overlapping(block.serials()).size() != 1) {
      throw new IllegalStateException("Blocks overlap: " + overlapping(block.serials()));
    }
  }

  private record Key(RegistryCode origin, long start) implements Comparable<Key> {
    static Key of(UnitBlock block) {
      return new Key(block.origin(), block.range().start());
    }

    @Override
    public int compareTo(Key other) {
      int byOrigin = origin.compareTo(other.origin);
      return byOrigin != 0 ? byOrigin : Long.compare(start, other.start);
    }
  }
}
