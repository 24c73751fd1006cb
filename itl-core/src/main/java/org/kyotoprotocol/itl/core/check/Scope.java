package org.kyotoprotocol.itl.core.check;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kyotoprotocol.itl.core.message.MessageBody;
import org.kyotoprotocol.itl.core.message.Operation;
import org.kyotoprotocol.itl.core.transaction.Role;

/**
 * Which messages a check judges.
 *
 * @param operations the operations, in the order of the catalogue
 * @param statuses statuses of a notification; empty for any
 * @param sender role of the sender of a notification; empty for any
 */
public record Scope(Set<Operation> operations, Set<Integer> statuses, Optional<Role> sender) {
  /** Every call. */
  public static final Scope EVERY_CALL =
      new Scope(EnumSet.allOf(Operation.class), Set.of(), Optional.empty());

  public static final Scope PROPOSAL = of(Operation.ACCEPT_PROPOSAL);

  public static final Scope NOTIFICATION = of(Operation.ACCEPT_NOTIFICATION);

  /** A notification that the transaction was completed. */
  public static final Scope COMPLETION = NOTIFICATION.withStatus(4);

  public static final Scope NOTIFICATION_OR_QUERY =
      of(Operation.ACCEPT_NOTIFICATION, Operation.GET_TRANSACTION_STATUS);

  public static final Scope ABOUT_A_TRANSACTION =
      of(
          Operation.ACCEPT_PROPOSAL,
          Operation.ACCEPT_NOTIFICATION,
          Operation.GET_TRANSACTION_STATUS);

  /** Every message about a reconciliation. */
  public static final Scope RECONCILIATION =
      of(
          Operation.INITIATE_RECONCILIATION,
          Operation.RECEIVE_RECONCILIATION_RESULT,
          Operation.PROVIDE_AUDIT_TRAIL,
          Operation.PROVIDE_TOTALS,
          Operation.PROVIDE_UNIT_BLOCKS,
          Operation.RECEIVE_AUDIT_TRAIL,
          Operation.RECEIVE_TOTALS,
          Operation.RECEIVE_UNIT_BLOCKS);

  /** The messages about a reconciliation that carry its status. */
  public static final Scope RECONCILIATION_STATUS =
      of(Operation.PROVIDE_TOTALS, Operation.RECEIVE_RECONCILIATION_RESULT);

  /** What registries answer in a reconciliation. */
  public static final Scope RECONCILIATION_ANSWER =
      of(Operation.RECEIVE_TOTALS, Operation.RECEIVE_UNIT_BLOCKS, Operation.RECEIVE_AUDIT_TRAIL);

  public Scope {
    operations = Collections.unmodifiableSet(new LinkedHashSet<>(operations));
    statuses = Collections.unmodifiableSet(new LinkedHashSet<>(statuses));
  }

  public static Scope of(Operation... operations) {
    return new Scope(new LinkedHashSet<>(List.of(operations)), Set.of(), Optional.empty());
  }

  /** The same for these statuses of a notification only. */
  public Scope withStatus(Integer... only) {
    return new Scope(operations, new LinkedHashSet<>(List.of(only)), sender);
  }

  /** The same for a sender of this role only. */
  public Scope from(Role role) {
    return new Scope(operations, statuses, Optional.of(role));
  }

  /** True if the check has something to say about the message. */
  boolean covers(Facts facts) {
    return operations.contains(facts.call().operation())
        && (statuses.isEmpty() || hasStatus(facts))
        && (sender.isEmpty() || sender.equals(facts.role()));
  }

  private boolean hasStatus(Facts facts) {
    return facts.call().body() instanceof MessageBody.Notification notification
        && statuses.contains(notification.transactionStatus());
  }

  /** As in the catalogue, for instance {@code acceptNotification:6/8}. */
  @Override
  public String toString() {
    if (operations.equals(EVERY_CALL.operations)) {
      return "*";
    }
    if (operations.equals(RECONCILIATION.operations)) {
      return "recon*";
    }
    return operations.stream().map(Operation::wireName).collect(Collectors.joining(" "))
        + (statuses.isEmpty() ? "" : ":" + joined(statuses))
        + sender.map(Scope::suffix).orElse("");
  }

  private static String joined(Set<Integer> statuses) {
    return statuses.stream().map(String::valueOf).collect(Collectors.joining("/"));
  }

  private static String suffix(Role role) {
    return switch (role) {
      case INITIATING -> "@I";
      case ACQUIRING -> "@A";
      case STL -> "@S";
    };
  }
}
