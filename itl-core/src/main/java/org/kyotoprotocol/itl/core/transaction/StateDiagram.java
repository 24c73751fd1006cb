package org.kyotoprotocol.itl.core.transaction;

import static org.kyotoprotocol.itl.core.transaction.TransactionState.AT_ACQUIRER;
import static org.kyotoprotocol.itl.core.transaction.TransactionState.AT_STL;
import static org.kyotoprotocol.itl.core.transaction.TransactionState.DISCREPANT;
import static org.kyotoprotocol.itl.core.transaction.TransactionState.RELEASED;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

/** Draws the state machine by asking it. */
final class StateDiagram {
  /** From one state to another, and why. */
  record Step(TransactionState from, TransactionState to, String cause) {}

  private StateDiagram() {}

  static String print() {
    StringBuilder text =
        new StringBuilder("stateDiagram-v2\n  [*] --> RECEIVED: proposal recorded\n");
    for (TransactionState state : TransactionState.values()) {
      for (Step step : steps(state)) {
        text.append("  %s --> %s: %s\n".formatted(step.from(), step.to(), step.cause()));
      }
    }
    for (TransactionState state : TransactionState.values()) {
      if (state.isFinal()) {
        text.append("  ").append(state).append(" --> [*]\n");
      }
    }
    return text.toString();
  }

  static List<Step> steps(TransactionState state) {
    List<Step> steps = new ArrayList<>(ownSteps(state));
    for (Role role : Role.values()) {
      for (TransactionStatus status : TransactionStatus.values()) {
        entered(state, role, status)
            .map(to -> new Step(state, to, sender(role) + " sends " + status.code()))
            .ifPresent(steps::add);
      }
    }
    if (!state.isFinal()) {
      steps.add(new Step(state, StateMachine.afterCleanUp(state), "clean-up"));
    }
    return steps;
  }

  /** What the log itself does, without a message. */
  private static List<Step> ownSteps(TransactionState state) {
    return switch (state) {
      case RECEIVED ->
          List.of(
              new Step(state, DISCREPANT, "a check failed"),
              new Step(state, AT_STL, "checks passed, an STL is to be consulted"),
              new Step(state, AT_ACQUIRER, "checks passed, external"),
              new Step(state, RELEASED, "checks passed, one registry"));
      case AT_STL ->
          List.of(
              new Step(state, AT_ACQUIRER, "the last STL passed it, external"),
              new Step(state, RELEASED, "the last STL passed it, one registry"));
      case RELEASED,
          AT_ACQUIRER,
          ACCEPTED,
          DISCREPANT,
          STL_DISCREPANT,
          REJECTED,
          COMPLETED,
          TERMINATED,
          CANCELLED ->
          List.of();
    };
  }

  /**
   * Only an external transfer knows the acquirer's states, only one registry the state RELEASED.
   */
  private static Optional<TransactionState> entered(
      TransactionState state, Role role, TransactionStatus status) {
    TransactionType type =
        state == RELEASED ? TransactionType.CANCELLATION : TransactionType.EXTERNAL_TRANSFER;
    return StateMachine.on(sample(type, state), role, status) instanceof Transition.Enter enter
        ? Optional.of(enter.state())
        : Optional.empty();
  }

  private static Transaction sample(TransactionType type, TransactionState state) {
    AccountReference account =
        new AccountReference(RegistryCode.ITL.value(), OptionalInt.empty(), OptionalLong.empty());
    Proposal proposal =
        new Proposal(
            "",
            type.code(),
            OptionalInt.empty(),
            account,
            account,
            OptionalLong.empty(),
            List.of());
    return Transaction.received(proposal, Instant.EPOCH).in(state, Instant.EPOCH);
  }

  private static String sender(Role role) {
    return switch (role) {
      case INITIATING -> "I";
      case ACQUIRING -> "A";
      case STL -> "S";
    };
  }
}
