package org.kyotoprotocol.itl.persistence.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kyotoprotocol.itl.persistence.Samples.GB;
import static org.kyotoprotocol.itl.persistence.Samples.JP;
import static org.kyotoprotocol.itl.persistence.Samples.NOON;
import static org.kyotoprotocol.itl.persistence.Samples.proposal;
import static org.kyotoprotocol.itl.persistence.Samples.proposed;
import static org.kyotoprotocol.itl.persistence.Samples.received;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kyotoprotocol.itl.core.ledger.CounterKey;
import org.kyotoprotocol.itl.core.ledger.CounterKey.Kind;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.transaction.AccountReference;
import org.kyotoprotocol.itl.core.transaction.BlockAccounts;
import org.kyotoprotocol.itl.core.transaction.Consumption;
import org.kyotoprotocol.itl.core.transaction.Proposal;
import org.kyotoprotocol.itl.core.transaction.ProposalUnitBlock;
import org.kyotoprotocol.itl.core.transaction.Transaction;
import org.kyotoprotocol.itl.core.transaction.TransactionState;
import org.kyotoprotocol.itl.persistence.FreshDatabase;
import org.kyotoprotocol.itl.persistence.Parallel;

class HibernateTransactionLogTest {
  @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();

  @BeforeEach
  void noTransactions() throws SQLException {
    DATABASE.empty(
        """
        itl_transaction, transaction_block, transaction_event, transaction_event_code,
        transaction_event_block, evaluation
        """);
  }

  @Test
  void aTransactionComesBackAsItWasRecorded() {
    ProposalUnitBlock full =
        new ProposalUnitBlock(
            7,
            3,
            "not a code \u0000",
            99,
            OptionalInt.of(1),
            8,
            9,
            OptionalInt.of(3),
            OptionalInt.of(4711),
            OptionalInt.of(2),
            Optional.of("REP"),
            new BlockAccounts(
                OptionalInt.of(100), OptionalLong.of(1), OptionalInt.of(230), OptionalLong.of(2)),
            OptionalInt.of(2009),
            OptionalLong.of(Long.MAX_VALUE),
            Optional.of(LocalDate.parse("2012-12-31")));
    Proposal proposal =
        new Proposal(
            "GB1",
            10,
            OptionalInt.of(52),
            new AccountReference("GB", OptionalInt.of(100), OptionalLong.of(1)),
            new AccountReference("JP", OptionalInt.empty(), OptionalLong.empty()),
            OptionalLong.of(77),
            List.of(proposed(1, 10), full, proposed(20, 21)));
    insert(Transaction.received(proposal, NOON));
    Transaction found = find("GB1").orElseThrow();
    assertThat(found.proposal().blocks().get(1).originatingRegistryCode())
        .isEqualTo("not a code \uFFFD");
    assertThat(found)
        .usingRecursiveComparison()
        .ignoringFieldsMatchingRegexes(".*originatingRegistryCode")
        .isEqualTo(Transaction.received(proposal, NOON));
    assertThat(find("GB2")).isEmpty();
    assertThat(DATABASE.<Optional<Transaction>>ask(store -> store.transactions().lock("GB1")))
        .contains(found);
  }

  @Test
  void aKnownIdentifierIsRefusedAndChangesNothing() {
    assertThat(insert(received("GB1", NOON))).isTrue();
    Transaction other =
        Transaction.received(proposal("GB1", proposed(5, 6), proposed(8, 9)), NOON.plusSeconds(9));
    assertThat(insert(other)).isFalse();
    assertThat(find("GB1")).contains(received("GB1", NOON));
  }

  @Test
  void ofManyThatInsertTheSameIdentifierExactlyOneSucceeds() throws Exception {
    CyclicBarrier start = new CyclicBarrier(8);
    List<Callable<Boolean>> tasks = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      tasks.add(
          () -> {
            Parallel.await(start);
            return insert(received("GB1", NOON));
          });
    }
    assertThat(Parallel.call(tasks)).containsOnlyOnce(true);
  }

  @Test
  void anUpdateStoresTheStateAndRaisesTheVersion() {
    insert(received("GB1", NOON));
    Transaction next =
        find("GB1")
            .orElseThrow()
            .routed(List.of(new RegistryCode("CITL"), new RegistryCode("EU")))
            .stl(2, 1)
            .consuming(
                List.of(
                    new Consumption(new CounterKey(Kind.CER_ISSUED, GB, 0, 1L << 40), 7, 7),
                    new Consumption(CounterKey.of(Kind.COUNTABLE_HOLDINGS, GB, 2), 9, -9),
                    new Consumption(CounterKey.of(Kind.AAU_ISSUED, JP, 1), 0, Long.MAX_VALUE)))
            .in(TransactionState.AT_STL, NOON.plusSeconds(1))
            .confirmed(NOON.plusSeconds(2));
    update(next);
    Transaction stored = find("GB1").orElseThrow();
    assertThat(stored.version()).isEqualTo(1);
    assertThat(stored).usingRecursiveComparison().ignoringFields("version").isEqualTo(next);
  }

  @Test
  void aChangeMadeSinceItWasReadIsNotOverwritten() {
    insert(received("GB1", NOON));
    Transaction read = find("GB1").orElseThrow();
    update(read.in(TransactionState.RELEASED, NOON));
    assertThatThrownBy(() -> update(read.in(TransactionState.TERMINATED, NOON)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("GB1");
    assertThat(find("GB1").orElseThrow().state()).isEqualTo(TransactionState.RELEASED);
  }

  @ParameterizedTest
  @EnumSource
  void everyStateCanBeStored(TransactionState state) {
    insert(received("GB1", NOON));
    update(find("GB1").orElseThrow().in(state, NOON));
    assertThat(find("GB1").orElseThrow().state()).isEqualTo(state);
  }

  @Test
  void theOldestThatWaitsIsEvaluatedFirst() {
    insert(received("GB2", NOON.plusSeconds(5)));
    insert(received("GB1", NOON));
    assertThat(nextToEvaluate(NOON.plusSeconds(9))).contains("GB2");
    update(find("GB2").orElseThrow().in(TransactionState.RELEASED, NOON));
    assertThat(nextToEvaluate(NOON.plusSeconds(9))).contains("GB1");
    update(find("GB1").orElseThrow().in(TransactionState.DISCREPANT, NOON));
    assertThat(nextToEvaluate(NOON.plusSeconds(9))).isEmpty();
  }

  @Test
  void aFailedEvaluationWaitsAndLetsOthersGoAhead() {
    insert(received("GB1", NOON));
    insert(received("GB2", NOON));
    assertThat(failed("GB1")).isEqualTo(1);
    assertThat(nextToEvaluate(NOON.plusSeconds(9))).contains("GB2");
    assertThat(nextToEvaluate(NOON.plusSeconds(10))).contains("GB1");
    assertThat(failed("GB1")).isEqualTo(2);
    assertThat(nextToEvaluate(NOON.plusSeconds(19))).contains("GB2");
    assertThat(nextToEvaluate(NOON.plusSeconds(20))).contains("GB1");
  }

  @Test
  void workersNeverHoldTheSameTransaction() throws Exception {
    for (int i = 0; i < 6; i++) {
      insert(received("GB" + i, NOON));
    }
    CyclicBarrier all = new CyclicBarrier(8);
    List<Callable<String>> workers = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      workers.add(
          () ->
              DATABASE.ask(
                  store -> {
                    Optional<Transaction> mine = store.transactions().lockNextToEvaluate(NOON);
                    Parallel.await(all);
                    return mine.map(Transaction::identifier).orElse("none");
                  }));
    }
    List<String> taken = Parallel.call(workers);
    assertThat(taken).filteredOn("none"::equals).hasSize(2);
    assertThat(taken).filteredOn(id -> !id.equals("none")).doesNotHaveDuplicates();
  }

  @Test
  void openTransactionsAreListedOldestFirst() {
    insert(received("GB3", NOON.plusSeconds(3)));
    insert(received("GB1", NOON.plusSeconds(1)));
    insert(received("GB2", NOON.plusSeconds(2)));
    insert(received("GB9", NOON));
    update(find("GB9").orElseThrow().in(TransactionState.COMPLETED, NOON));
    assertThat(openSince(3, 10)).containsExactly("GB1", "GB2");
    assertThat(openSince(9, 2)).containsExactly("GB1", "GB2");
    assertThat(DATABASE.<List<String>>ask(store -> store.transactions().latest(3)))
        .containsExactly("GB9", "GB2", "GB1");
  }

  private static List<String> openSince(int seconds, int limit) {
    return DATABASE.ask(store -> store.transactions().openSince(NOON.plusSeconds(seconds), limit));
  }

  private static int failed(String identifier) {
    return DATABASE.ask(
        store ->
            store
                .transactions()
                .evaluationFailed(
                    identifier, NOON, failures -> Duration.ofSeconds(10L * failures), "broken"));
  }

  private static Optional<String> nextToEvaluate(java.time.Instant now) {
    return DATABASE.ask(
        store -> store.transactions().lockNextToEvaluate(now).map(Transaction::identifier));
  }

  private static boolean insert(Transaction transaction) {
    return DATABASE.ask(store -> store.transactions().insert(transaction));
  }

  private static void update(Transaction transaction) {
    DATABASE.run(store -> store.transactions().update(transaction));
  }

  private static Optional<Transaction> find(String identifier) {
    return DATABASE.ask(store -> store.transactions().find(identifier));
  }
}
