package org.kyotoprotocol.itl.persistence;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import org.kyotoprotocol.itl.core.Observer;
import org.kyotoprotocol.itl.core.UnitOfWork;
import org.kyotoprotocol.itl.core.WorkRunner;
import org.kyotoprotocol.itl.core.check.Rulebook;
import org.kyotoprotocol.itl.core.message.Call;
import org.kyotoprotocol.itl.core.message.Header;
import org.kyotoprotocol.itl.core.message.IncomingMessage;
import org.kyotoprotocol.itl.core.message.MessageBody;
import org.kyotoprotocol.itl.core.message.MessageBytes;
import org.kyotoprotocol.itl.core.message.MessageGate;
import org.kyotoprotocol.itl.core.message.Operation;
import org.kyotoprotocol.itl.core.message.Receipt;
import org.kyotoprotocol.itl.core.message.RetrySchedule;
import org.kyotoprotocol.itl.core.message.Wakeups;
import org.kyotoprotocol.itl.core.registry.OperatingState;
import org.kyotoprotocol.itl.core.registry.Registry;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.registry.RegistryKind;
import org.kyotoprotocol.itl.core.transaction.CleanUp;
import org.kyotoprotocol.itl.core.transaction.Evaluation;
import org.kyotoprotocol.itl.core.transaction.Proposal;
import org.kyotoprotocol.itl.core.transaction.TransactionState;

/** The services of the log over a real database; reference data that nobody gave is left open. */
public final class RunningLog {
  public static final Rulebook RULEBOOK =
      Rulebook.STANDARD.recordingAccountsOnFirstUse(true).leavingOpen(true);

  private final UnitOfWork database;
  private final Queue<String> noted = new ConcurrentLinkedQueue<>();
  private final ConcurrentMap<MessageBytes, Call> calls = new ConcurrentHashMap<>();
  private final MessageGate gate;
  private final Evaluation evaluation;
  private final CleanUp cleanUp;

  /** It is noon of that day, for ever. */
  public RunningLog(FreshDatabase database, String day) {
    this(database.unitOfWork(), day);
  }

  RunningLog(UnitOfWork database, String day) {
    this.database = database;
    Instant now = Instant.parse(day + "T12:00:00Z");
    Observer observer = (code, words) -> noted.add(code + " " + words);
    WorkRunner runner =
        new WorkRunner(
            database,
            () -> now,
            (to, body) -> MessageBytes.ofUtf8(to + " " + body.operation()),
            new Nobody());
    RetrySchedule retries = new RetrySchedule(RetrySchedule.OWN_FAILURE, () -> 0.5);
    gate =
        new MessageGate(
            runner,
            RULEBOOK,
            false,
            (sender, bytes) -> calls.get(bytes),
            retries,
            new Nobody(),
            observer);
    evaluation = new Evaluation(runner, RULEBOOK, retries, observer);
    cleanUp = new CleanUp(runner, Duration.ofSeconds(-1), observer);
  }

  /** Registries that are live; CDM is the registry of the CDM. */
  public void register(String... codes) {
    for (String code : codes) {
      RegistryKind kind = code.equals("CDM") ? RegistryKind.CDM : RegistryKind.PARTY;
      Registry registry =
          new Registry(
              new RegistryCode(code),
              kind,
              OperatingState.LIVE,
              Optional.empty(),
              Optional.of(URI.create("https://registry.invalid")));
      database.inTransaction(
          store -> {
            store.registries().save(registry);
            return store;
          });
    }
  }

  public Receipt propose(Proposal proposal) {
    return receive(proposal.transferring().registryCode(), new MessageBody.ProposalBody(proposal));
  }

  public Receipt notify(String sender, String transaction, int status) {
    return receive(sender, new MessageBody.Notification(transaction, status, 0, List.of()));
  }

  private Receipt receive(String sender, MessageBody body) {
    Operation operation =
        body instanceof MessageBody.ProposalBody
            ? Operation.ACCEPT_PROPOSAL
            : Operation.ACCEPT_NOTIFICATION;
    Call call =
        new Call(
            new RegistryCode(sender),
            operation,
            new Header(
                Optional.of(sender), Optional.of("ITL"), OptionalInt.of(1), OptionalInt.of(1)),
            List.of(),
            body);
    UUID id = UUID.randomUUID();
    MessageBytes bytes = MessageBytes.ofUtf8(id + " " + call);
    calls.put(bytes, call);
    return gate.receive(new IncomingMessage(id, call, bytes));
  }

  /** Evaluates one proposal that is due; false if there is none. */
  public boolean evaluate() {
    return evaluation.evaluateNext();
  }

  /** Ends everything that is not final. */
  public int endAll() {
    return cleanUp.endOverdue();
  }

  public TransactionState state(String transaction) {
    return database.inTransaction(
        store -> store.transactions().find(transaction).orElseThrow().state());
  }

  /** Response codes of all events of the transaction. */
  public List<Integer> codes(String transaction) {
    return database.inTransaction(
        store ->
            store.transactions().events(transaction).stream()
                .flatMap(event -> event.results().stream())
                .map(result -> result.responseCode())
                .distinct()
                .toList());
  }

  /** What the services noted, for people. */
  public List<String> noted() {
    return List.copyOf(noted);
  }

  private static final class Nobody implements Wakeups {
    @Override
    public void proposalReceived() {
      // Tests say when.
    }

    @Override
    public void messageQueued(RegistryCode peer) {
      // Nothing is sent.
    }
  }
}
