package org.kyotoprotocol.itl.testkit.registry.book;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.kyotoprotocol.itl.core.transaction.Proposal;

/** One thing that happened in the registry, as its journal keeps it. */
sealed interface Entry {
  /** An account was opened, or its state changed. */
  record AccountEntry(Account account) implements Entry {}

  /** We propose; the units are reserved. */
  record Proposed(Instant at, Proposal proposal) implements Entry {}

  /** Another registry proposes; we accept, or reject with a code. */
  record Judged(Instant at, Proposal proposal, OptionalInt rejection) implements Entry {}

  /**
   * A transaction is final.
   *
   * @param reply the status we owe the log for it, if any
   * @param keepsReplaced true if units that were to be replaced stay reserved after a failure
   *     (registry behaviour I10)
   */
  record Ended(
      Instant at,
      String transactionIdentifier,
      LocalStatus status,
      List<Integer> codes,
      OptionalInt reply,
      boolean keepsReplaced)
      implements Entry {
    public Ended {
      codes = List.copyOf(codes);
    }
  }

  /** A message about the transaction was handed to the network, whatever became of it. */
  record Sent(String transactionIdentifier, int status) implements Entry {}

  /** The administrator of the log wrote. */
  record Text(Instant at, String content) implements Entry {}

  /** A message about a notice came; proposals may refer to it. */
  record Notice(Instant at, NoticeMessage message) implements Entry {}
}
