package org.kyotoprotocol.itl.core.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A change of the stored blocks, keyed by originating registry and first serial.
 *
 * @param removed keys that disappear (the blocks as they were)
 * @param updated blocks whose key stays and whose content changes
 * @param inserted blocks under new keys
 */
public record LedgerDelta(
    List<UnitBlock> removed, List<UnitBlock> updated, List<UnitBlock> inserted) {

  public LedgerDelta {
    removed = List.copyOf(removed);
    updated = List.copyOf(updated);
    inserted = List.copyOf(inserted);
  }

  /** What turns the stored blocks {@code before} into {@code after}. */
  static LedgerDelta between(List<UnitBlock> before, List<UnitBlock> after) {
    Map<SerialBlock, UnitBlock> stored = new LinkedHashMap<>();
    before.forEach(block -> stored.put(keyOf(block), block));
    List<UnitBlock> updated = new ArrayList<>();
    List<UnitBlock> inserted = new ArrayList<>();
    for (UnitBlock block : after) {
      UnitBlock old = stored.remove(keyOf(block));
      if (old == null) {
        inserted.add(block);
      } else if (!old.equals(block)) {
        updated.add(block);
      }
    }
    return new LedgerDelta(List.copyOf(stored.values()), updated, inserted);
  }

  public boolean isEmpty() {
    return removed.isEmpty() && updated.isEmpty() && inserted.isEmpty();
  }

  private static SerialBlock keyOf(UnitBlock block) {
    long start = block.range().start();
    return new SerialBlock(block.origin(), new SerialRange(start, start));
  }
}
