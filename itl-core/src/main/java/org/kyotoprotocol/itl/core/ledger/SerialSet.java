package org.kyotoprotocol.itl.core.ledger;

import java.util.Collection;
import java.util.HashMap;
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
