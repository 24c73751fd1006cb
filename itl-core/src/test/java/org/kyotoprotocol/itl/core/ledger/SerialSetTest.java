package org.kyotoprotocol.itl.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SerialSetTest {
  @Test
  void anEmptySetTouchesNothing() {
    assertThat(SerialSet.of(List.of()).touches(SerialBlock.of("GB", 1, 9))).isFalse();
  }

  @Property
  void aBlockTouchesTheSetIfItOverlapsOneOfItsBlocks(
      @ForAll("blocks") List<SerialBlock> blocks, @ForAll("block") SerialBlock asked) {
    assertThat(SerialSet.of(blocks).touches(asked))
        .isEqualTo(blocks.stream().anyMatch(asked::overlaps));
  }

  @Provide
  Arbitrary<List<SerialBlock>> blocks() {
    return block().list().ofMaxSize(10);
  }

  @Provide
  Arbitrary<SerialBlock> block() {
    return Combinators.combine(
            Arbitraries.of("GB", "JP"),
            Arbitraries.longs().between(1, 60),
            Arbitraries.longs().between(0, 10))
        .as((origin, start, length) -> SerialBlock.of(origin, start, start + length));
  }
}
