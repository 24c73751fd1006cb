package org.kyotoprotocol.itl.core.check;

import java.util.Optional;
import java.util.OptionalInt;
import org.kyotoprotocol.itl.core.message.MessageBody;
import org.kyotoprotocol.itl.core.transaction.StateMachine;
import org.kyotoprotocol.itl.core.transaction.TransactionStatus;
import org.kyotoprotocol.itl.core.transaction.Transition;

/** Message sequence. What comes after what is decided by {@link StateMachine} alone. */
final class SequenceRules {
  private SequenceRules() {}

  static Evidence newIdentifier(Facts facts) {
    return Evidence.of(facts.transaction().isEmpty());
  }

  static Evidence knownIdentifier(Facts facts) {
    return Evidence.of(facts.transaction().isPresent());
  }

  /** Holds unless the state machine refuses the notification with just this code. */
  static Condition unlessRefusedWith(int code) {
    return facts -> Evidence.of(!refusal(facts).equals(OptionalInt.of(code)));
  }

  /** Sender, status and transaction are judged by 1505, 2004 and 3002 before. */
  private static OptionalInt refusal(Facts facts) {
    Optional<TransactionStatus> status = status(facts);
    if (status.isEmpty() || facts.role().isEmpty()) {
      return OptionalInt.empty();
    }
    Transition transition =
        StateMachine.on(facts.transaction().orElseThrow(), facts.call().sender(), status.get());
    return transition instanceof Transition.Refuse refuse
        ? OptionalInt.of(refuse.responseCode())
        : OptionalInt.empty();
  }

  private static Optional<TransactionStatus> status(Facts facts) {
    return facts.call().body() instanceof MessageBody.Notification notification
        ? TransactionStatus.of(notification.transactionStatus())
        : Optional.empty();
  }
}
