package org.kyotoprotocol.itl.core.transaction;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.kyotoprotocol.itl.core.ledger.Counter;
import org.kyotoprotocol.itl.core.ledger.CounterKey;
import org.kyotoprotocol.itl.core.ledger.Ledger;
import org.kyotoprotocol.itl.core.ledger.LedgerAlgebra;
import org.kyotoprotocol.itl.core.ledger.LedgerAlgebra.Booking;
import org.kyotoprotocol.itl.core.ledger.LedgerAlgebra.Change;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.UnitBlock;

/**
 * What a transaction does to the ledger: it reserves, and then it moves or gives back (DES
 * transactions, sections 6 and 8). Limits are counted open with the reservation and settled or
 * released with its end; what was counted open stands in the transaction, so that exactly that much
 * comes back whatever settings say by then.
 */
final class Bookkeeping {
  private final Ledger ledger;

  Bookkeeping(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * Reserves the units for the transaction.
   *
   * @param transaction with what it takes from the limits
   * @param locked the blocks that share a serial with the proposal, locked
   */
  void reserve(Transaction transaction, List<UnitBlock> locked) {
    Proposal proposal = transaction.proposal();
    open(transaction, 1);
    if (proposal.isType(TransactionType.ISSUANCE)) {
      ledger.reserveIssuance(proposal.transactionIdentifier(), proposal.serials());
    } else {
      ledger.apply(
          LedgerAlgebra.reserve(locked, proposal.serials(), proposal.transactionIdentifier()));
    }
  }

  /** Gives the units back. */
  void release(Transaction transaction) {
    Proposal proposal = transaction.proposal();
    open(transaction, -1);
    if (proposal.isType(TransactionType.ISSUANCE)) {
      ledger.releaseIssuance(proposal.transactionIdentifier());
    } else {
      ledger.apply(
          LedgerAlgebra.release(
              lockWithNeighbours(proposal), proposal.serials(), proposal.transactionIdentifier()));
    }
  }

  /** Books the effect of the completed transaction. */
  void complete(Transaction transaction, Instant at) {
    Proposal proposal = transaction.proposal();
    if (proposal.isType(TransactionType.ISSUANCE)) {
      lockOrigins(proposal);
    }
    count(
        transaction.consumptions(),
        (counter, taken) -> counter.plus(taken.settled(), -taken.open()));
    Booking booking =
        proposal.isType(TransactionType.ISSUANCE) ? issue(proposal, at) : move(proposal, at);
    ledger.apply(booking.delta());
    ledger.append(booking.movements());
  }

  /** Locks in the order that everybody keeps: origins, counters, blocks. */
  private void lockOrigins(Proposal proposal) {
    proposal.serials().stream()
        .map(SerialBlock::origin)
        .distinct()
        .sorted()
        .forEach(ledger::lockOrigin);
  }

  private Booking issue(Proposal proposal, Instant at) {
    ledger.releaseIssuance(proposal.transactionIdentifier());
    return LedgerAlgebra.issue(
        lockWithNeighbours(proposal),
        Effects.issued(proposal),
        proposal.transactionIdentifier(),
        at);
  }

  private Booking move(Proposal proposal, Instant at) {
    List<Change> changes = Effects.of(proposal, at);
    return LedgerAlgebra.complete(
        lockWithNeighbours(proposal), changes, proposal.transactionIdentifier(), at);
  }

  private List<UnitBlock> lockWithNeighbours(Proposal proposal) {
    return ledger.lockOverlapping(LedgerAlgebra.widened(proposal.serials()));
  }

  private void open(Transaction transaction, int sign) {
    List<Consumption> opening =
        transaction.consumptions().stream().filter(taken -> taken.open() != 0).toList();
    count(opening, (counter, taken) -> counter.plus(0, sign * taken.open()));
  }

  private void count(List<Consumption> all, BiFunction<Counter, Consumption, Counter> change) {
    Map<CounterKey, Counter> counters =
        new TreeMap<>(ledger.lockCounters(all.stream().map(Consumption::key).toList()));
    all.forEach(
        taken -> counters.computeIfPresent(taken.key(), (key, now) -> change.apply(now, taken)));
    ledger.store(counters);
  }
}
