package org.kyotoprotocol.itl.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.kyotoprotocol.itl.core.ledger.LedgerAlgebra.Booking;
import org.kyotoprotocol.itl.core.ledger.LedgerAlgebra.Change;

/** A few dozen units of two origins in every division into blocks. */
class LedgerAlgebraPropertyTest {
  private static final Instant AT = Instant.parse("2010-06-01T00:00:00Z");
  private static final String TX = "GB100";

  @Property
  void reservingMarksExactlyTheUnitsAskedFor(
      @ForAll("ledgers") List<UnitBlock> initial, @ForAll("requests") List<SerialBlock> wanted) {
    LedgerModel ledger = new LedgerModel(initial);
    Map<SerialBlock, UnitBlock> before = ledger.units();
    List<SerialBlock> existing = existing(before, wanted);

    reserve(ledger, existing);

    before.replaceAll(
        (unit, block) ->
            existing.stream().anyMatch(unit::overlaps)
                ? block.reservedFor(Optional.of(TX))
                : block);
    assertThat(ledger.units()).isEqualTo(before);
  }

  @Property
  void reservingSplitsOnlyAtTheEdges(
      @ForAll("ledgers") List<UnitBlock> initial, @ForAll("requests") List<SerialBlock> wanted) {
    LedgerModel ledger = new LedgerModel(initial);
    List<SerialBlock> existing = BlockOrder.coalesced(existing(ledger.units(), wanted));

    reserve(ledger, existing);

    assertThat(ledger.blocks()).hasSizeLessThanOrEqualTo(initial.size() + 2 * existing.size());
  }

  @Property
  void releasingAfterReservingLeavesEveryUnitAsItWasAndNoMoreBlocks(
      @ForAll("ledgers") List<UnitBlock> initial, @ForAll("requests") List<SerialBlock> wanted) {
    LedgerModel ledger = new LedgerModel(initial);
    Map<SerialBlock, UnitBlock> before = ledger.units();
    List<SerialBlock> existing = existing(before, wanted);
    reserve(ledger, existing);

    List<UnitBlock> locked = ledger.overlapping(LedgerAlgebra.widened(existing));
    ledger.apply(LedgerAlgebra.release(locked, existing, TX));

    assertThat(ledger.units()).isEqualTo(before);
    assertThat(ledger.blocks()).hasSizeLessThanOrEqualTo(initial.size());
  }

  @Property
  void completingMovesExactlyTheUnitsAskedForAndReplayingTheMovementsGivesTheHoldings(
      @ForAll("ledgers") List<UnitBlock> initial, @ForAll("requests") List<SerialBlock> wanted) {
    LedgerModel ledger = new LedgerModel(initial);
    Map<SerialBlock, UnitBlock> expected = ledger.units();
    List<SerialBlock> existing = existing(expected, wanted);
    Holding destination = LedgerModel.holding("NZ");
    expected.replaceAll(
        (unit, block) ->
            existing.stream().anyMatch(unit::overlaps) ? block.heldAs(destination) : block);
    Map<SerialBlock, UnitBlock> replayed = ledger.units();
    reserve(ledger, existing);

    Booking booking =
        LedgerAlgebra.complete(
            ledger.overlapping(LedgerAlgebra.widened(existing)),
            List.of(new Change(existing, block -> block.heldAs(destination))),
            TX,
            AT);
    ledger.apply(booking.delta());

    assertThat(ledger.units()).isEqualTo(expected);
    booking.movements().stream()
        .map(Movement::after)
        .forEach(after -> replayed.putAll(LedgerModel.units(List.of(after))));
    assertThat(replayed).isEqualTo(ledger.units());
    assertThat(booking.movements().stream().mapToLong(m -> m.after().quantity()).sum())
        .isEqualTo(BlockOrder.coalesced(existing).stream().mapToLong(SerialBlock::quantity).sum());
  }

  @Property
  void neighboursThatAgreeInEverythingBecomeOneBlock(@ForAll("ledgers") List<UnitBlock> initial) {
    List<UnitBlock> merged = BlockOrder.merged(LedgerModel.inOrder(initial));

    assertThat(LedgerModel.units(merged)).isEqualTo(LedgerModel.units(initial));
    for (int i = 1; i < merged.size(); i++) {
      assertThat(merged.get(i - 1).continuesIn(merged.get(i))).isFalse();
    }
  }

  @Property
  void unitsOfAnotherTransactionAreNeverReserved(
      @ForAll("ledgers") List<UnitBlock> initial, @ForAll("requests") List<SerialBlock> wanted) {
    LedgerModel ledger = new LedgerModel(initial);
    List<SerialBlock> existing = existing(ledger.units(), wanted);
    if (existing.isEmpty()) {
      return;
    }
    reserve(ledger, existing);
    List<UnitBlock> locked = ledger.overlapping(existing);

    assertThatThrownBy(() -> LedgerAlgebra.reserve(locked, existing, "JP7"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("reserved by GB100");
    assertThatThrownBy(() -> LedgerAlgebra.release(locked, existing, "JP7"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Property
  void unitsThatDoNotExistAreNeverReserved(
      @ForAll("ledgers") List<UnitBlock> initial, @ForAll("requests") List<SerialBlock> wanted) {
    LedgerModel ledger = new LedgerModel(initial);
    List<SerialBlock> all = new ArrayList<>(wanted);
    all.add(SerialBlock.of("GB", 1_000, 1_001));

    assertThatThrownBy(() -> LedgerAlgebra.reserve(ledger.overlapping(all), all, TX))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("units asked for");
  }

  @Provide
  Arbitrary<List<UnitBlock>> ledgers() {
    Arbitrary<UnitBlock> piece =
        Combinators.combine(
                Arbitraries.of("GB", "JP"),
                Arbitraries.longs().between(1, 8),
                Arbitraries.integers().between(0, 2),
                Arbitraries.of("GB", "JP"))
            .as(
                (origin, length, gap, holder) ->
                    // The gap travels in the start; the blocks are laid out below.
                    LedgerModel.aau(SerialBlock.of(origin, 1 + gap, gap + length), holder));
    return piece.list().ofMinSize(1).ofMaxSize(12).map(LedgerAlgebraPropertyTest::laidOut);
  }

  @Provide
  Arbitrary<List<SerialBlock>> requests() {
    return Combinators.combine(
            Arbitraries.of("GB", "JP"),
            Arbitraries.longs().between(1, 60),
            Arbitraries.longs().between(0, 20))
        .as((origin, start, more) -> SerialBlock.of(origin, start, start + more))
        .list()
        .ofMaxSize(5);
  }

  private static List<UnitBlock> laidOut(List<UnitBlock> pieces) {
    Map<String, Long> end = new TreeMap<>();
    List<UnitBlock> blocks = new ArrayList<>();
    for (UnitBlock piece : pieces) {
      long shift = end.getOrDefault(piece.origin().value(), 0L);
      SerialRange range =
          new SerialRange(shift + piece.range().start(), shift + piece.range().end());
      blocks.add(piece.withRange(range));
      end.put(piece.origin().value(), range.end());
    }
    return LedgerModel.inOrder(blocks);
  }

  /** Of what is wanted, the units that exist, each once. */
  private static List<SerialBlock> existing(
      Map<SerialBlock, UnitBlock> units, List<SerialBlock> wanted) {
    return wanted.stream()
        .flatMap(block -> LedgerModel.singles(block).stream())
        .filter(units::containsKey)
        .distinct()
        .toList();
  }

  private static void reserve(LedgerModel ledger, List<SerialBlock> serials) {
    ledger.apply(LedgerAlgebra.reserve(ledger.overlapping(serials), serials, TX));
  }
}
