package org.kyotoprotocol.itl.testkit.registry;

import java.util.OptionalInt;
import org.kyotoprotocol.itl.core.transaction.TransactionStatus;
import org.kyotoprotocol.itl.testkit.registry.book.LocalStatus;

/** What a status from the log does to an open transaction (registry behaviour I3-I6, Q8). */
sealed interface Reaction {
  /** The transaction is final here; {@code reply} is the status sent back, if any. */
  record End(LocalStatus status, OptionalInt reply) implements Reaction {}

  /** The message cannot be processed: it is set aside, nothing is sent. */
  record SetAside(String words) implements Reaction {}

  /**
   * The reaction of a registry.
   *
   * @param inbound true if the other registry proposed
   */
  static Reaction to(TransactionStatus status, boolean inbound, RegistryProfile profile) {
    return switch (status) {
      case CHECKED_NO_DISCREPANCY, COMPLETED, ACCEPTED, STL_CHECKED_NO_DISCREPANCY ->
          new End(LocalStatus.COMPLETED, OptionalInt.of(TransactionStatus.COMPLETED.code()));
      case CHECKED_DISCREPANCY, REJECTED, STL_CHECKED_DISCREPANCY ->
          new End(
              LocalStatus.TERMINATED,
              profile.sendsTerminated() && !inbound
                  ? OptionalInt.of(TransactionStatus.TERMINATED.code())
                  : OptionalInt.empty());
      case CANCELLED -> new End(LocalStatus.CANCELLED, OptionalInt.empty());
      case PROPOSED, TERMINATED -> new SetAside("status " + status.code() + " is not for us");
    };
  }
}
