package org.kyotoprotocol.itl.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kyotoprotocol.itl.core.check.BlockSample.aau;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.UnitBlock;

class LedgerFactsTest {
  /** Blocks of these lengths with these gaps, from serial 1 on. */
  @Property
  void theBlocksThatOverlapAreFoundAndCoverIsComplete(
      @ForAll @Size(max = 8) List<@IntRange(min = 1, max = 5) Integer> lengths,
      @ForAll @Size(8) List<@IntRange(max = 2) Integer> gaps,
      @ForAll @LongRange(min = 1, max = 40) long start,
      @ForAll @IntRange(max = 12) int more) {
    List<UnitBlock> blocks = new ArrayList<>();
    long next = 1;
    for (int i = 0; i < lengths.size(); i++) {
      next += gaps.get(i);
      blocks.add(aau(next, next + lengths.get(i) - 1).heldIn("GB", 100));
      next += lengths.get(i);
    }
    SerialBlock asked = SerialBlock.of("GB", start, start + more);
    LedgerFacts facts = new LedgerFacts(blocks, List.of(), List.of());
    List<UnitBlock> expected =
        blocks.stream().filter(block -> block.serials().overlaps(asked)).toList();
    assertThat(facts.overlapping(asked)).isEqualTo(expected);
    boolean covered =
        java.util.stream.LongStream.rangeClosed(start, start + more)
            .allMatch(
                serial ->
                    blocks.stream()
                        .anyMatch(
                            block ->
                                block.range().start() <= serial && serial <= block.range().end()));
    assertThat(facts.covers(asked)).isEqualTo(covered);
    assertThat(facts.overlapping(SerialBlock.of("JP", start, start + more))).isEmpty();
  }
}
