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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @ParameterizedTest
  @CsvSource({
    "1, 9, true", "4, 4, true", "1, 30, true", "10, 30, true", "5, 15, true",
    "31, 31, false", "25, 31, false", "30, 40, false", "40, 49, true", "39, 40, false",
    "40, 50, false", "100, 101, false"
  })
  void aBlockIsContainedIfEverySerialIsBeItInBlocksThatMeet(long start, long end, boolean all) {
    SerialSet set =
        SerialSet.of(
            List.of(
                SerialBlock.of("GB", 40, 49),
                SerialBlock.of("GB", 10, 20),
                SerialBlock.of("GB", 15, 30),
                SerialBlock.of("GB", 1, 9)));
    assertThat(set.contains(SerialBlock.of("GB", start, end))).isEqualTo(all);
    assertThat(set.contains(SerialBlock.of("JP", start, end))).isFalse();
  }
}
