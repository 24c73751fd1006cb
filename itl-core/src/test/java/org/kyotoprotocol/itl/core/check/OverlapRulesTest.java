package org.kyotoprotocol.itl.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.kyotoprotocol.itl.core.check.BlockSample.aau;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class OverlapRulesTest {
  @Test
  void neighboursDoNotOverlap() {
    assertThat(named(aau(1, 9), aau(10, 19))).isEmpty();
  }

  @Test
  void aSharedSerialIsAnOverlapAndBothBlocksAreNamed() {
    assertThat(named(aau(1, 10), aau(10, 19), aau(20, 20))).containsExactly("GB-1-10", "GB-10-19");
  }

  @Test
  void theSameBlockTwiceIsNamedOnce() {
    assertThat(named(aau(1, 9), aau(1, 9))).containsExactly("GB-1-9");
  }

  @Test
  void aBlockThatReachesOverSeveralIsFoundForEachOfThem() {
    assertThat(named(aau(5, 6), aau(1, 100), aau(50, 60), aau(101, 101)))
        .containsExactly("GB-5-6", "GB-1-100", "GB-50-60");
  }

  @Test
  void serialsOfDifferentOriginsAreDifferentSerials() {
    assertThat(named(aau(1, 9), aau(1, 9).origin("JP"))).isEmpty();
  }

  @Test
  void replacedAndReplacingBlocksMustNotShareUnits() {
    assertThat(named(aau(1, 9), aau(9, 10).replaced())).containsExactly("GB-1-9", "GB-9-10");
  }

  @Test
  void blocksInWrongOrderAreLeftToTheirOwnCheck() {
    assertThat(named(aau(9, 1), aau(5, 6), aau(8, 20))).isEmpty();
  }

  @Property
  void everyBlockThatSharesASerialIsNamedAndNoOther(@ForAll("blocks") List<BlockSample> blocks) {
    Set<String> expected = new TreeSet<>();
    for (BlockSample one : blocks) {
      for (BlockSample other : blocks) {
        if (one != other
            && one.origin.equals(other.origin)
            && one.start <= other.end
            && other.start <= one.end) {
          expected.add(one.origin + "-" + one.start + "-" + one.end);
        }
      }
    }
    assertThat(new TreeSet<>(named(blocks.toArray(BlockSample[]::new)))).isEqualTo(expected);
  }

  @Provide
  Arbitrary<List<BlockSample>> blocks() {
    return Combinators.combine(
            Arbitraries.longs().between(1, 40),
            Arbitraries.longs().between(0, 12),
            Arbitraries.of("GB", "JP"))
        .as((start, length, origin) -> aau(start, start + length).origin(origin))
        .list()
        .ofMaxSize(12);
  }

  /** Quadratic effort would take hours; the limit is no measurement. */
  @Test
  void effortDoesNotGrowWithTheSquareOfTheBlocks() {
    List<BlockSample> many = new ArrayList<>();
    for (int i = 0; i < 500_000; i++) {
      many.add(aau(2L * i + 1, 2L * i + 1));
    }
    FactsSample sample = new FactsSample(4, many.toArray(BlockSample[]::new));
    assertTimeoutPreemptively(
        Duration.ofMinutes(1),
        () ->
            assertThatCode(() -> assertThat(sample.blocksOf(IntegrityCheck.NO_OVERLAP)).isEmpty())
                .doesNotThrowAnyException());
  }

  private static List<String> named(BlockSample... blocks) {
    return new FactsSample(6, blocks).blocksOf(IntegrityCheck.NO_OVERLAP);
  }
}
