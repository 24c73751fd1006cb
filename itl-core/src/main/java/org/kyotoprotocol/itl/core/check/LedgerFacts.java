package org.kyotoprotocol.itl.core.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.kyotoprotocol.itl.core.ledger.MarkKind;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.SerialMark;
import org.kyotoprotocol.itl.core.ledger.SerialSet;
import org.kyotoprotocol.itl.core.ledger.UnitBlock;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

/** What the ledger says about the serials a proposal names. */
public final class LedgerFacts {
  /** For messages that name no serials. */
  public static final LedgerFacts NONE = new LedgerFacts(List.of(), List.of(), List.of());

  private final List<UnitBlock> blocks;
  private final Map<RegistryCode, NavigableMap<Long, UnitBlock>> byOrigin = new HashMap<>();
  private final Map<MarkKind, SerialSet> marked = new EnumMap<>(MarkKind.class);
  private final SerialSet openIssuances;
  private final List<SerialMark> marks;
  private final List<SerialBlock> issuances;

  /**
   * @param blocks every block of the ledger that shares a serial with the proposal
   * @param marks open entries of the lists of barred serials that touch it
   * @param openIssuances ranges reserved by other open issuances that touch it
   */
  public LedgerFacts(
      List<UnitBlock> blocks, Collection<SerialMark> marks, Collection<SerialBlock> openIssuances) {
    this.blocks = List.copyOf(blocks);
    this.openIssuances = SerialSet.of(openIssuances);
    this.marks = List.copyOf(marks);
    this.issuances = List.copyOf(openIssuances);
    for (MarkKind kind : MarkKind.values()) {
      marked.put(kind, serialsMarked(marks, kind));
    }
    for (UnitBlock block : blocks) {
      byOrigin
          .computeIfAbsent(block.origin(), origin -> new TreeMap<>())
          .put(block.range().start(), block);
    }
  }

  public List<UnitBlock> blocks() {
    return blocks;
  }

  /** Blocks of the ledger that share a serial with the given one, by first serial. */
  public List<UnitBlock> overlapping(SerialBlock serials) {
    NavigableMap<Long, UnitBlock> ofOrigin = byOrigin.get(serials.origin());
    if (ofOrigin == null) {
      return List.of();
    }
    List<UnitBlock> found = new ArrayList<>();
    var before = ofOrigin.lowerEntry(serials.range().start());
    if (before != null && before.getValue().serials().overlaps(serials)) {
      found.add(before.getValue());
    }
    found.addAll(
        ofOrigin.subMap(serials.range().start(), true, serials.range().end(), true).values());
    return found;
  }

  /** True if every serial of the block exists. */
  public boolean covers(SerialBlock serials) {
    long found =
        overlapping(serials).stream()
            .flatMap(block -> block.range().intersection(serials.range()).stream())
            .mapToLong(range -> range.quantity())
            .sum();
    return found == serials.quantity();
  }

  /** True if a serial of the block is on that list of barred serials. */
  public boolean isMarked(MarkKind kind, SerialBlock serials) {
    return marked.get(kind).touches(serials);
  }

  public boolean isBeingIssued(SerialBlock serials) {
    return openIssuances.touches(serials);
  }

  public List<SerialMark> marks() {
    return marks;
  }

  public List<SerialBlock> openIssuances() {
    return issuances;
  }

  private static SerialSet serialsMarked(Collection<SerialMark> marks, MarkKind kind) {
    return SerialSet.of(
        marks.stream().filter(mark -> mark.kind() == kind).map(SerialMark::serials).toList());
  }
}
