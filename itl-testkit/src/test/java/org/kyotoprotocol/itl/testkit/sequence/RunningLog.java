package org.kyotoprotocol.itl.testkit.sequence;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import org.kyotoprotocol.itl.core.Ports;
import org.kyotoprotocol.itl.core.Settings;
import org.kyotoprotocol.itl.core.Store;
import org.kyotoprotocol.itl.core.TransactionLogServices;
import org.kyotoprotocol.itl.core.check.Rulebook;
import org.kyotoprotocol.itl.core.ledger.Movement;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.SerialMark;
import org.kyotoprotocol.itl.core.ledger.UnitBlock;
import org.kyotoprotocol.itl.core.message.Call;
import org.kyotoprotocol.itl.core.message.DeliveryOutcome;
import org.kyotoprotocol.itl.core.message.Header;
import org.kyotoprotocol.itl.core.message.IncomingMessage;
import org.kyotoprotocol.itl.core.message.MessageBody;
import org.kyotoprotocol.itl.core.message.MessageBytes;
import org.kyotoprotocol.itl.core.message.Operation;
import org.kyotoprotocol.itl.core.message.OutboundBody;
import org.kyotoprotocol.itl.core.message.OutboundBody.ForwardedProposal;
import org.kyotoprotocol.itl.core.message.OutboundBody.StatusNotification;
import org.kyotoprotocol.itl.core.message.OutboundMessage;
import org.kyotoprotocol.itl.core.message.Receipt;
import org.kyotoprotocol.itl.core.message.Wakeups;
import org.kyotoprotocol.itl.core.registry.OperatingState;
import org.kyotoprotocol.itl.core.registry.Registry;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.registry.RegistryKind;
import org.kyotoprotocol.itl.core.transaction.EvaluationResult;
import org.kyotoprotocol.itl.core.transaction.Proposal;
import org.kyotoprotocol.itl.core.transaction.Transaction;
import org.kyotoprotocol.itl.core.transaction.TransactionEvent;
import org.kyotoprotocol.itl.core.transaction.TransactionState;
import org.kyotoprotocol.itl.testkit.memory.InMemoryStore;

/**
 * The log with GB, JP, NZ and CDM around it; FR and DE belong to the schemes CITL and DTL. GB may
 * issue a million AAU for the first period. It is 1 June 2010.
 */
final class RunningLog {
  final InMemoryStore store = new InMemoryStore();
  final List<String> noted = new ArrayList<>();
  final List<String> woken = new ArrayList<>();
  final List<OutboundMessage> couriered = new ArrayList<>();
  Function<OutboundMessage, DeliveryOutcome> answers =
      message -> new DeliveryOutcome.Delivered(1, List.of());
  final TransactionLogServices services;

  private final Map<MessageBytes, OutboundBody> bodies = new HashMap<>();
  private final Map<MessageBytes, Call> calls = new HashMap<>();
  private Instant now = Instant.parse("2010-06-01T00:00:00Z");
  private int failing;
  private boolean failingAfterCommit;
  private String unspeakable = "";
  private int seen;

  RunningLog() {
    this(
        new Settings(
            Rulebook.STANDARD.recordingAccountsOnFirstUse(true),
            true,
            Settings.STANDARD.timeLimit(),
            Settings.STANDARD.deliveryDelays()));
  }

  RunningLog(Settings settings) {
    services =
        TransactionLogServices.over(
            new Ports(
                this::inTransaction,
                () -> now,
                (to, body) -> encode(to, body),
                (sender, bytes) -> Optional.ofNullable(calls.get(bytes)).orElseThrow(),
                (peer, message) -> {
                  couriered.add(message);
                  return answers.apply(message);
                },
                new Wakeups() {
                  @Override
                  public void proposalReceived() {
                    woken.add("evaluation");
                  }

                  @Override
                  public void messageQueued(RegistryCode peer) {
                    woken.add(peer.value());
                  }
                },
                (code, words) -> noted.add(code + " " + words)),
            settings);
    RegistryCode citl = new RegistryCode("CITL");
    RegistryCode dtl = new RegistryCode("DTL");
    run(
        s -> {
          for (String code : List.of("GB", "JP", "NZ")) {
            s.registries().save(registry(code, RegistryKind.PARTY, Optional.empty()));
          }
          s.registries().save(registry("CDM", RegistryKind.CDM, Optional.empty()));
          s.registries().save(registry("FR", RegistryKind.PARTY, Optional.of(citl)));
          s.registries().save(registry("ES", RegistryKind.PARTY, Optional.of(citl)));
          s.registries().save(registry("DE", RegistryKind.PARTY, Optional.of(dtl)));
          s.registries().save(registry("CITL", RegistryKind.STL, Optional.empty()));
          s.registries().save(registry("DTL", RegistryKind.STL, Optional.empty()));
          s.reference().recordAssignedAmount(new RegistryCode("GB"), 1, 1_000_000);
          return s;
        });
  }

  /** Proposes as its transferring registry. */
  Receipt propose(Proposal proposal) {
    return receive(proposal.transferring().registryCode(), new MessageBody.ProposalBody(proposal));
  }

  /** Proposes and evaluates. */
  void judge(Proposal proposal) {
    propose(proposal);
    evaluate();
  }

  void evaluate() {
    while (services.evaluation().evaluateNext()) {
      // Every one that is due.
    }
  }

  Receipt notify(String sender, String id, int status, Integer... codes) {
    return receive(
        sender,
        new MessageBody.Notification(
            id, status, 0, Arrays.stream(codes).map(EvaluationResult::of).toList()));
  }

  Receipt askStatus(String sender, String id) {
    return receive(sender, new MessageBody.StatusQuery(id));
  }

  Receipt receive(String sender, MessageBody body) {
    return services.gate().receive(message(call(sender, sender, 1, body)));
  }

  IncomingMessage message(Call call) {
    UUID id = UUID.randomUUID();
    MessageBytes bytes = MessageBytes.ofUtf8(id + " " + call);
    calls.put(bytes, call);
    return new IncomingMessage(id, call, bytes);
  }

  static Call call(String sender, String from, int minorVersion, MessageBody body) {
    return new Call(
        new RegistryCode(sender),
        operation(body),
        new Header(
            Optional.of(from), Optional.of("ITL"), OptionalInt.of(1), OptionalInt.of(minorVersion)),
        List.of(),
        body);
  }

  /** What was queued since the last call, for instance {@code "GB 8"} or {@code "JP proposal"}. */
  List<String> said() {
    List<OutboundMessage> all = run(s -> store.outbox().queued());
    List<String> fresh = all.subList(seen, all.size()).stream().map(this::inShort).toList();
    seen = all.size();
    return fresh;
  }

  /** What the last queued message said. */
  OutboundBody lastBody() {
    List<OutboundMessage> all = run(s -> store.outbox().queued());
    return bodies.get(all.get(all.size() - 1).bytes());
  }

  Transaction transaction(String id) {
    return run(s -> s.transactions().find(id).orElseThrow());
  }

  TransactionState state(String id) {
    return transaction(id).state();
  }

  List<UnitBlock> blocks() {
    return run(s -> store.ledger().blocks());
  }

  List<TransactionEvent> events(String id) {
    return run(s -> s.transactions().events(id));
  }

  List<Movement> movementsOf(String origin, long serial) {
    return run(s -> s.ledger().movementsOf(new RegistryCode(origin), serial));
  }

  List<SerialMark> marksOn(SerialBlock serials) {
    return run(s -> s.ledger().marksOn(List.of(serials)));
  }

  /** Blocks in short, for instance {@code "GB-1-9 GB 100"}, and who has reserved them. */
  List<String> holdings() {
    return blocks().stream()
        .map(
            block ->
                block.serials()
                    + " "
                    + block.holding().registry()
                    + " "
                    + block.holding().accountType().code()
                    + block.reservedBy().map(id -> " for " + id).orElse(""))
        .toList();
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  Instant now() {
    return now;
  }

  /** Until further notice, nothing can be said about this transaction. */
  void failEvaluationOf(String id) {
    unspeakable = id;
  }

  void removeEndpoint(String code) {
    Registry entry = run(s -> s.registries().find(new RegistryCode(code)).orElseThrow());
    run(
        s -> {
          s.registries()
              .save(
                  new Registry(
                      entry.code(), entry.kind(), entry.state(), entry.scheme(), Optional.empty()));
          return s;
        });
  }

  /** The next so many units of work fail, before they begin. */
  void failNext(int units) {
    failing = units;
  }

  /** The next unit of work is committed, but its caller is told that it failed. */
  void loseNextCommit() {
    failingAfterCommit = true;
  }

  /** Nothing fails any more. */
  void recoverNow() {
    failing = 0;
    failingAfterCommit = false;
  }

  <T> T run(Function<Store, T> work) {
    return store.inTransaction(work);
  }

  private <T> T inTransaction(Function<Store, T> work) {
    if (failing > 0) {
      failing--;
      throw new IllegalStateException("the database is away");
    }
    T result = store.inTransaction(work);
    if (failingAfterCommit) {
      failingAfterCommit = false;
      throw new IllegalStateException("the connection broke in the commit");
    }
    return result;
  }

  private MessageBytes encode(RegistryCode to, OutboundBody body) {
    if (body instanceof StatusNotification said
        && said.transactionIdentifier().equals(unspeakable)) {
      throw new IllegalStateException("nothing can be said about " + unspeakable);
    }
    MessageBytes bytes = MessageBytes.ofUtf8(to + " " + body);
    bodies.put(bytes, body);
    return bytes;
  }

  private String inShort(OutboundMessage message) {
    OutboundBody body = bodies.get(message.bytes());
    if (body instanceof ForwardedProposal) {
      return message.to() + " proposal";
    }
    StatusNotification said = (StatusNotification) body;
    String codes =
        said.evaluationResults().stream()
            .map(result -> " " + result.responseCode())
            .reduce("", String::concat);
    return message.to() + " " + said.status().code() + codes;
  }

  private static Operation operation(MessageBody body) {
    if (body instanceof MessageBody.ProposalBody) {
      return Operation.ACCEPT_PROPOSAL;
    }
    if (body instanceof MessageBody.Notification) {
      return Operation.ACCEPT_NOTIFICATION;
    }
    if (body instanceof MessageBody.StatusQuery) {
      return Operation.GET_TRANSACTION_STATUS;
    }
    if (body instanceof MessageBody.FreeText) {
      return Operation.ACCEPT_MESSAGE;
    }
    return Operation.RECEIVE_TOTALS;
  }

  private static Registry registry(String code, RegistryKind kind, Optional<RegistryCode> scheme) {
    return new Registry(
        new RegistryCode(code),
        kind,
        OperatingState.LIVE,
        scheme,
        Optional.of(URI.create("https://" + code.toLowerCase(Locale.ROOT) + ".invalid")));
  }
}
