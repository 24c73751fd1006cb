package org.kyotoprotocol.itl.core.check;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.kyotoprotocol.itl.core.message.Call;
import org.kyotoprotocol.itl.core.message.MessageBody;
import org.kyotoprotocol.itl.core.message.Operation;
import org.kyotoprotocol.itl.core.transaction.Role;

/**
 * Which messages a check judges.
 *
 * @param printed as in the catalogue, for instance {@code acceptNotification:6/8}
 * @param operations the operations
 * @param statuses statuses of a notification; empty for any
 * @param sender role of the sender of a notification; empty for any
 */
public record Scope(
    String printed, Set<Operation> operations, Set<Integer> statuses, Set<Role> sender) {
  /** Every call. */
  public static final Scope EVERY_CALL =
      new Scope("*", EnumSet.allOf(Operation.class), Set.of(), Set.of());

  public Scope {
    operations = Set.copyOf(operations);
    statuses = Set.copyOf(statuses);
    sender = Set.copyOf(sender);
  }

  public static Scope of(Operation first, Operation... others) {
    Set<Operation> operations = EnumSet.of(first, others);
    String printed =
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of(first), java.util.Arrays.stream(others))
            .map(Operation::wireName)
            .collect(Collectors.joining(" "));
    return new Scope(printed, operations, Set.of(), Set.of());
  }

  /** True if the check has something to say about the call. */
  public boolean covers(Call call) {
    return operations.contains(call.operation())
        && (statuses.isEmpty()
            || (call.body() instanceof MessageBody.Notification notification
                && statuses.contains(notification.transactionStatus())));
  }
}
