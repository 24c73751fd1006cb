package org.kyotoprotocol.itl.testkit.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kyotoprotocol.itl.core.message.Call;
import org.kyotoprotocol.itl.core.message.MessageBody;
import org.kyotoprotocol.itl.core.message.Operation;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationMessage;
import org.kyotoprotocol.itl.core.transaction.BlockIdentifier;
import org.kyotoprotocol.itl.core.transaction.EvaluationResult;
import org.kyotoprotocol.itl.core.transaction.Transaction;
import org.kyotoprotocol.itl.core.transaction.TransactionType;

/**
 * Reads messages: a proposal; {@code notification 4 by GB of GB1003}; {@code query by GB of
 * GB1003}; {@code message by GB}; {@code call provideTotals by CITL of GB118 with status=1}.
 * Instead of a code, {@code I} and {@code A} stand for the initiating and the acquiring registry;
 * instead of an identifier stand samples.
 */
final class CallNotation {
  private final Words words;
  private final World world;
  private final List<Value> with = new ArrayList<>();

  CallNotation(Words words, World world) {
    this.words = words;
    this.world = world;
  }

  List<ScenarioCall> read() {
    if (ProposalNotation.begins(words.peek())) {
      return proposals();
    }
    String kind = words.next("message");
    return switch (kind) {
      case "notification" -> notifications();
      case "query" ->
          aboutTransactions(Operation.GET_TRANSACTION_STATUS, MessageBody.StatusQuery::new);
      case "message" ->
          List.of(
              single(
                  Operation.ACCEPT_MESSAGE,
                  sender(),
                  new MessageBody.FreeText("Hello", world.now())));
      case "call" -> List.of(other());
      default -> throw words.error("'" + kind + "' is no message");
    };
  }

  private List<ScenarioCall> proposals() {
    List<ProposalNotation.Named> proposals = new ProposalNotation(words, world).read();
    readWith();
    return proposals.stream().map(this::proposal).toList();
  }

  private ScenarioCall proposal(ProposalNotation.Named named) {
    Envelope envelope = new Envelope();
    for (Value value : with) {
      if (Envelope.knows(value.key())) {
        envelope.set(value);
      } else {
        named.draft().set(value);
      }
    }
    Call call =
        envelope.call(
            Operation.ACCEPT_PROPOSAL,
            named.draft().transferring,
            new MessageBody.ProposalBody(named.draft().proposal()));
    return new ScenarioCall(named.name(), Optional.of(named.type()), call);
  }

  private List<ScenarioCall> notifications() {
    int status = words.integer("transaction status", words.next("transaction status"));
    return aboutTransactions(
        Operation.ACCEPT_NOTIFICATION,
        identifier -> new MessageBody.Notification(identifier, status, 0, results()));
  }

  private List<ScenarioCall> aboutTransactions(Operation operation, Body body) {
    String sender = sender();
    words.require("of");
    List<String> identifiers =
        ProposalNotation.begins(words.peek())
            ? new ProposalNotation(words, world)
                .read().stream().map(named -> named.draft().identifier).toList()
            : List.of(words.next("transaction identifier"));
    readWith();
    return identifiers.stream()
        .map(identifier -> about(operation, sender, identifier, body.about(identifier)))
        .toList();
  }

  private ScenarioCall about(
      Operation operation, String sender, String identifier, MessageBody body) {
    Optional<Transaction> transaction = world.transaction(identifier);
    Optional<TransactionType> type =
        transaction.flatMap(recorded -> recorded.proposal().transactionType());
    String code =
        switch (sender) {
          case "I" -> transaction.map(Transaction::initiatingRegistry).orElse(sender);
          case "A" -> transaction.map(Transaction::acquiringRegistry).orElse(sender);
          default -> sender;
        };
    return new ScenarioCall(identifier, type, envelope().call(operation, code, body));
  }

  private ScenarioCall other() {
    String name = words.next("operation");
    Operation operation = words.found("operation", name, Operation.of(name));
    String sender = sender();
    if (!words.skip("of")) {
      return single(operation, sender, new MessageBody.Unreadable(Optional.empty()));
    }
    String identifier = words.next("reconciliation identifier");
    readWith();
    ReconciliationMessage message =
        words.found(
            "operation about a reconciliation that comes to the log",
            name,
            new ReconciliationNotation(world, identifier, with).message(operation));
    return read(operation, sender, new MessageBody.Reconciliation(message));
  }

  private ScenarioCall single(Operation operation, String sender, MessageBody body) {
    readWith();
    return read(operation, sender, body);
  }

  private ScenarioCall read(Operation operation, String sender, MessageBody body) {
    return new ScenarioCall(
        operation.wireName(), Optional.empty(), envelope().call(operation, sender, body));
  }

  private String sender() {
    words.require("by");
    return words.next("sender");
  }

  private void readWith() {
    if (words.skip("with")) {
      while (!words.isEmpty()) {
        Value value = Value.of(words);
        if (!Envelope.knows(value.key())
            && !ProposalDraft.knows(value.key())
            && !ReconciliationNotation.knows(value.key())
            && !value.key().equals("result")) {
          throw words.error("'" + value.key() + "' is no property of a message");
        }
        with.add(value);
      }
    }
    words.end();
  }

  private Envelope envelope() {
    Envelope envelope = new Envelope();
    with.stream().filter(value -> Envelope.knows(value.key())).forEach(envelope::set);
    return envelope;
  }

  /** {@code result=5902}, or with a block {@code result=5902:GB-1000-1099}. */
  private List<EvaluationResult> results() {
    return with.stream().filter(value -> value.key().equals("result")).map(this::result).toList();
  }

  private EvaluationResult result(Value value) {
    String[] parts = value.text().split(":", 2);
    int code = words.integer("response code", parts[0]);
    return parts.length == 1
        ? EvaluationResult.of(code)
        : new EvaluationResult(code, List.of(block(parts[1])));
  }

  private BlockIdentifier block(String text) {
    String[] parts = text.split("-", 3);
    if (parts.length < 3) {
      throw words.error("'" + text + "' is no block, such as GB-1000-1099");
    }
    return new BlockIdentifier(
        words.number("serial", parts[1]), words.number("serial", parts[2]), parts[0]);
  }

  private interface Body {
    MessageBody about(String identifier);
  }
}
