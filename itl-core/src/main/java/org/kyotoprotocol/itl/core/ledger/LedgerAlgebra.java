package org.kyotoprotocol.itl.core.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What becomes of the blocks of the ledger when units are reserved, released, moved or issued. Pure
 * and linear in the number of blocks. Serials need not follow the borders of blocks (DES
 * transactions R4): blocks are split at the edges only, and neighbours that agree in everything
 * come together again (R6).
 *
 * <p>{@code locked} are always the blocks that share a serial with what is asked for; those of a
 * {@linkplain #widened widened} look-up, where neighbours are to be merged.
 */
public final class LedgerAlgebra {
  private LedgerAlgebra() {}

  /** A change of the blocks and the journal entries that tell of it. */
  public record Booking(LedgerDelta delta, List<Movement> movements) {}

  /**
   * Reserves the units for the transaction.
   *
   * @throws IllegalStateException if a serial does not exist or is reserved; the checks have seen
   *     to both
   */
  public static LedgerDelta reserve(
      List<UnitBlock> locked, Collection<SerialBlock> serials, String transactionIdentifier) {
    return change(
        locked,
        serials,
        block -> {
          require(block, Optional.empty());
          return block.reservedFor(Optional.of(transactionIdentifier));
        });
  }

  /**
   * Gives the units back as they were.
   *
   * @throws IllegalStateException if the transaction does not hold them
   */
  public static LedgerDelta release(
      List<UnitBlock> locked, Collection<SerialBlock> serials, String transactionIdentifier) {
    return change(
        locked,
        serials,
        block -> {
          require(block, Optional.of(transactionIdentifier));
          return block.reservedFor(Optional.empty());
        });
  }

  /**
   * What a completed transaction does to some of the units it holds.
   *
   * @param effect what becomes of a block; the reservation ends in any case
   */
  public record Change(Collection<SerialBlock> serials, UnaryOperator<UnitBlock> effect) {}

  /**
   * Books the effects of a completed transaction on the units it holds.
   *
   * @param changes about different units each
   * @throws IllegalStateException if the transaction does not hold them
   */
  public static Booking complete(
      List<UnitBlock> locked, List<Change> changes, String transactionIdentifier, Instant at) {
    List<Movement> movements = new ArrayList<>();
    List<UnitBlock> before = BlockOrder.sorted(locked.stream());
    List<UnitBlock> after = before;
    for (Change change : changes) {
      after =
          changed(
              after,
              change.serials(),
              block -> {
                require(block, Optional.of(transactionIdentifier));
                UnitBlock moved = change.effect().apply(block.reservedFor(Optional.empty()));
                movements.add(
                    new Movement(transactionIdentifier, at, Optional.of(block.holding()), moved));
                return moved;
              });
    }
    return new Booking(
        LedgerDelta.between(before, BlockOrder.merged(after)), List.copyOf(movements));
  }

  /**
   * Brings new units into being.
   *
   * @param neighbours blocks right before and after the new ones
   * @throws IllegalStateException if one of the serials exists already
   */
  public static Booking issue(
      List<UnitBlock> neighbours,
      List<UnitBlock> issued,
      String transactionIdentifier,
      Instant at) {
    List<UnitBlock> all = BlockOrder.sorted(Stream.concat(neighbours.stream(), issued.stream()));
    BlockOrder.requireDisjoint(all);
    List<Movement> movements =
        issued.stream()
            .map(block -> new Movement(transactionIdentifier, at, Optional.empty(), block))
            .toList();
    return new Booking(LedgerDelta.between(neighbours, BlockOrder.merged(all)), movements);
  }

  /** The serials and one more on each side, so that the neighbours are found too. */
  public static List<SerialBlock> widened(Collection<SerialBlock> serials) {
    return BlockOrder.coalesced(serials).stream()
        .map(block -> new SerialBlock(block.origin(), block.range().widened()))
        .toList();
  }

  private static LedgerDelta change(
      List<UnitBlock> locked, Collection<SerialBlock> serials, UnaryOperator<UnitBlock> named) {
    List<UnitBlock> before = BlockOrder.sorted(locked.stream());
    return LedgerDelta.between(before, BlockOrder.merged(changed(before, serials, named)));
  }

  private static List<UnitBlock> changed(
      List<UnitBlock> before, Collection<SerialBlock> serials, UnaryOperator<UnitBlock> named) {
    return Cut.of(before, BlockOrder.coalesced(serials)).stream()
        .map(piece -> piece.named() ? named.apply(piece.block()) : piece.block())
        .toList();
  }

  private static void require(UnitBlock block, Optional<String> holder) {
    if (!block.reservedBy().equals(holder)) {
      throw new IllegalStateException(
          "Units "
              + block.serials()
              + " are reserved by "
              + block.reservedBy().orElse("nobody")
              + ", not by "
              + holder.orElse("nobody"));
    }
  }
}
