package org.kyotoprotocol.itl.core.transaction;

import static org.kyotoprotocol.itl.core.transaction.TransactionState.ACCEPTED;
import static org.kyotoprotocol.itl.core.transaction.TransactionState.AT_ACQUIRER;
import static org.kyotoprotocol.itl.core.transaction.TransactionState.AT_STL;
import static org.kyotoprotocol.itl.core.transaction.TransactionState.CANCELLED;
import static org.kyotoprotocol.itl.core.transaction.TransactionState.COMPLETED;
import static org.kyotoprotocol.itl.core.transaction.TransactionState.DISCREPANT;
import static org.kyotoprotocol.itl.core.transaction.TransactionState.RECEIVED;
import static org.kyotoprotocol.itl.core.transaction.TransactionState.REJECTED;
import static org.kyotoprotocol.itl.core.transaction.TransactionState.RELEASED;
import static org.kyotoprotocol.itl.core.transaction.TransactionState.STL_DISCREPANT;
import static org.kyotoprotocol.itl.core.transaction.TransactionState.TERMINATED;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

/**
 * Who may send what, when (DES transactions, section 4). The table is the only place that decides
 * how a transaction goes on.
 */
public final class StateMachine {
  /** What each status does that a registry may send: I is the initiating one, A the acquiring. */
  private record Row(
      Transition initiatorCompletes,
      Transition initiatorTerminates,
      Transition acquirerAccepts,
      Transition acquirerRejects,
      Transition acquirerConfirms) {}

  private static final Map<TransactionState, Row> TABLE = new EnumMap<>(TransactionState.class);

  static {
    //  state, I: 4, I: 5, A: 8, A: 6, A: 4
    row(RECEIVED, no(3013), to(TERMINATED), no(3012), no(3012), no(3012));
    row(AT_STL, no(3013), to(TERMINATED), no(3012), no(3012), no(3012));
    row(RELEASED, to(COMPLETED), to(TERMINATED), no(3010), no(3010), no(3012));
    row(AT_ACQUIRER, no(3013), to(TERMINATED), to(ACCEPTED), to(REJECTED), no(3012));
    row(ACCEPTED, to(COMPLETED), no(3009), no(3014), no(3014), no(3012));
    row(DISCREPANT, no(3005), to(TERMINATED), no(3014), no(3014), no(3012));
    row(STL_DISCREPANT, no(3006), to(TERMINATED), no(3014), no(3014), no(3012));
    row(REJECTED, no(3004), to(TERMINATED), no(3014), no(3014), no(3012));
    row(COMPLETED, no(3003), no(3014), no(3014), no(3014), new Transition.Confirm());
    row(TERMINATED, no(3007), no(3014), no(3014), no(3014), no(3012));
    row(CANCELLED, no(3008), no(3014), no(3014), no(3014), no(3012));
  }

  private StateMachine() {}

  /**
   * What the status does when this peer reports it now.
   *
   * @throws IllegalArgumentException if the sender is no party to the transaction: check 1505 has
   *     seen to that
   */
  public static Transition on(
      Transaction transaction, RegistryCode sender, TransactionStatus status) {
    Role role =
        transaction
            .roleOf(sender)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        sender + " is no party to transaction " + transaction.identifier()));
    Transition transition = on(transaction, role, status);
    boolean outOfTurn = role == Role.STL && !transaction.awaitedStl().equals(Optional.of(sender));
    return outOfTurn && !(transition instanceof Transition.Refuse) ? no(3014) : transition;
  }

  /** What the status does when a peer in this role reports it now and is the one to do so. */
  public static Transition on(Transaction transaction, Role sender, TransactionStatus status) {
    boolean decision = status == TransactionStatus.ACCEPTED || status == TransactionStatus.REJECTED;
    if (decision && !transaction.isExternal()) {
      return no(3010);
    }
    Row row = TABLE.get(transaction.state());
    return switch (sender) {
      case INITIATING ->
          switch (status) {
            case COMPLETED -> row.initiatorCompletes;
            case TERMINATED -> row.initiatorTerminates;
            default -> no(3011);
          };
      case ACQUIRING ->
          switch (status) {
            case ACCEPTED -> row.acquirerAccepts;
            case REJECTED -> row.acquirerRejects;
            case COMPLETED ->
                transaction.confirmedAt().isPresent() ? no(3003) : row.acquirerConfirms;
            default -> no(3012);
          };
      case STL -> onStl(transaction.state(), status);
    };
  }

  private static Transition onStl(TransactionState state, TransactionStatus status) {
    if (state != AT_STL) {
      return no(3014);
    }
    return switch (status) {
      case STL_CHECKED_NO_DISCREPANCY -> new Transition.StlPassed();
      case STL_CHECKED_DISCREPANCY -> to(STL_DISCREPANT);
      default -> no(3014);
    };
  }

  /** Where a transaction stands once every check and every STL has passed. */
  public static TransactionState afterChecks(Transaction transaction) {
    if (transaction.stlPassed() < transaction.route().size()) {
      return AT_STL;
    }
    return transaction.isExternal() ? AT_ACQUIRER : RELEASED;
  }

  /**
   * How the clean-up ends a transaction that is not final (DES transactions T1, T6): what was
   * refused counts as terminated, anything else is cancelled.
   *
   * @throws IllegalStateException if the state is final already
   */
  public static TransactionState afterCleanUp(TransactionState state) {
    return switch (state) {
      case RECEIVED, AT_STL, RELEASED, AT_ACQUIRER, ACCEPTED -> CANCELLED;
      case DISCREPANT, STL_DISCREPANT, REJECTED -> TERMINATED;
      case COMPLETED, TERMINATED, CANCELLED ->
          throw new IllegalStateException("A transaction in state " + state + " has ended");
    };
  }

  /** The states that a transaction in this state can enter next, whoever causes it. */
  public static Set<TransactionState> successors(TransactionState state) {
    Set<TransactionState> next = EnumSet.noneOf(TransactionState.class);
    StateDiagram.steps(state).forEach(step -> next.add(step.to()));
    return next;
  }

  /** All states and what leads from one to the next, as a Mermaid state diagram. */
  public static String diagram() {
    return StateDiagram.print();
  }

  private static void row(
      TransactionState state,
      Transition initiatorCompletes,
      Transition initiatorTerminates,
      Transition acquirerAccepts,
      Transition acquirerRejects,
      Transition acquirerConfirms) {
    TABLE.put(
        state,
        new Row(
            initiatorCompletes,
            initiatorTerminates,
            acquirerAccepts,
            acquirerRejects,
            acquirerConfirms));
  }

  private static Transition to(TransactionState state) {
    return new Transition.Enter(state);
  }

  private static Transition no(int responseCode) {
    return new Transition.Refuse(responseCode);
  }
}
