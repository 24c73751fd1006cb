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
import java.util.Map;

/**
 * Who may send what, when (DES transactions, section 4). The table is the only place that decides
 * how a transaction goes on.
 */
public final class StateMachine {
  private record Row(
      Transition initiatorCompletes,
      Transition initiatorTerminates,
      Transition acquirerDecides,
      Transition acquirerConfirms) {}

  private static final Map<TransactionState, Row> TABLE = new EnumMap<>(TransactionState.class);

  static {
    //   state           I: 4              I: 5              A: 8 or 6       A: 4
    row(RECEIVED, refuse(3013), enter(TERMINATED), refuse(3012), refuse(3012));
    row(AT_STL, refuse(3013), enter(TERMINATED), refuse(3012), refuse(3012));
    row(RELEASED, enter(COMPLETED), enter(TERMINATED), refuse(3010), refuse(3012));
    row(AT_ACQUIRER, refuse(3013), enter(TERMINATED), null, refuse(3012));
    row(ACCEPTED, enter(COMPLETED), refuse(3009), refuse(3014), refuse(3012));
    row(DISCREPANT, refuse(3005), enter(TERMINATED), refuse(3014), refuse(3012));
    row(STL_DISCREPANT, refuse(3006), enter(TERMINATED), refuse(3014), refuse(3012));
    row(REJECTED, refuse(3004), enter(TERMINATED), refuse(3014), refuse(3012));
    row(COMPLETED, refuse(3003), refuse(3014), refuse(3014), new Transition.Confirm());
    row(TERMINATED, refuse(3007), refuse(3014), refuse(3014), refuse(3012));
    row(CANCELLED, refuse(3008), refuse(3014), refuse(3014), refuse(3012));
  }

  private StateMachine() {}

  /** What the status does when this sender reports it now. */
  public static Transition on(Transaction transaction, Role sender, TransactionStatus status) {
    Row row = TABLE.get(transaction.state());
    boolean decision = status == TransactionStatus.ACCEPTED || status == TransactionStatus.REJECTED;
    if (decision && !transaction.isExternal()) {
      return refuse(3010);
    }
    return switch (sender) {
      case INITIATING ->
          switch (status) {
            case COMPLETED -> row.initiatorCompletes;
            case TERMINATED -> row.initiatorTerminates;
            default -> refuse(3011);
          };
      case ACQUIRING ->
          switch (status) {
            case ACCEPTED -> decide(transaction, row, ACCEPTED);
            case REJECTED -> decide(transaction, row, REJECTED);
            case COMPLETED ->
                transaction.confirmedAt().isPresent() ? refuse(3003) : row.acquirerConfirms;
            default -> refuse(3012);
          };
      case STL -> onStl(transaction, status);
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

  private static Transition decide(Transaction transaction, Row row, TransactionState decision) {
    return transaction.state() == AT_ACQUIRER ? enter(decision) : row.acquirerDecides;
  }

  private static Transition onStl(Transaction transaction, TransactionStatus status) {
    if (transaction.state() != AT_STL) {
      return refuse(3014);
    }
    return switch (status) {
      case STL_CHECKED_NO_DISCREPANCY -> new Transition.StlPassed();
      case STL_CHECKED_DISCREPANCY -> enter(STL_DISCREPANT);
      default -> refuse(3014);
    };
  }

  private static void row(
      TransactionState state,
      Transition initiatorCompletes,
      Transition initiatorTerminates,
      Transition acquirerDecides,
      Transition acquirerConfirms) {
    TABLE.put(
        state, new Row(initiatorCompletes, initiatorTerminates, acquirerDecides, acquirerConfirms));
  }

  private static Transition enter(TransactionState state) {
    return new Transition.Enter(state);
  }

  private static Transition refuse(int responseCode) {
    return new Transition.Refuse(responseCode);
  }
}
