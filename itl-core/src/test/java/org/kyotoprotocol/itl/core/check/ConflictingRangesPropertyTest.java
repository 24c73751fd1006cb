package org.kyotoprotocol.itl.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kyotoprotocol.itl.core.check.ReconciliationSample.block;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.kyotoprotocol.itl.core.reconciliation.ConflictingRanges;
import org.kyotoprotocol.itl.core.reconciliation.ReportedUnitBlock;
import org.kyotoprotocol.itl.core.transaction.BlockIdentifier;

/** The sweep finds a conflict exactly where comparing every pair finds one. */
class ConflictingRangesPropertyTest {
  @Property(tries = 2_000)
  void asComparingEveryPair(@ForAll("rows") List<ReportedUnitBlock> rows) {
    List<BlockIdentifier> found = ConflictingRanges.among(rows);
    assertThat(found.isEmpty())
        .isEqualTo(rows.stream().noneMatch(row -> conflictsWithAny(row, rows)));
    assertThat(found)
        .allMatch(
            serials ->
                rows.stream()
                    .anyMatch(row -> row.serials().equals(serials) && conflictsWithAny(row, rows)));
  }

  private static boolean conflictsWithAny(ReportedUnitBlock row, List<ReportedUnitBlock> rows) {
    return rows.stream()
        .anyMatch(
            other ->
                !other.attributes().equals(row.attributes())
                    && isRange(row)
                    && isRange(other)
                    && origin(other).equals(origin(row))
                    && other.serials().start() <= row.serials().end()
                    && row.serials().start() <= other.serials().end());
  }

  private static boolean isRange(ReportedUnitBlock row) {
    return row.serials().start() <= row.serials().end();
  }

  private static String origin(ReportedUnitBlock row) {
    return row.serials().originatingRegistryCode();
  }

  @Provide
  Arbitrary<List<ReportedUnitBlock>> rows() {
    return Combinators.combine(
            Arbitraries.of("GB", "JP"),
            Arbitraries.integers().between(1, 30),
            Arbitraries.integers().between(-1, 6),
            Arbitraries.integers().between(1, 3))
        .as((origin, start, more, type) -> block(origin, start, start + more, type, null, 100, 1))
        .list()
        .ofMaxSize(8);
  }
}
