package org.kyotoprotocol.itl.testkit.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.kyotoprotocol.itl.core.message.DeliveryOutcome;
import org.kyotoprotocol.itl.core.message.MessageNotRecordedException;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.transaction.Proposal;
import org.kyotoprotocol.itl.core.transaction.Transaction;
import org.kyotoprotocol.itl.core.transaction.TransactionState;

/**
 * Registries that propose the same units, accept, reject, repeat themselves, lie and vanish, and a
 * database that now and then goes away: after every step the invariants hold.
 */
class InterleavingPropertyTest {
  private static final List<String> REGISTRIES = List.of("GB", "JP", "NZ", "FR");
  private static final List<String> SENDERS = List.of("GB", "JP", "NZ", "FR", "CITL");
  private static final int STEPS = 120;

  @Property(tries = 60, shrinking = ShrinkingMode.OFF)
  void theBooksAreRightAfterEveryStep(@ForAll Random random) {
    Play play = new Play(random);
    for (int step = 0; step < STEPS; step++) {
      play.step();
      Invariants.hold(play.log);
    }
    play.endEverything();
    Invariants.hold(play.log);
    assertThat(play.log.blocks()).noneMatch(block -> block.reservedBy().isPresent());
    assertThat(play.log.store.transactions().inOrder())
        .allMatch(transaction -> transaction.state().isFinal());
  }

  /** So that a change of the odds does not quietly make the property say nothing. */
  @Test
  void thePlaysReachEveryState() {
    Map<TransactionState, Integer> reached = new HashMap<>();
    for (int seed = 0; seed < 25; seed++) {
      Play play = new Play(new Random(seed));
      for (int step = 0; step < STEPS; step++) {
        play.step();
      }
      play.endEverything();
      play.log.store.transactions().allEvents().stream()
          .forEach(event -> reached.merge(event.state(), 1, Integer::sum));
    }
    assertThat(reached).containsOnlyKeys(TransactionState.values());
  }

  private static final class Play {
    final RunningLog log = new RunningLog();
    private final Random random;
    private final List<Proposal> proposed = new ArrayList<>();
    private int number = 100;

    Play(Random random) {
      this.random = random;
      log.judge(Proposals.issuance("GB1", "GB-1-40"));
      log.notify("GB", "GB1", 4);
    }

    void step() {
      try {
        act(random.nextInt(100));
      } catch (MessageNotRecordedException e) {
        // The peer is answered with a fault: the message counts as never sent.
        assertThat(log.noted).last().asString().startsWith("ITL-202");
      } catch (IllegalStateException e) {
        // A worker that could not even note its failure comes again.
        assertThat(e).hasMessageMatching("the database is away|the connection broke in the commit");
      }
    }

    void endEverything() {
      log.around.recover();
      while (log.gate.processPending()) {
        // All that is left.
      }
      log.pass(Duration.ofHours(25));
      log.cleanUp.endOverdue();
    }

    private void act(int die) {
      if (die < 22) {
        propose(newProposal());
      } else if (die < 26) {
        repeat();
      } else if (die < 44) {
        log.evaluate();
      } else if (die < 72) {
        answerAsExpected();
      } else if (die < 86) {
        sayAnything();
      } else if (die < 89) {
        log.around.failNext(1 + random.nextInt(2));
      } else if (die < 91) {
        log.around.loseNextCommit();
      } else if (die < 95) {
        workOff();
      } else if (die < 98) {
        deliver();
      } else {
        log.pass(Duration.ofHours(13));
        log.cleanUp.endOverdue();
      }
    }

    private void propose(Proposal proposal) {
      proposed.add(proposal);
      log.propose(proposal);
    }

    private void repeat() {
      if (!proposed.isEmpty()) {
        log.propose(proposed.get(random.nextInt(proposed.size())));
      }
    }

    private Proposal newProposal() {
      String registry = any(REGISTRIES);
      String id = registry + number++;
      String[] blocks = new String[1 + random.nextInt(2)];
      int from = 1 + random.nextInt(60);
      for (int i = 0; i < blocks.length; i++) {
        int end = from + random.nextInt(8);
        blocks[i] = "GB-" + from + "-" + end;
        from = end + 1 + random.nextInt(4);
      }
      return switch (random.nextInt(6)) {
        case 0 -> Proposals.issuance("GB" + number++, blocks);
        case 1 -> Proposals.cancellation(id, registry, blocks);
        case 2 -> Proposals.internal(id, registry, blocks);
        default -> Proposals.transfer(id, registry, any(REGISTRIES), blocks);
      };
    }

    /** What a well-behaved peer would say next, or, now and then, its refusal. */
    private void answerAsExpected() {
      List<Transaction> open =
          log.store.transactions().inOrder().stream()
              .filter(transaction -> !transaction.state().isFinal())
              .toList();
      if (open.isEmpty()) {
        return;
      }
      Transaction transaction = open.get(random.nextInt(open.size()));
      String id = transaction.identifier();
      boolean willing = random.nextInt(4) > 0;
      switch (transaction.state()) {
        case RELEASED, ACCEPTED ->
            log.notify(transaction.initiatingRegistry(), id, willing ? 4 : 5);
        case AT_ACQUIRER -> log.notify(transaction.acquiringRegistry(), id, willing ? 8 : 6);
        case AT_STL -> log.notify("CITL", id, willing ? 9 : 10);
        case REJECTED, DISCREPANT, STL_DISCREPANT ->
            log.notify(transaction.initiatingRegistry(), id, 5);
        default -> {}
      }
    }

    private void sayAnything() {
      if (!proposed.isEmpty()) {
        String id = proposed.get(random.nextInt(proposed.size())).transactionIdentifier();
        log.notify(any(SENDERS), id, 1 + random.nextInt(10), 7301);
      }
    }

    private void workOff() {
      log.pass(Duration.ofSeconds(2));
      log.gate.processPending();
    }

    private void deliver() {
      log.answers =
          message ->
              random.nextBoolean()
                  ? new DeliveryOutcome.Delivered(random.nextInt(2), List.of())
                  : new DeliveryOutcome.Failed("connection refused");
      log.delivery.deliverDue(new RegistryCode(any(SENDERS)), "node-1", 10);
    }

    private String any(List<String> choices) {
      return choices.get(random.nextInt(choices.size()));
    }
  }
}
