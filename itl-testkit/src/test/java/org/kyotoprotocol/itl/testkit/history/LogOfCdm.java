package org.kyotoprotocol.itl.testkit.history;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.kyotoprotocol.itl.core.Store;
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
import org.kyotoprotocol.itl.core.message.OutboundBody;
import org.kyotoprotocol.itl.core.message.OutboundBody.StatusNotification;
import org.kyotoprotocol.itl.core.message.Receipt;
import org.kyotoprotocol.itl.core.message.RetrySchedule;
import org.kyotoprotocol.itl.core.message.Wakeups;
import org.kyotoprotocol.itl.core.registry.OperatingState;
import org.kyotoprotocol.itl.core.registry.Registry;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.registry.RegistryKind;
import org.kyotoprotocol.itl.core.transaction.Evaluation;
import org.kyotoprotocol.itl.core.transaction.EvaluationResult;
import org.kyotoprotocol.itl.core.transaction.Proposal;
import org.kyotoprotocol.itl.core.transaction.TransactionStatus;
import org.kyotoprotocol.itl.testkit.memory.InMemoryStore;

/** The log, and the CDM registry as it answers: 4 to every 2, silence to every 3. */
final class LogOfCdm {
  private static final Wakeups NOBODY =
      new Wakeups() {
        @Override
        public void proposalReceived() {
          // The test evaluates by itself.
        }

        @Override
        public void messageQueued(RegistryCode peer) {
          // What is said is heard when it is put into words.
        }
      };

  final InMemoryStore store = new InMemoryStore();
  private final MessageGate gate;
  private final Evaluation evaluation;
  private Instant now = Instant.EPOCH;
  private StatusNotification said;

  LogOfCdm(Rulebook rulebook, Consumer<Store> reference) {
    UnitOfWork work =
        new UnitOfWork() {
          @Override
          public <T> T inTransaction(Function<Store, T> function) {
            return store.inTransaction(it -> function.apply(new ForgetfulStore(it)));
          }
        };
    WorkRunner runner = new WorkRunner(work, () -> now, this::hear, NOBODY);
    RetrySchedule never = new RetrySchedule(RetrySchedule.OWN_FAILURE, () -> 0.5);
    gate =
        new MessageGate(
            runner,
            rulebook,
            true,
            (sender, bytes) -> {
              throw new IllegalStateException("a message could not be processed at once");
            },
            never,
            NOBODY,
            LogOfCdm::fail);
    evaluation = new Evaluation(runner, rulebook, never, LogOfCdm::fail);
    store.inTransaction(
        it -> {
          it.registries().save(registry());
          reference.accept(it);
          return it;
        });
  }

  /**
   * Proposes, and completes what is not refused.
   *
   * @param at business time
   * @return the codes of the refusal; none if it completed
   */
  List<Integer> run(Instant at, Proposal proposal) {
    now = at;
    said = null;
    Receipt receipt = receive(new MessageBody.ProposalBody(proposal), Operation.ACCEPT_PROPOSAL);
    if (!receipt.accepted()) {
      return receipt.responseCodes();
    }
    if (!evaluation.evaluateNext() || said == null) {
      throw new IllegalStateException(proposal.transactionIdentifier() + " was not evaluated");
    }
    if (said.status() != TransactionStatus.CHECKED_NO_DISCREPANCY) {
      return said.evaluationResults().stream()
          .map(EvaluationResult::responseCode)
          .sorted()
          .toList();
    }
    int completed = TransactionStatus.COMPLETED.code();
    String identifier = proposal.transactionIdentifier();
    return receive(
            new MessageBody.Notification(identifier, completed, 0, List.of()),
            Operation.ACCEPT_NOTIFICATION)
        .responseCodes();
  }

  private Receipt receive(MessageBody body, Operation operation) {
    Header header =
        new Header(Optional.of("CDM"), Optional.of("ITL"), OptionalInt.of(1), OptionalInt.of(1));
    Call call = new Call(RegistryCode.CDM, operation, header, List.of(), body);
    UUID id = UUID.randomUUID();
    return gate.receive(new IncomingMessage(id, call, MessageBytes.ofUtf8(id.toString())));
  }

  private MessageBytes hear(RegistryCode to, OutboundBody body) {
    said = (StatusNotification) body;
    return MessageBytes.ofUtf8(said.transactionIdentifier() + " " + said.status());
  }

  private static void fail(String code, String words) {
    throw new IllegalStateException(code + " " + words);
  }

  private static Registry registry() {
    return new Registry(
        RegistryCode.CDM,
        RegistryKind.CDM,
        OperatingState.LIVE,
        Optional.empty(),
        Optional.of(URI.create("https://cdm.invalid")));
  }
}
