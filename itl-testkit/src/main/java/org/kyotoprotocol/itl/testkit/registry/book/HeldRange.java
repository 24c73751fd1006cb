package org.kyotoprotocol.itl.testkit.registry.book;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.kyotoprotocol.itl.core.ledger.AccountType;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.SerialRange;
import org.kyotoprotocol.itl.core.ledger.UnitAttributes;
import org.kyotoprotocol.itl.core.ledger.UnitType;

/**
 * A range of serials with everything that two books can be compared by: more than a reconciliation
 * compares (DES reconciliation C3).
 *
 * @param replaced true if the units were replaced
 */
public record HeldRange(
    SerialBlock serials, UnitAttributes attributes, AccountType accountType, boolean replaced) {

  public UnitType unitType() {
    return attributes.unitType();
  }

  /** Applicable commitment period. */
  public int commitmentPeriod() {
    return attributes.applicableCommitPeriod();
  }

  /**
   * The same units in the one form that does not depend on how they were split: sorted by serial,
   * neighbours that agree in everything joined (DES reconciliation C2).
   */
  public static List<HeldRange> normalised(Collection<HeldRange> ranges) {
    List<HeldRange> sorted =
        ranges.stream().sorted(Comparator.comparing(HeldRange::serials)).toList();
    List<HeldRange> joined = new ArrayList<>();
    for (HeldRange next : sorted) {
      HeldRange last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null && last.continuesIn(next)) {
        joined.set(joined.size() - 1, last.upTo(next.serials.range().end()));
      } else {
        joined.add(next);
      }
    }
    return List.copyOf(joined);
  }

  private boolean continuesIn(HeldRange next) {
    return serials.origin().equals(next.serials.origin())
        && serials.range().meets(next.serials.range())
        && next.withSerials(serials).equals(this);
  }

  private HeldRange upTo(long end) {
    return withSerials(
        new SerialBlock(serials.origin(), new SerialRange(serials.range().start(), end)));
  }

  private HeldRange withSerials(SerialBlock other) {
    return new HeldRange(other, attributes, accountType, replaced);
  }
}
