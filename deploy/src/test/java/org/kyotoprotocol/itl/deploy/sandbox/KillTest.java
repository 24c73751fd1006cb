package org.kyotoprotocol.itl.deploy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.transaction.AccountReference;
import org.kyotoprotocol.itl.core.transaction.BlockAccounts;
import org.kyotoprotocol.itl.core.transaction.Proposal;
import org.kyotoprotocol.itl.core.transaction.ProposalUnitBlock;
import org.kyotoprotocol.itl.core.transaction.Transaction;
import org.kyotoprotocol.itl.core.transaction.TransactionState;
import org.kyotoprotocol.itl.persistence.Database;
import org.kyotoprotocol.itl.persistence.DatabaseSettings;
import org.kyotoprotocol.itl.testkit.pki.SandboxPki;
import org.kyotoprotocol.itl.testkit.registry.Messages;
import org.kyotoprotocol.itl.testkit.wire.WireAnswer;
import org.kyotoprotocol.itl.testkit.wire.WireClient;
import org.kyotoprotocol.itl.testkit.wire.WireForm;
import org.kyotoprotocol.itl.xsd.ProposalResponse;

/** Kill -9 of the whole program in the middle of a load. */
class KillTest {
  private static final int SENDERS = 8;
  private static final int BEFORE_THE_KILL = 60;

  @TempDir Path parent;

  @Test
  void noAcknowledgedProposalIsLostAndEachIsEvaluatedAfterTheRestart()
      throws IOException, InterruptedException {
    Path folder = parent.resolve("sandbox");
    String[] external = {"--external", "GB=http://127.0.0.1:9/services/RegistryPort"};
    Programs.Running first = Programs.sandbox(folder, external);
    Queue<String> acknowledged = killInTheMiddle(first, folder);
    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(BEFORE_THE_KILL);

    Programs.Running second = Programs.sandbox(folder, external);
    try (Database database =
        Database.look(DatabaseSettings.embedded(SandboxFolder.database(folder)))) {
      Set<TransactionState> states = awaitEvaluated(database, acknowledged);
      assertThat(states).containsExactly(TransactionState.RELEASED);
    } finally {
      second.process().destroy();
      assertThat(second.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(second.process().exitValue()).isZero();
  }

  /** Proposes from many threads until the kill; returns what was answered with 1. */
  private static Queue<String> killInTheMiddle(Programs.Running sandbox, Path folder)
      throws InterruptedException {
    SandboxPki pki = SandboxPki.open(SandboxFolder.pki(folder), List.of("GB"), List.of());
    Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    CountDownLatch enough = new CountDownLatch(BEFORE_THE_KILL);
    AtomicInteger number = new AtomicInteger(100_000);
    ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
    for (int sender = 0; sender < SENDERS; sender++) {
      senders.execute(
          () -> {
            WireClient client = WireClient.ofRegistry(pki, "GB", sandbox.url());
            while (propose(client, number.getAndIncrement(), acknowledged)) {
              enough.countDown();
            }
          });
    }
    assertThat(enough.await(120, TimeUnit.SECONDS)).isTrue();
    sandbox.process().destroyForcibly();
    senders.shutdown();
    assertThat(senders.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    return acknowledged;
  }

  /** False once the log is gone. */
  private static boolean propose(WireClient client, int number, Queue<String> acknowledged) {
    String identifier = "GB" + number;
    try {
      WireAnswer answer =
          client.call(
              "acceptProposal",
              Messages.proposal(new RegistryCode("GB"), issuance(identifier, number)),
              WireForm.MULTI_REFERENCE);
      ProposalResponse response = client.decode(answer, ProposalResponse.class);
      assertThat(response.getResultIdentifier()).isEqualTo(1);
      acknowledged.add(identifier);
      return true;
    } catch (IOException gone) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static Set<TransactionState> awaitEvaluated(Database database, Queue<String> identifiers)
      throws InterruptedException {
    Instant deadline = Instant.now().plus(Duration.ofSeconds(90));
    Set<TransactionState> states;
    do {
      TimeUnit.MILLISECONDS.sleep(100);
      states =
          database
              .unitOfWork()
              .inTransaction(
                  store ->
                      identifiers.stream()
                          .map(id -> store.transactions().find(id).orElseThrow())
                          .map(Transaction::state)
                          .collect(Collectors.toSet()));
    } while (states.contains(TransactionState.RECEIVED) && Instant.now().isBefore(deadline));
    return states;
  }

  private static Proposal issuance(String identifier, int number) {
    AccountReference account =
        new AccountReference("GB", OptionalInt.of(100), OptionalLong.of(1_000));
    long start = number * 10L;
    return new Proposal(
        identifier,
        1,
        OptionalInt.empty(),
        account,
        account,
        OptionalLong.empty(),
        List.of(
            new ProposalUnitBlock(
                start,
                start + 9,
                "GB",
                1,
                OptionalInt.of(0),
                1,
                1,
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                new BlockAccounts(
                    OptionalInt.of(100),
                    OptionalLong.of(1_000),
                    OptionalInt.of(100),
                    OptionalLong.of(1_000)),
                OptionalInt.empty(),
                OptionalLong.empty(),
                Optional.empty())));
  }
}
