package org.kyotoprotocol.itl.core.ledger;

import java.time.Instant;
import java.util.Optional;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

/**
 * A block of the ledger: serials, attributes, place, and what is noted about the units. Blocks of
 * one originating registry never overlap.
 *
 * @param reservedBy identifier of the open transaction that holds the units, if any
 * @param replaced true once a replacement has taken effect (5/CMP.1)
 * @param subjectToShareOfProceeds AAU of period 2 or later before the levy (1/CMP.8 para 20)
 * @param firstTransferredAt when the units first left their originating registry
 */
public record UnitBlock(
    SerialBlock serials,
    UnitAttributes attributes,
    Holding holding,
    Optional<String> reservedBy,
    boolean replaced,
    boolean subjectToShareOfProceeds,
    Optional<Instant> firstTransferredAt) {

  public RegistryCode origin() {
    return serials.origin();
  }

  public SerialRange range() {
    return serials.range();
  }

  public long quantity() {
    return serials.quantity();
  }

  /** The same units narrowed or widened to another range of the same origin. */
  public UnitBlock withRange(SerialRange range) {
    return new UnitBlock(
        new SerialBlock(serials.origin(), range),
        attributes,
        holding,
        reservedBy,
        replaced,
        subjectToShareOfProceeds,
        firstTransferredAt);
  }

  public UnitBlock reservedFor(Optional<String> transactionIdentifier) {
    return new UnitBlock(
        serials,
        attributes,
        holding,
        transactionIdentifier,
        replaced,
        subjectToShareOfProceeds,
        firstTransferredAt);
  }

  /** The same units in another place. */
  public UnitBlock heldAs(Holding place) {
    return new UnitBlock(
        serials,
        attributes,
        place,
        reservedBy,
        replaced,
        subjectToShareOfProceeds,
        firstTransferredAt);
  }

  /**
   * The same units after a transfer to another registry: the levy is no longer due, and when they
   * first left their originating registry is remembered (DES transactions, section 8).
   */
  public UnitBlock transferredTo(Holding place, Instant at) {
    return new UnitBlock(
        serials,
        attributes,
        place,
        reservedBy,
        replaced,
        false,
        holding.registry().equals(origin())
            ? Optional.of(firstTransferredAt.orElse(at))
            : firstTransferredAt);
  }

  /** The same units with other attributes; serials never change. */
  public UnitBlock with(UnitAttributes others) {
    return new UnitBlock(
        serials,
        others,
        holding,
        reservedBy,
        replaced,
        subjectToShareOfProceeds,
        firstTransferredAt);
  }

  /** The same units, replaced for ever (5/CMP.1). */
  public UnitBlock asReplaced() {
    return new UnitBlock(
        serials,
        attributes,
        holding,
        reservedBy,
        true,
        subjectToShareOfProceeds,
        firstTransferredAt);
  }

  /** True if the other block begins right after this one and agrees with it in everything else. */
  public boolean continuesIn(UnitBlock next) {
    return origin().equals(next.origin())
        && range().meets(next.range())
        && withRange(next.range()).equals(next);
  }
}
