package org.kyotoprotocol.itl.testkit.registry.book;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.SerialRange;

/**
 * The units of a registry as blocks without overlap, by serial. Blocks are split where a
 * transaction needs it and never merged, as registries do (DES transactions R5). Not thread-safe.
 */
final class UnitTable {
  private final NavigableMap<SerialBlock, HeldBlock> blocks = new TreeMap<>();

  /** The same blocks by account, so that taking units does not wade through those long retired. */
  private final Map<Long, NavigableMap<SerialBlock, HeldBlock>> byAccount = new HashMap<>();

  Collection<HeldBlock> all() {
    return Collections.unmodifiableCollection(blocks.values());
  }

  /**
   * Adds units.
   *
   * @throws IllegalStateException if one of the serials is held already
   */
  void add(HeldBlock block) {
    List<HeldBlock> there = overlapping(block.serials());
    if (!there.isEmpty()) {
      throw new IllegalStateException(
          "Serials " + block.serials() + " are held already, in " + there.get(0).serials());
    }
    put(block);
  }

  /** The held parts of the range, lowest first; they need not cover all of it. */
  List<HeldBlock> parts(SerialBlock range) {
    return overlapping(range).stream()
        .map(block -> block.narrowedTo(intersection(block.serials(), range)))
        .toList();
  }

  /** Takes units of an account from the low end of blocks that fit, until there are enough. */
  List<HeldBlock> lowest(long account, Predicate<HeldBlock> fits, long quantity) {
    List<HeldBlock> taken = new ArrayList<>();
    long missing = quantity;
    for (HeldBlock block : byAccount.getOrDefault(account, new TreeMap<>()).values()) {
      if (missing == 0) {
        break;
      }
      if (fits.test(block)) {
        long start = block.serials().range().start();
        long end = Math.min(block.serials().range().end(), start + missing - 1);
        SerialBlock part = new SerialBlock(block.serials().origin(), new SerialRange(start, end));
        taken.add(block.narrowedTo(part));
        missing -= part.quantity();
      }
    }
    return taken;
  }

  /** Changes exactly the units of the range, splitting the blocks at its ends. */
  void change(SerialBlock range, UnaryOperator<HeldBlock> change) {
    remove(range).forEach(part -> add(change.apply(part)));
  }

  /** Removes exactly the units of the range; gives them, lowest first. */
  List<HeldBlock> remove(SerialBlock range) {
    List<HeldBlock> parts = parts(range);
    for (HeldBlock block : overlapping(range)) {
      blocks.remove(block.serials());
      byAccount.get(block.account()).remove(block.serials());
      outside(block, range).forEach(this::put);
    }
    return parts;
  }

  /** What is left of the block without the ranges, lowest first. */
  static List<HeldBlock> outside(HeldBlock block, List<SerialBlock> ranges) {
    List<HeldBlock> rest = List.of(block);
    for (SerialBlock range : ranges) {
      rest =
          rest.stream()
              .flatMap(
                  part ->
                      part.serials().overlaps(range)
                          ? outside(part, range).stream()
                          : Stream.of(part))
              .toList();
    }
    return rest;
  }

  private void put(HeldBlock block) {
    blocks.put(block.serials(), block);
    byAccount
        .computeIfAbsent(block.account(), account -> new TreeMap<>())
        .put(block.serials(), block);
  }

  private static List<HeldBlock> outside(HeldBlock block, SerialBlock range) {
    SerialRange whole = block.serials().range();
    SerialRange cut = range.range();
    List<HeldBlock> rest = new ArrayList<>(2);
    if (whole.start() < cut.start()) {
      rest.add(part(block, whole.start(), cut.start() - 1));
    }
    if (cut.end() < whole.end()) {
      rest.add(part(block, cut.end() + 1, whole.end()));
    }
    return rest;
  }

  private static HeldBlock part(HeldBlock block, long start, long end) {
    return block.narrowedTo(new SerialBlock(block.serials().origin(), new SerialRange(start, end)));
  }

  private List<HeldBlock> overlapping(SerialBlock range) {
    List<HeldBlock> found = new ArrayList<>();
    SerialBlock before = blocks.lowerKey(startingAt(range, range.range().start()));
    if (before != null && before.overlaps(range)) {
      found.add(blocks.get(before));
    }
    found.addAll(
        blocks
            .subMap(
                startingAt(range, range.range().start()),
                true,
                new SerialBlock(
                    range.origin(), new SerialRange(range.range().end(), SerialRange.MAX)),
                true)
            .values());
    return found;
  }

  /** The lowest possible key of a block that begins at the serial. */
  private static SerialBlock startingAt(SerialBlock range, long serial) {
    return new SerialBlock(range.origin(), new SerialRange(serial, serial));
  }

  private static SerialBlock intersection(SerialBlock one, SerialBlock other) {
    return new SerialBlock(one.origin(), one.range().intersection(other.range()).orElseThrow());
  }
}
