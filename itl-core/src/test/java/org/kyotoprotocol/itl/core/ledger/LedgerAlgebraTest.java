package org.kyotoprotocol.itl.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.kyotoprotocol.itl.core.ledger.LedgerAlgebra.Booking;
import org.kyotoprotocol.itl.core.ledger.LedgerAlgebra.Change;

class LedgerAlgebraTest {
  private static final Instant AT = Instant.parse("2010-06-01T00:00:00Z");
  private static final UnitBlock HELD = block(1_000, 1_999, "GB");

  @Test
  void aPartOfABlockIsCutOutAtItsEdges() {
    LedgerDelta delta =
        LedgerAlgebra.reserve(List.of(HELD), List.of(SerialBlock.of("GB", 1_200, 1_299)), "GB100");

    assertThat(delta.removed()).isEmpty();
    assertThat(delta.updated()).containsExactly(block(1_000, 1_199, "GB"));
    assertThat(delta.inserted())
        .containsExactly(
            block(1_200, 1_299, "GB").reservedFor(Optional.of("GB100")), block(1_300, 1_999, "GB"));
  }

  @Test
  void aProposalBlockMaySpanSeveralBlocks() {
    UnitBlock next = block(2_000, 2_999, "GB");

    LedgerDelta delta =
        LedgerAlgebra.reserve(
            List.of(HELD, next), List.of(SerialBlock.of("GB", 1_900, 2_099)), "GB100");

    assertThat(delta.updated()).containsExactly(block(1_000, 1_899, "GB"));
    assertThat(delta.removed()).containsExactly(next);
    assertThat(delta.inserted())
        .containsExactly(
            block(1_900, 2_099, "GB").reservedFor(Optional.of("GB100")), block(2_100, 2_999, "GB"));
  }

  @Test
  void whatWasCutForAReservationIsOneBlockAgainAfterItsRelease() {
    List<SerialBlock> part = List.of(SerialBlock.of("GB", 1_200, 1_299));
    List<UnitBlock> cut =
        List.of(
            block(1_000, 1_199, "GB"),
            block(1_200, 1_299, "GB").reservedFor(Optional.of("GB100")),
            block(1_300, 1_999, "GB"));

    LedgerDelta delta = LedgerAlgebra.release(cut, part, "GB100");

    assertThat(delta.updated()).containsExactly(HELD);
    assertThat(delta.removed()).containsExactly(cut.get(1), cut.get(2));
    assertThat(delta.inserted()).isEmpty();
  }

  @Test
  void theNeighboursAreLookedUpOneSerialToEachSide() {
    List<SerialBlock> asked = List.of(SerialBlock.of("GB", 1, 5), SerialBlock.of("GB", 6, 9));

    assertThat(LedgerAlgebra.widened(asked)).containsExactly(SerialBlock.of("GB", 1, 10));
    assertThat(new SerialRange(SerialRange.MAX, SerialRange.MAX).widened())
        .isEqualTo(new SerialRange(SerialRange.MAX - 1, SerialRange.MAX));
  }

  @Test
  void theFirstTransferIsRememberedAndEndsTheDutyToPayTheLevy() {
    UnitBlock owing =
        new UnitBlock(
            HELD.serials(),
            HELD.attributes(),
            HELD.holding(),
            Optional.of("GB100"),
            false,
            true,
            Optional.empty());
    Holding destination = LedgerModel.holding("JP");

    Booking first =
        LedgerAlgebra.complete(
            List.of(owing),
            List.of(
                new Change(List.of(HELD.serials()), block -> block.transferredTo(destination, AT))),
            "GB100",
            AT);
    UnitBlock moved = first.delta().updated().get(0);

    assertThat(moved.subjectToShareOfProceeds()).isFalse();
    assertThat(moved.firstTransferredAt()).contains(AT);
    assertThat(moved.reservedBy()).isEmpty();
    assertThat(moved.transferredTo(LedgerModel.holding("NZ"), AT.plusSeconds(1)))
        .extracting(UnitBlock::firstTransferredAt)
        .isEqualTo(Optional.of(AT));
    assertThat(first.movements())
        .containsExactly(new Movement("GB100", AT, Optional.of(HELD.holding()), moved));
  }

  @Test
  void unitsAreIssuedOnce() {
    List<UnitBlock> issued = List.of(block(1_999, 2_100, "GB"));

    assertThatThrownBy(() -> LedgerAlgebra.issue(List.of(HELD), issued, "GB101", AT))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("exist twice");
  }

  @Test
  void issuedUnitsThatContinueABlockJoinIt() {
    List<UnitBlock> issued = List.of(block(2_000, 2_100, "GB"));

    Booking booking = LedgerAlgebra.issue(List.of(HELD), issued, "GB101", AT);

    assertThat(booking.delta().updated()).containsExactly(block(1_000, 2_100, "GB"));
    assertThat(booking.delta().inserted()).isEmpty();
    assertThat(booking.movements())
        .containsExactly(new Movement("GB101", AT, Optional.empty(), issued.get(0)));
  }

  /** Quadratic work would take minutes: 90,000 blocks, every third one asked for. */
  @Test
  void theWorkGrowsWithTheNumberOfBlocks() {
    List<UnitBlock> blocks =
        LongStream.range(0, 90_000)
            .mapToObj(i -> block(1 + 10 * i, 10 + 10 * i, i % 2 == 0 ? "GB" : "JP"))
            .toList();
    List<SerialBlock> asked =
        LongStream.range(0, 30_000)
            .mapToObj(i -> SerialBlock.of("GB", 3 + 30 * i, 5 + 30 * i))
            .toList();

    LedgerDelta delta = LedgerAlgebra.reserve(blocks, asked, "GB100");

    assertThat(delta.inserted()).hasSize(60_000);
    assertThat(delta.updated()).hasSize(30_000);
  }

  private static UnitBlock block(long start, long end, String holder) {
    return LedgerModel.aau(SerialBlock.of("GB", start, end), holder);
  }
}
