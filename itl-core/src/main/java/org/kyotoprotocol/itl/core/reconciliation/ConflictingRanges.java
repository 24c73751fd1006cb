package org.kyotoprotocol.itl.core.reconciliation;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kyotoprotocol.itl.core.transaction.BlockIdentifier;

/**
 * Ranges of one answer that say different things of the same units (DES reconciliation C4). Equal
 * ranges said twice are no conflict: overlapping requests cause them (Q6).
 */
public final class ConflictingRanges {
  private static final Comparator<ReportedUnitBlock> BY_ORIGIN_AND_START =
      Comparator.comparing((ReportedUnitBlock row) -> row.serials().originatingRegistryCode())
          .thenComparingLong(row -> row.serials().start());

  private final Set<BlockIdentifier> found = new LinkedHashSet<>();

  /** Of the rows so far with this origin, the one that reaches furthest. */
  private ReportedUnitBlock furthest;

  /** Of those with other attributes than {@link #furthest}, the one that reaches furthest. */
  private ReportedUnitBlock furthestOther;

  private ConflictingRanges() {}

  /**
   * Every range that another one contradicts, each once; rows that end before they start are not
   * looked at.
   */
  public static List<BlockIdentifier> among(List<ReportedUnitBlock> rows) {
    ConflictingRanges ranges = new ConflictingRanges();
    rows.stream()
        .filter(row -> row.serials().end() >= row.serials().start())
        .sorted(BY_ORIGIN_AND_START)
        .forEach(ranges::take);
    return List.copyOf(ranges.found);
  }

  /** Rows come in order of their first serial, so only how far the earlier ones reach matters. */
  private void take(ReportedUnitBlock row) {
    if (furthest != null && !origin(furthest).equals(origin(row))) {
      furthest = null;
      furthestOther = null;
    }
    if (furthest == null) {
      furthest = row;
      return;
    }
    boolean alike = furthest.attributes().equals(row.attributes());
    compare(alike ? furthestOther : furthest, row);
    if (alike) {
      furthest = further(furthest, row);
    } else if (row.serials().end() > furthest.serials().end()) {
      furthestOther = furthest;
      furthest = row;
    } else {
      furthestOther = further(furthestOther, row);
    }
  }

  private void compare(ReportedUnitBlock earlier, ReportedUnitBlock row) {
    if (earlier != null && row.serials().start() <= earlier.serials().end()) {
      found.add(earlier.serials());
      found.add(row.serials());
    }
  }

  private static ReportedUnitBlock further(ReportedUnitBlock one, ReportedUnitBlock other) {
    return one == null || other.serials().end() > one.serials().end() ? other : one;
  }

  private static String origin(ReportedUnitBlock row) {
    return row.serials().originatingRegistryCode();
  }
}
