package org.kyotoprotocol.itl.core.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Blocks in key order: what is joined, and what may not overlap. */
final class BlockOrder {
  private BlockOrder() {}

  static List<UnitBlock> sorted(Stream<UnitBlock> blocks) {
    return blocks.sorted(Comparator.comparing(UnitBlock::serials)).toList();
  }

  /** The same serials in key order, each once, ranges that meet or overlap joined. */
  static List<SerialBlock> coalesced(Collection<SerialBlock> serials) {
    List<SerialBlock> joined = new ArrayList<>();
    for (SerialBlock block : serials.stream().sorted().toList()) {
      SerialBlock last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null && last.origin().equals(block.origin()) && touches(last, block)) {
        long end = Math.max(last.range().end(), block.range().end());
        SerialRange range = new SerialRange(last.range().start(), end);
        joined.set(joined.size() - 1, new SerialBlock(block.origin(), range));
      } else {
        joined.add(block);
      }
    }
    return joined;
  }

  /** Neighbours that agree in everything become one block. */
  static List<UnitBlock> merged(List<UnitBlock> inOrder) {
    List<UnitBlock> merged = new ArrayList<>(inOrder.size());
    for (UnitBlock block : inOrder) {
      UnitBlock last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last != null && last.continuesIn(block)) {
        SerialRange range = new SerialRange(last.range().start(), block.range().end());
        merged.set(merged.size() - 1, last.withRange(range));
      } else {
        merged.add(block);
      }
    }
    return merged;
  }

  /**
   * @throws IllegalStateException if two blocks share a serial
   */
  static void requireDisjoint(List<UnitBlock> inOrder) {
    for (int i = 1; i < inOrder.size(); i++) {
      if (inOrder.get(i - 1).serials().overlaps(inOrder.get(i).serials())) {
        throw new IllegalStateException(
            "Units would exist twice: "
                + inOrder.get(i - 1).serials()
                + " and "
                + inOrder.get(i).serials());
      }
    }
  }

  private static boolean touches(SerialBlock first, SerialBlock second) {
    return second.range().start() <= first.range().end() + 1;
  }
}
