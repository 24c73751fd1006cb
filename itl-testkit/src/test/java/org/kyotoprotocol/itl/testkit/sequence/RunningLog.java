package org.kyotoprotocol.itl.testkit.sequence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.kyotoprotocol.itl.core.Observer;
import org.kyotoprotocol.itl.core.Store;
import org.kyotoprotocol.itl.core.WorkRunner;
import org.kyotoprotocol.itl.core.check.Rulebook;
import org.kyotoprotocol.itl.core.ledger.Counter;
import org.kyotoprotocol.itl.core.ledger.CounterKey;
import org.kyotoprotocol.itl.core.ledger.Movement;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.SerialMark;
import org.kyotoprotocol.itl.core.ledger.UnitBlock;
import org.kyotoprotocol.itl.core.message.Delivery;
import org.kyotoprotocol.itl.core.message.DeliveryOutcome;
import org.kyotoprotocol.itl.core.message.MessageBody;
import org.kyotoprotocol.itl.core.message.MessageGate;
import org.kyotoprotocol.itl.core.message.OutboundBody;
import org.kyotoprotocol.itl.core.message.OutboundMessage;
import org.kyotoprotocol.itl.core.message.Receipt;
import org.kyotoprotocol.itl.core.message.RetrySchedule;
import org.kyotoprotocol.itl.core.message.Wakeups;
import org.kyotoprotocol.itl.core.reference.ReferenceSet;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.registry.RegistryKind;
import org.kyotoprotocol.itl.core.transaction.CleanUp;
import org.kyotoprotocol.itl.core.transaction.Evaluation;
import org.kyotoprotocol.itl.core.transaction.EvaluationResult;
import org.kyotoprotocol.itl.core.transaction.Proposal;
import org.kyotoprotocol.itl.core.transaction.Transaction;
import org.kyotoprotocol.itl.core.transaction.TransactionEvent;
import org.kyotoprotocol.itl.core.transaction.TransactionState;
import org.kyotoprotocol.itl.testkit.memory.InMemoryStore;
import org.kyotoprotocol.itl.testkit.memory.ReferenceRows;

/**
 * The log with GB, JP, NZ and CDM around it; FR and ES belong to the scheme of CITL, DE to that of
 * DTL. GB may issue a million AAU for the first period. It is 1 June 2010.
 */
final class RunningLog {
  final InMemoryStore store = new InMemoryStore();
  final Surroundings around = new Surroundings(store);
  final List<String> noted = new ArrayList<>();
  final List<String> woken = new ArrayList<>();
  final List<OutboundMessage> couriered = new ArrayList<>();
  Function<OutboundMessage, DeliveryOutcome> answers =
      message -> new DeliveryOutcome.Delivered(1, List.of());
  final MessageGate gate;
  final Evaluation evaluation;
  final CleanUp cleanUp;
  final WorkRunner runner;
  final Delivery delivery;

  private Instant now = Instant.parse("2010-06-01T00:00:00Z");
  private int seen;

  RunningLog() {
    this(true);
  }

  RunningLog(boolean courtesies) {
    Rulebook rulebook = Rulebook.STANDARD.recordingAccountsOnFirstUse(true).leavingOpen(true);
    Observer observer = (code, words) -> noted.add(code + " " + words);
    Wakeups wakeups = new Woken();
    runner = new WorkRunner(around, () -> now, around, wakeups);
    RetrySchedule soon = new RetrySchedule(RetrySchedule.OWN_FAILURE, () -> 0.5);
    RetrySchedule later = new RetrySchedule(RetrySchedule.DELIVERY, () -> 0.5);
    gate = new MessageGate(runner, rulebook, courtesies, around, soon, wakeups, observer);
    evaluation = new Evaluation(runner, rulebook, soon, observer);
    cleanUp = new CleanUp(runner, CleanUp.LIMIT, observer);
    delivery = new Delivery(runner, (peer, message) -> courier(message), later, observer);
    run(RunningLog::populate);
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

  /** Proposes, evaluates and completes; an external transfer is accepted in between. */
  void complete(Proposal proposal) {
    judge(proposal);
    String id = proposal.transactionIdentifier();
    if (transaction(id).isExternal()) {
      notify(transaction(id).acquiringRegistry(), id, 8);
    }
    notify(proposal.transferring().registryCode(), id, 4);
  }

  void evaluate() {
    while (evaluation.evaluateNext()) {
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
    return gate.receive(around.arriving(Surroundings.call(sender, sender, 1, body)));
  }

  /** What was queued since the last call, for instance {@code GB 8} or {@code JP proposal}. */
  List<String> said() {
    List<OutboundMessage> all = store.outbox().queued();
    List<String> fresh = all.subList(seen, all.size()).stream().map(around::inShort).toList();
    seen = all.size();
    return fresh;
  }

  /** What the last queued message said. */
  OutboundBody lastBody() {
    List<OutboundMessage> all = store.outbox().queued();
    return around.bodyOf(all.get(all.size() - 1));
  }

  Transaction transaction(String id) {
    return store.transactions().find(id).orElseThrow();
  }

  TransactionState state(String id) {
    return transaction(id).state();
  }

  List<UnitBlock> blocks() {
    return store.ledger().blocks();
  }

  List<TransactionEvent> events(String id) {
    return store.transactions().events(id);
  }

  List<Movement> movementsOf(String origin, long serial) {
    return store.ledger().movementsOf(new RegistryCode(origin), serial);
  }

  List<SerialMark> marksOn(SerialBlock serials) {
    return store.ledger().marksOn(List.of(serials));
  }

  /** Blocks in short, for instance {@code GB-1-9 GB 100}, and who has reserved them. */
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

  /** Under this key, or zero. */
  Counter counter(CounterKey.Kind kind, String registry, int period, long item) {
    return store.ledger().counter(new CounterKey(kind, new RegistryCode(registry), period, item));
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  Instant now() {
    return now;
  }

  <T> T run(Function<Store, T> work) {
    return store.inTransaction(work);
  }

  private DeliveryOutcome courier(OutboundMessage message) {
    couriered.add(message);
    return answers.apply(message);
  }

  private static Store populate(Store s) {
    for (String code : List.of("GB", "JP", "NZ")) {
      s.registries().save(Surroundings.registry(code, RegistryKind.PARTY, Optional.empty()));
    }
    for (String code : List.of("FR", "ES")) {
      s.registries().save(Surroundings.registry(code, RegistryKind.PARTY, Optional.of("CITL")));
    }
    s.registries().save(Surroundings.registry("DE", RegistryKind.PARTY, Optional.of("DTL")));
    s.registries().save(Surroundings.registry("CDM", RegistryKind.CDM, Optional.empty()));
    for (String code : List.of("CITL", "DTL")) {
      s.registries().save(Surroundings.registry(code, RegistryKind.STL, Optional.empty()));
    }
    ReferenceRows.assume(s, ReferenceSet.PARTIES, "GB,1,1000000");
    return s;
  }

  private final class Woken implements Wakeups {
    @Override
    public void proposalReceived() {
      woken.add("evaluation");
    }

    @Override
    public void messageQueued(RegistryCode peer) {
      woken.add(peer.value());
    }
  }
}
