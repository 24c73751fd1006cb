package org.kyotoprotocol.itl.testkit.scenario;

import java.util.Arrays;
import java.util.List;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.transaction.Transaction;
import org.kyotoprotocol.itl.core.transaction.TransactionState;

/**
 * Records transactions in a state: {@code transaction AT_STL every sample with route=CITL
 * consulted=1}, {@code transaction COMPLETED sample external with confirmed=yes}.
 */
final class TransactionVerb {
  private TransactionVerb() {}

  static void record(Words words, World world) {
    TransactionState state = words.parsed("state", words.next("state"), TransactionState::valueOf);
    List<Transaction> recorded =
        new ProposalNotation(words, world)
            .read().stream()
                .map(named -> Transaction.received(named.draft().proposal(), world.now()))
                .map(transaction -> transaction.in(state, world.now()))
                .toList();
    if (words.skip("with")) {
      while (!words.isEmpty()) {
        Value value = Value.of(words);
        recorded = recorded.stream().map(each -> with(each, value, world)).toList();
      }
    }
    recorded.forEach(world::record);
  }

  private static Transaction with(Transaction transaction, Value value, World world) {
    return switch (value.key()) {
      case "route" -> transaction.routed(codes(value));
      case "consulted" -> transaction.stl(value.integer(), transaction.stlPassed());
      case "passed" -> transaction.stl(transaction.stlConsulted(), value.integer());
      case "confirmed" -> transaction.confirmed(world.now());
      default -> throw value.words().error("'" + value.key() + "' is no property of a transaction");
    };
  }

  private static List<RegistryCode> codes(Value value) {
    return Arrays.stream(value.text().split(",", -1))
        .map(code -> value.words().parsed("registry code", code, RegistryCode::new))
        .toList();
  }
}
