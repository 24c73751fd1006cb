package org.kyotoprotocol.itl.testkit.registry.book;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import org.kyotoprotocol.itl.core.ledger.AccountType;
import org.kyotoprotocol.itl.core.ledger.HoldingTotal;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

/**
 * What a registry holds at one instant, for comparison with the ITL's record. Units reserved by an
 * open transaction are included where they lie (DES reconciliation S4).
 *
 * @param ranges normalised
 */
public record Holdings(RegistryCode registry, List<HeldRange> ranges) {
  private static final Comparator<HoldingTotal> ORDER =
      Comparator.comparing(HoldingTotal::accountType)
          .thenComparing(HoldingTotal::unitType)
          .thenComparingInt(HoldingTotal::applicableCommitPeriod);

  public Holdings {
    ranges = HeldRange.normalised(ranges);
  }

  /** Units by account type, unit type and applicable period; none is zero. */
  public List<HoldingTotal> totals() {
    record Key(AccountType accountType, UnitType unitType, int period) {}
    ToLongFunction<HeldRange> quantity = range -> range.serials().quantity();
    return ranges.stream()
        .collect(
            groupingBy(
                range -> new Key(range.accountType(), range.unitType(), range.commitmentPeriod()),
                summingLong(quantity)))
        .entrySet()
        .stream()
        .map(
            entry ->
                new HoldingTotal(
                    registry,
                    entry.getKey().accountType(),
                    entry.getKey().unitType(),
                    entry.getKey().period(),
                    entry.getValue()))
        .sorted(ORDER)
        .toList();
  }

  /** All units held. */
  public long quantity() {
    return ranges.stream().mapToLong(range -> range.serials().quantity()).sum();
  }

  /** The ranges that share a serial with the block. */
  public List<HeldRange> overlapping(SerialBlock serials) {
    return ranges.stream().filter(range -> range.serials().overlaps(serials)).toList();
  }
}
