package org.kyotoprotocol.itl.core.transaction;

import java.util.Optional;
import org.kyotoprotocol.itl.core.Work;
import org.kyotoprotocol.itl.core.ledger.CounterKey;
import org.kyotoprotocol.itl.core.notice.Notice;
import org.kyotoprotocol.itl.core.notice.Notices;

/** What completed transactions do for the notice they carry (DES notices, section 4). */
final class Fulfilment {
  private final Work work;
  private final Notice notice;

  private Fulfilment(Work work, Notice notice) {
    this.work = work;
    this.notice = notice;
  }

  /**
   * The notice that the transaction counts for, locked: notices come before counters and blocks.
   * Empty if it counts for none.
   */
  static Optional<Fulfilment> lock(Work work, Transaction transaction) {
    return transaction.consumptions().stream()
        .map(Consumption::key)
        .filter(key -> key.kind() == CounterKey.Kind.NOTICE_FULFILLED)
        .findFirst()
        .flatMap(key -> work.store().notices().lock(key.item()))
        .map(notice -> new Fulfilment(work, notice));
  }

  /** Tells the registry if the notice has another status now that the units are counted. */
  void judge() {
    new Notices(work).review(notice);
  }
}
