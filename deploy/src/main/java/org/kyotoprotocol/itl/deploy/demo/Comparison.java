package org.kyotoprotocol.itl.deploy.demo;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kyotoprotocol.itl.core.Store;
import org.kyotoprotocol.itl.core.UnitOfWork;
import org.kyotoprotocol.itl.core.ledger.HoldingTotal;
import org.kyotoprotocol.itl.core.ledger.UnitBlock;
import org.kyotoprotocol.itl.testkit.registry.book.HeldRange;
import org.kyotoprotocol.itl.testkit.registry.book.Holdings;

/**
 * Compares the record of the log with a registry's own, down to the serial number. The totals must
 * be equal, and each range of the registry must lie there in the log's record with the same
 * attributes: then the log has nothing that the registry has not.
 */
public final class Comparison {
  private final UnitOfWork record;

  public Comparison(UnitOfWork record) {
    this.record = record;
  }

  /** What differs, in words; empty if the records are equal. */
  public List<String> differences(Holdings registry) {
    return record.inTransaction(store -> differences(store, registry));
  }

  private static List<String> differences(Store store, Holdings registry) {
    List<HoldingTotal> totals =
        store.ledger().totals(Optional.of(registry.registry())).stream()
            .sorted(Comparator.comparing(HoldingTotal::toString))
            .toList();
    List<HoldingTotal> own =
        registry.totals().stream().sorted(Comparator.comparing(HoldingTotal::toString)).toList();
    if (!totals.equals(own)) {
      return List.of(
          registry.registry() + ": the log has totals " + totals + ", the registry " + own);
    }
    List<HeldRange> recorded =
        HeldRange.normalised(
            store
                .ledger()
                .overlapping(registry.ranges().stream().map(HeldRange::serials).toList())
                .stream()
                .filter(block -> block.holding().registry().equals(registry.registry()))
                .map(Comparison::range)
                .toList());
    return recorded.equals(registry.ranges())
        ? List.of()
        : registry.ranges().stream()
            .filter(range -> !recorded.contains(range))
            .map(range -> registry.registry() + ": only the registry has " + range)
            .toList();
  }

  private static HeldRange range(UnitBlock block) {
    return new HeldRange(
        block.serials(), block.attributes(), block.holding().accountType(), block.replaced());
  }
}
