package org.kyotoprotocol.itl.testkit.registry.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;

class UnitTableTest {
  private final UnitTable table = new UnitTable();

  @Test
  void aChangeSplitsExactlyAtItsEnds() {
    table.add(held("GB", 1, 100, 1000));
    table.add(held("GB", 101, 200, 1000));
    table.add(held("JP", 50, 150, 1000));

    table.change(SerialBlock.of("GB", 50, 150), block -> block.movedTo(2301));

    assertThat(table.all())
        .extracting(block -> block.serials() + " " + block.account())
        .containsExactly(
            "GB-1-49 1000",
            "GB-50-100 2301",
            "GB-101-150 2301",
            "GB-151-200 1000",
            "JP-50-150 1000");
  }

  @Test
  void aSerialIsNeverHeldTwice() {
    table.add(held("GB", 10, 20, 1000));

    for (SerialBlock again :
        List.of(
            SerialBlock.of("GB", 20, 30),
            SerialBlock.of("GB", 1, 10),
            SerialBlock.of("GB", 12, 13),
            SerialBlock.of("GB", 1, 100))) {
      assertThatThrownBy(() -> table.add(HeldBlock.of(again, Blocks.aau(1), 1)))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining(again.toString());
    }
    table.add(held("GB", 21, 30, 1000));
    table.add(held("JP", 10, 20, 1000));
  }

  @Test
  void unitsAreTakenFromTheLowEndAcrossBlocks() {
    table.add(held("GB", 101, 200, 1000));
    table.add(held("GB", 1, 10, 1000));
    table.add(held("GB", 11, 20, 3001));

    assertThat(table.lowest(1000, block -> true, 30))
        .extracting(block -> block.serials().toString())
        .containsExactly("GB-1-10", "GB-101-120");
  }

  @Property(tries = 200)
  void changingAndRemovingConservesEveryOtherUnit(@ForAll("ranges") List<SerialBlock> ranges) {
    UnitTable units = new UnitTable();
    units.add(held("GB", 1, 60, 0));
    boolean[] gone = new boolean[61];
    long[] account = new long[61];
    for (int i = 0; i < ranges.size(); i++) {
      SerialBlock range = ranges.get(i);
      long mark = i + 1L;
      if (i % 3 == 2) {
        units.remove(range);
      } else {
        units.change(range, block -> block.movedTo(mark));
      }
      for (int serial = (int) range.range().start(); serial <= range.range().end(); serial++) {
        gone[serial] |= i % 3 == 2;
        account[serial] = mark;
      }
    }
    for (int serial = 1; serial <= 60; serial++) {
      List<HeldBlock> there = units.parts(SerialBlock.of("GB", serial, serial));
      assertThat(there).hasSize(gone[serial] ? 0 : 1);
      if (!gone[serial]) {
        assertThat(there.get(0).account()).isEqualTo(account[serial]);
        assertThat(units.lowest(account[serial], block -> true, 60))
            .anyMatch(block -> block.serials().overlaps(there.get(0).serials()));
      }
    }
  }

  @Provide
  Arbitrary<List<SerialBlock>> ranges() {
    Arbitrary<Integer> serial = Arbitraries.integers().between(1, 60);
    return Combinators.combine(serial, serial)
        .as((one, other) -> SerialBlock.of("GB", Math.min(one, other), Math.max(one, other)))
        .list()
        .ofMaxSize(12);
  }

  private static HeldBlock held(String origin, long start, long end, long account) {
    return HeldBlock.of(SerialBlock.of(origin, start, end), Blocks.aau(1), account);
  }
}
