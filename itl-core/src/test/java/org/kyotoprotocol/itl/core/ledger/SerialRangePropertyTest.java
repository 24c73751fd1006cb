package org.kyotoprotocol.itl.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SerialRangePropertyTest {
  @Property
  void rangesOverlapExactlyWhenTheyShareASerial(
      @ForAll("ranges") SerialRange one, @ForAll("ranges") SerialRange other) {
    Set<Long> shared = serials(one);
    shared.retainAll(serials(other));

    assertThat(one.overlaps(other)).isEqualTo(!shared.isEmpty());
    assertThat(one.intersection(other).map(SerialRangePropertyTest::serials).orElse(Set.of()))
        .isEqualTo(shared);
  }

  @Property
  void overlapAndIntersectionDoNotDependOnTheOrder(
      @ForAll("ranges") SerialRange one, @ForAll("ranges") SerialRange other) {
    assertThat(one.overlaps(other)).isEqualTo(other.overlaps(one));
    assertThat(one.intersection(other)).isEqualTo(other.intersection(one));
  }

  @Property
  void aRangeContainsAnotherExactlyWhenItHasAllItsSerials(
      @ForAll("ranges") SerialRange one, @ForAll("ranges") SerialRange other) {
    assertThat(one.contains(other)).isEqualTo(serials(one).containsAll(serials(other)));
  }

  @Property
  void theQuantityIsTheNumberOfSerials(@ForAll("ranges") SerialRange range) {
    assertThat(range.quantity()).isEqualTo(serials(range).size());
  }

  @Property
  void coalescedSerialsAreTheSameSerialsWithGapsBetweenThem(
      @ForAll("rangeLists") List<SerialRange> ranges) {
    List<SerialBlock> blocks =
        ranges.stream().map(r -> SerialBlock.of("GB", r.start(), r.end())).toList();

    List<SerialBlock> coalesced = BlockOrder.coalesced(blocks);

    assertThat(serials(coalesced)).isEqualTo(serials(blocks));
    for (int i = 1; i < coalesced.size(); i++) {
      assertThat(coalesced.get(i).range().start())
          .isGreaterThan(coalesced.get(i - 1).range().end() + 1);
    }
  }

  @Property
  void noRangeEndsBeforeItStartsOrLeavesTheNumbersThatSerialsHave(
      @ForAll long start, @ForAll long end) {
    boolean valid = start >= 1 && end >= start && end <= 999_999_999_999_999L;
    if (valid) {
      assertThat(new SerialRange(start, end).quantity()).isPositive();
    } else {
      assertThatThrownBy(() -> new SerialRange(start, end))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Provide
  Arbitrary<SerialRange> ranges() {
    return Combinators.combine(
            Arbitraries.longs().between(1, 40), Arbitraries.longs().between(0, 10))
        .as((start, more) -> new SerialRange(start, start + more));
  }

  @Provide
  Arbitrary<List<SerialRange>> rangeLists() {
    return ranges().list().ofMaxSize(8);
  }

  private static Set<Long> serials(SerialRange range) {
    return LongStream.rangeClosed(range.start(), range.end())
        .boxed()
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<Long> serials(List<SerialBlock> blocks) {
    return blocks.stream()
        .flatMap(block -> serials(block.range()).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
