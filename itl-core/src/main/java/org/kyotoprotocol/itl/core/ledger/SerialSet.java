package org.kyotoprotocol.itl.core.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

/** A set of serials, asked in logarithmic time however many blocks went into it. */
public final class SerialSet {
  /** Per originating registry ranges with gaps between them: first serial to last serial. */
  private final Map<RegistryCode, NavigableMap<Long, Long>> ranges = new HashMap<>();

  private SerialSet() {}

  /** The serials of all the blocks, which may overlap. */
  public static SerialSet of(Collection<SerialBlock> blocks) {
    SerialSet set = new SerialSet();
    blocks.stream().sorted().forEach(set::add);
    return set;
  }

  /** True if the block shares a serial with the set. */
  public boolean touches(SerialBlock block) {
    NavigableMap<Long, Long> ofOrigin = ranges.get(block.origin());
    if (ofOrigin == null) {
      return false;
    }
    var last = ofOrigin.floorEntry(block.range().end());
    return last != null && last.getValue() >= block.range().start();
  }

  /** The serials of the block that are in the set, by first serial. */
  public List<SerialBlock> common(SerialBlock block) {
    NavigableMap<Long, Long> ofOrigin = ranges.get(block.origin());
    if (ofOrigin == null) {
      return List.of();
    }
    SerialRange wanted = block.range();
    List<SerialBlock> common = new ArrayList<>();
    Long first = ofOrigin.floorKey(wanted.start());
    ofOrigin
        .subMap(first == null ? wanted.start() : first, true, wanted.end(), true)
        .forEach(
            (start, end) ->
                wanted
                    .intersection(new SerialRange(start, end))
                    .ifPresent(both -> common.add(new SerialBlock(block.origin(), both))));
    return common;
  }

  /** How many serials of the block are in the set. */
  public long quantityIn(SerialBlock block) {
    return common(block).stream().mapToLong(SerialBlock::quantity).sum();
  }

  /**
   * True if every serial of the block is in the set, be it in one block or in several that meet.
   */
  public boolean contains(SerialBlock block) {
    NavigableMap<Long, Long> ofOrigin = ranges.get(block.origin());
    if (ofOrigin == null) {
      return false;
    }
    var first = ofOrigin.floorEntry(block.range().start());
    return first != null && first.getValue() >= block.range().end();
  }

  /** Blocks arrive in key order, so only the last range can be met again, or be continued. */
  private void add(SerialBlock block) {
    NavigableMap<Long, Long> ofOrigin =
        ranges.computeIfAbsent(block.origin(), origin -> new TreeMap<>());
    var last = ofOrigin.lastEntry();
    if (last != null && last.getValue() + 1 >= block.range().start()) {
      ofOrigin.put(last.getKey(), Math.max(last.getValue(), block.range().end()));
    } else {
      ofOrigin.put(block.range().start(), block.range().end());
    }
  }
}
