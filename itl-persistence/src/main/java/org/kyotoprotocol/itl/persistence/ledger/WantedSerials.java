package org.kyotoprotocol.itl.persistence.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.SerialRange;
import org.kyotoprotocol.itl.core.ledger.UnitBlock;

/** The serials a caller asks for, as disjoint ranges in key order. */
record WantedSerials(List<SerialBlock> ranges) {

  static WantedSerials of(Collection<SerialBlock> serials) {
    List<SerialBlock> disjoint = new ArrayList<>();
    for (SerialBlock next : serials.stream().sorted().toList()) {
      SerialBlock last = disjoint.isEmpty() ? null : disjoint.get(disjoint.size() - 1);
      if (last != null && last.overlaps(next)) {
        long end = Math.max(last.range().end(), next.range().end());
        SerialRange joined = new SerialRange(last.range().start(), end);
        disjoint.set(disjoint.size() - 1, new SerialBlock(last.origin(), joined));
      } else {
        disjoint.add(next);
      }
    }
    return new WantedSerials(List.copyOf(disjoint));
  }

  boolean isEmpty() {
    return ranges.isEmpty();
  }

  /** True if every wanted serial lies in one of the blocks, which are given in key order. */
  boolean areCoveredBy(List<UnitBlock> blocks) {
    int next = 0;
    for (SerialBlock wanted : ranges) {
      long serial = wanted.range().start();
      while (serial <= wanted.range().end()) {
        while (next < blocks.size() && liesBefore(blocks.get(next).serials(), wanted, serial)) {
          next++;
        }
        if (next == blocks.size() || !contains(blocks.get(next).serials(), wanted, serial)) {
          return false;
        }
        serial = blocks.get(next).range().end() + 1;
      }
    }
    return true;
  }

  private static boolean liesBefore(SerialBlock block, SerialBlock wanted, long serial) {
    int byOrigin = block.origin().compareTo(wanted.origin());
    return byOrigin < 0 || (byOrigin == 0 && block.range().end() < serial);
  }

  private static boolean contains(SerialBlock block, SerialBlock wanted, long serial) {
    return block.origin().equals(wanted.origin())
        && block.range().start() <= serial
        && serial <= block.range().end();
  }
}
