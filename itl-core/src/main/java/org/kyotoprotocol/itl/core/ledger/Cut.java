package org.kyotoprotocol.itl.core.ledger;

import java.util.ArrayList;
import java.util.List;

/** Blocks cut at the edges of the serials that are asked for. */
final class Cut {
  private final List<SerialBlock> wanted;
  private final List<Piece> pieces = new ArrayList<>();
  private int next;

  /**
   * A block or a part of one.
   *
   * @param named true if its serials are among those asked for
   */
  record Piece(UnitBlock block, boolean named) {}

  private Cut(List<SerialBlock> wanted) {
    this.wanted = wanted;
  }

  /**
   * One sweep over both lists.
   *
   * @param blocks in key order
   * @param wanted in key order, none overlapping or meeting another
   * @throws IllegalStateException if a serial that is wanted lies in no block
   */
  static List<Piece> of(List<UnitBlock> blocks, List<SerialBlock> wanted) {
    Cut cut = new Cut(wanted);
    blocks.forEach(cut::cut);
    cut.requireEverySerial();
    return cut.pieces;
  }

  private void cut(UnitBlock block) {
    skipBefore(block);
    long uncut = block.range().start();
    for (int i = next; i < wanted.size() && wanted.get(i).overlaps(block.serials()); i++) {
      SerialRange named = wanted.get(i).range().intersection(block.range()).orElseThrow();
      if (uncut < named.start()) {
        add(block, new SerialRange(uncut, named.start() - 1), false);
      }
      add(block, named, true);
      uncut = named.end() + 1;
    }
    if (uncut <= block.range().end()) {
      add(block, new SerialRange(uncut, block.range().end()), false);
    }
  }

  private void skipBefore(UnitBlock block) {
    while (next < wanted.size() && endsBefore(wanted.get(next), block.serials())) {
      next++;
    }
  }

  private static boolean endsBefore(SerialBlock first, SerialBlock second) {
    int byOrigin = first.origin().compareTo(second.origin());
    return byOrigin < 0 || (byOrigin == 0 && first.range().end() < second.range().start());
  }

  private void add(UnitBlock block, SerialRange range, boolean named) {
    pieces.add(new Piece(block.withRange(range), named));
  }

  private void requireEverySerial() {
    long found = pieces.stream().filter(Piece::named).mapToLong(p -> p.block().quantity()).sum();
    long asked = wanted.stream().mapToLong(SerialBlock::quantity).sum();
    if (found != asked) {
      throw new IllegalStateException(
          "Of " + asked + " units asked for, the ledger has " + found + ": " + wanted);
    }
  }
}
