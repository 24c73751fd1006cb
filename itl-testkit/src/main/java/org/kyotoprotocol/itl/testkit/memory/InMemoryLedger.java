package org.kyotoprotocol.itl.testkit.memory;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kyotoprotocol.itl.core.ledger.Counter;
import org.kyotoprotocol.itl.core.ledger.CounterKey;
import org.kyotoprotocol.itl.core.ledger.HoldingTotal;
import org.kyotoprotocol.itl.core.ledger.Ledger;
import org.kyotoprotocol.itl.core.ledger.LedgerDelta;
import org.kyotoprotocol.itl.core.ledger.Movement;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.SerialMark;
import org.kyotoprotocol.itl.core.ledger.TooManyBlocksException;
import org.kyotoprotocol.itl.core.ledger.UnitBlock;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

/** The ledger in memory; the single lock of the store is every lock. */
public final class InMemoryLedger implements Ledger {
  private final BlockTable blocks;
  private final Journal<Movement> movements;
  private final Table<String, List<SerialBlock>> issuances;
  private final Journal<SerialMark> marks;
  private final Table<CounterKey, Counter> counters;

  InMemoryLedger(UndoLog undo) {
    blocks = new BlockTable(undo);
    movements = new Journal<>(undo);
    issuances = new Table<>(undo);
    marks = new Journal<>(undo);
    counters = new Table<>(undo);
  }

  @Override
  public List<UnitBlock> lockOverlapping(Collection<SerialBlock> serials) {
    List<UnitBlock> found = overlapping(serials);
    if (found.size() > MOST_BLOCKS) {
      throw new TooManyBlocksException();
    }
    return found;
  }

  @Override
  public List<UnitBlock> overlapping(Collection<SerialBlock> serials) {
    TreeSet<UnitBlock> found = new TreeSet<>(Comparator.comparing(UnitBlock::serials));
    serials.forEach(wanted -> found.addAll(blocks.overlapping(wanted)));
    return List.copyOf(found);
  }

  @Override
  public void apply(LedgerDelta delta) {
    blocks.apply(delta);
  }

  @Override
  public void append(List<Movement> entries) {
    entries.forEach(movements::append);
  }

  @Override
  public List<Movement> movementsOf(RegistryCode origin, long serial) {
    SerialBlock unit = SerialBlock.of(origin.value(), serial, serial);
    return movements.entries().stream().filter(m -> m.after().serials().overlaps(unit)).toList();
  }

  @Override
  public void lockOrigin(RegistryCode origin) {
    // One unit of work runs at a time: issuances are in a row already.
  }

  @Override
  public List<SerialBlock> overlappingIssuances(Collection<SerialBlock> serials) {
    return issuances.values().stream()
        .flatMap(List::stream)
        .filter(reserved -> serials.stream().anyMatch(reserved::overlaps))
        .toList();
  }

  @Override
  public void reserveIssuance(String transactionIdentifier, List<SerialBlock> serials) {
    issuances.put(transactionIdentifier, List.copyOf(serials));
  }

  @Override
  public void releaseIssuance(String transactionIdentifier) {
    issuances.remove(transactionIdentifier);
  }

  @Override
  public List<SerialMark> marksOn(Collection<SerialBlock> serials) {
    return marks.entries().stream()
        .filter(mark -> serials.stream().anyMatch(mark.serials()::overlaps))
        .toList();
  }

  @Override
  public void mark(List<SerialMark> entries) {
    entries.forEach(marks::append);
  }

  @Override
  public Map<CounterKey, Counter> lockCounters(Collection<CounterKey> keys) {
    Map<CounterKey, Counter> found = new TreeMap<>();
    keys.forEach(key -> found.put(key, counter(key)));
    return found;
  }

  @Override
  public Counter counter(CounterKey key) {
    return counters.find(key).orElse(Counter.ZERO);
  }

  @Override
  public void store(Map<CounterKey, Counter> totals) {
    totals.forEach(counters::put);
  }

  @Override
  public List<HoldingTotal> totals(Optional<RegistryCode> registry) {
    Map<HoldingTotal, Long> sums =
        blocks.all().stream()
            .filter(block -> registry.map(block.holding().registry()::equals).orElse(true))
            .collect(
                Collectors.groupingBy(
                    InMemoryLedger::kindOf, Collectors.summingLong(UnitBlock::quantity)));
    return sums.entrySet().stream()
        .map(entry -> withQuantity(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparing(HoldingTotal::registry)
                .thenComparing(HoldingTotal::accountType)
                .thenComparing(HoldingTotal::unitType)
                .thenComparingInt(HoldingTotal::applicableCommitPeriod))
        .toList();
  }

  /** Every block, by origin and first serial: for the invariants that tests hold. */
  public List<UnitBlock> blocks() {
    return blocks.all();
  }

  /** Every movement, oldest first. */
  public List<Movement> movements() {
    return List.copyOf(movements.entries());
  }

  /** Every running total. */
  public Map<CounterKey, Counter> counters() {
    return Map.copyOf(counters.rows());
  }

  /** Transactions that have serials of an open issuance reserved. */
  public Map<String, List<SerialBlock>> issuances() {
    return Map.copyOf(issuances.rows());
  }

  private static HoldingTotal kindOf(UnitBlock block) {
    return new HoldingTotal(
        block.holding().registry(),
        block.holding().accountType(),
        block.attributes().unitType(),
        block.attributes().applicableCommitPeriod(),
        0);
  }

  private static HoldingTotal withQuantity(HoldingTotal kind, long quantity) {
    return new HoldingTotal(
        kind.registry(),
        kind.accountType(),
        kind.unitType(),
        kind.applicableCommitPeriod(),
        quantity);
  }
}
