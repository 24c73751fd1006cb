package org.kyotoprotocol.itl.core.transaction;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.kyotoprotocol.itl.core.ledger.Counter;
import org.kyotoprotocol.itl.core.ledger.CounterKey;
import org.kyotoprotocol.itl.core.ledger.Holding;
import org.kyotoprotocol.itl.core.ledger.Ledger;
import org.kyotoprotocol.itl.core.ledger.LedgerAlgebra;
import org.kyotoprotocol.itl.core.ledger.LedgerAlgebra.Booking;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.UnitAttributes;
import org.kyotoprotocol.itl.core.ledger.UnitBlock;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

/**
 * What a transaction does to the ledger: it reserves, and then it moves or gives back (DES
 * transactions, sections 6 and 8). Limits are counted open with the reservation and settled or
 * released with its end.
 */
final class Bookkeeping {
  /** First commitment period whose AAU owe a share of proceeds (1/CMP.8 para 20). */
  private static final int FIRST_PERIOD_WITH_LEVY = 2;

  private final Ledger ledger;

  Bookkeeping(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * Reserves the units for the transaction.
   *
   * @param locked the blocks that share a serial with the proposal, locked
   */
  void reserve(Proposal proposal, List<UnitBlock> locked) {
    if (proposal.isType(TransactionType.ISSUANCE)) {
      ledger.reserveIssuance(proposal.transactionIdentifier(), proposal.serials());
      count(proposal, Counter::open);
    } else {
      ledger.apply(
          LedgerAlgebra.reserve(locked, proposal.serials(), proposal.transactionIdentifier()));
    }
  }

  /** Gives the units back. */
  void release(Proposal proposal) {
    if (proposal.isType(TransactionType.ISSUANCE)) {
      ledger.releaseIssuance(proposal.transactionIdentifier());
      count(proposal, Counter::release);
    } else {
      ledger.apply(
          LedgerAlgebra.release(
              lockWithNeighbours(proposal), proposal.serials(), proposal.transactionIdentifier()));
    }
  }

  /** Books the effect of the completed transaction. */
  void complete(Proposal proposal, Instant at) {
    Booking booking =
        proposal.isType(TransactionType.ISSUANCE) ? issue(proposal, at) : move(proposal, at);
    ledger.apply(booking.delta());
    ledger.append(booking.movements());
  }

  /** Locks in the order that everybody keeps: origins, counter, blocks. */
  private Booking issue(Proposal proposal, Instant at) {
    proposal.serials().stream()
        .map(SerialBlock::origin)
        .distinct()
        .sorted()
        .forEach(ledger::lockOrigin);
    count(proposal, Counter::settle);
    ledger.releaseIssuance(proposal.transactionIdentifier());
    Holding holding = destination(proposal);
    List<UnitBlock> issued =
        proposal.blocks().stream().map(block -> newBlock(block, holding)).toList();
    return LedgerAlgebra.issue(
        lockWithNeighbours(proposal), issued, proposal.transactionIdentifier(), at);
  }

  private Booking move(Proposal proposal, Instant at) {
    return LedgerAlgebra.complete(
        lockWithNeighbours(proposal),
        proposal.serials(),
        proposal.transactionIdentifier(),
        at,
        effect(proposal, at));
  }

  private static UnitBlock newBlock(ProposalUnitBlock block, Holding holding) {
    UnitType unitType = block.unitType().orElseThrow();
    UnitAttributes attributes =
        new UnitAttributes(
            unitType,
            block.suppUnitType().orElse(0),
            block.originalCommitPeriod(),
            block.applicableCommitPeriod(),
            block.lulucfActivity(),
            block.projectIdentifier(),
            block.track(),
            block.expiryDate());
    boolean owesLevy =
        unitType == UnitType.AAU && block.originalCommitPeriod() >= FIRST_PERIOD_WITH_LEVY;
    return new UnitBlock(
        block.serials(), attributes, holding, Optional.empty(), false, owesLevy, Optional.empty());
  }

  /**
   * @throws IllegalStateException for a type whose effect is not known here: such a proposal never
   *     passes its checks
   */
  private static UnaryOperator<UnitBlock> effect(Proposal proposal, Instant at) {
    Holding destination = destination(proposal);
    return switch (proposal.transactionType().orElseThrow()) {
      case EXTERNAL_TRANSFER -> block -> block.transferredTo(destination, at);
      case CANCELLATION, RETIREMENT, INTERNAL_TRANSFER -> block -> block.heldAs(destination);
      case ISSUANCE, CONVERSION, REPLACEMENT, CARRY_OVER, EXPIRY_DATE_CHANGE ->
          throw new IllegalStateException(
              "No effect on existing units is known for " + proposal.transactionIdentifier());
    };
  }

  private static Holding destination(Proposal proposal) {
    AccountReference acquiring = proposal.acquiring();
    return new Holding(
        new RegistryCode(acquiring.registryCode()),
        acquiring.accountType().orElseThrow(),
        acquiring.identifier());
  }

  private List<UnitBlock> lockWithNeighbours(Proposal proposal) {
    return ledger.lockOverlapping(LedgerAlgebra.widened(proposal.serials()));
  }

  private void count(Proposal proposal, Counting counting) {
    ProposalUnitBlock first = proposal.blocks().get(0);
    if (first.unitType().orElseThrow() == UnitType.AAU) {
      CounterKey key =
          new CounterKey(
              CounterKey.Kind.AAU_ISSUED,
              new RegistryCode(proposal.transferring().registryCode()),
              first.originalCommitPeriod());
      ledger.store(key, counting.apply(ledger.lockCounter(key), proposal.quantity()));
    }
  }

  @FunctionalInterface
  private interface Counting {
    Counter apply(Counter counter, long quantity);
  }
}
