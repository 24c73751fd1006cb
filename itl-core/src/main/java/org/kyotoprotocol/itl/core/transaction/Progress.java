package org.kyotoprotocol.itl.core.transaction;

import java.util.Optional;
import org.kyotoprotocol.itl.core.Work;

/** Moves a transaction on: ledger, state, history and messages, all in one unit of work. */
public final class Progress {
  private final Work work;

  public Progress(Work work) {
    this.work = work;
  }

  /** Records a new transaction; false if its identifier is taken. */
  public boolean record(Proposal proposal, Cause cause) {
    Transaction transaction = Transaction.received(proposal, work.now());
    boolean isNew = work.store().transactions().insert(transaction);
    if (isNew) {
      append(transaction, transaction.state(), cause);
    }
    return isNew;
  }

  /** The transaction enters the state, with everything that goes with it. */
  void enter(Transaction transaction, TransactionState next, Cause cause) {
    if (transaction.state().holdsUnits() && !next.holdsUnits()) {
      Bookkeeping bookkeeping = new Bookkeeping(work.store().ledger());
      if (next == TransactionState.COMPLETED) {
        Optional<Fulfilment> fulfilment = Fulfilment.lock(work, transaction);
        bookkeeping.complete(transaction, work.now());
        fulfilment.ifPresent(Fulfilment::judge);
      } else {
        bookkeeping.release(transaction);
      }
    }
    store(transaction, next, cause);
  }

  /** Every check so far has passed: on to the next STL, to the acquiring registry, or back. */
  void goOn(Transaction transaction, Cause cause) {
    store(transaction, StateMachine.afterChecks(transaction), cause);
  }

  /** The acquiring registry has booked the units. */
  void confirm(Transaction transaction, Cause cause) {
    work.store().transactions().update(transaction.confirmed(work.now()));
    append(transaction, transaction.state(), cause.noting("confirmed"));
  }

  /** Notes in the history what changed nothing. */
  void remark(Transaction transaction, Cause cause) {
    append(transaction, transaction.state(), cause);
  }

  private void store(Transaction transaction, TransactionState next, Cause cause) {
    Announcements.onEntering(next, transaction, cause).forEach(work.post()::send);
    int consulted = transaction.stlConsulted() + (next == TransactionState.AT_STL ? 1 : 0);
    Transaction after = transaction.stl(consulted, transaction.stlPassed()).in(next, work.now());
    work.store().transactions().update(after);
    append(after, next, cause);
  }

  private void append(Transaction transaction, TransactionState state, Cause cause) {
    work.store()
        .transactions()
        .append(
            new TransactionEvent(
                transaction.identifier(),
                work.now(),
                cause.sender().value(),
                cause.status(),
                state,
                cause.results(),
                cause.message(),
                cause.note()));
  }
}
