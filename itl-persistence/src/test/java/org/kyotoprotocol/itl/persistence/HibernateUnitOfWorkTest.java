package org.kyotoprotocol.itl.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kyotoprotocol.itl.persistence.Samples.GB;
import static org.kyotoprotocol.itl.persistence.Samples.JP;
import static org.kyotoprotocol.itl.persistence.Samples.NOON;
import static org.kyotoprotocol.itl.persistence.Samples.block;
import static org.kyotoprotocol.itl.persistence.Samples.inserted;
import static org.kyotoprotocol.itl.persistence.Samples.logged;
import static org.kyotoprotocol.itl.persistence.Samples.notice;
import static org.kyotoprotocol.itl.persistence.Samples.outbound;
import static org.kyotoprotocol.itl.persistence.Samples.received;
import static org.kyotoprotocol.itl.persistence.Samples.referenceRow;
import static org.kyotoprotocol.itl.persistence.Samples.serials;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kyotoprotocol.itl.core.Store;
import org.kyotoprotocol.itl.core.ledger.AccountType;
import org.kyotoprotocol.itl.core.ledger.CounterKey;
import org.kyotoprotocol.itl.core.ledger.Movement;
import org.kyotoprotocol.itl.core.message.LoggedMessage.Disposition;
import org.kyotoprotocol.itl.core.reference.ReferenceData.ReferenceChange;
import org.kyotoprotocol.itl.core.reference.ReferenceSet;
import org.kyotoprotocol.itl.core.registry.GovernmentAccount;

class HibernateUnitOfWorkTest {
  @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();

  private static final List<String> TABLES =
      List.of(
          "unit_block",
          "movement",
          "issuance_reservation",
          "originating_registry_lock",
          "counter",
          "itl_transaction",
          "transaction_block",
          "message_log",
          "outbound_message",
          "government_account",
          "reference_set",
          "reference_change",
          "reference_row",
          "notice",
          "notice_history",
          "evaluation");

  @Test
  void workThatThrowsLeavesNothing() throws SQLException {
    IllegalStateException reason = new IllegalStateException("changed my mind");
    assertThatThrownBy(
            () ->
                DATABASE.run(
                    store -> {
                      writeEverywhere(store);
                      throw reason;
                    }))
        .isSameAs(reason);
    for (String table : TABLES) {
      assertThat(DATABASE.number("select count(*) from " + table)).as(table).isZero();
    }
  }

  private static void writeEverywhere(Store store) {
    store.ledger().apply(inserted(block(1, 10)));
    store.ledger().append(List.of(new Movement("GB1", NOON, Optional.empty(), block(1, 10))));
    store.ledger().reserveIssuance("GB1", List.of(serials(1, 10)));
    store.ledger().lockOrigin(GB);
    store.ledger().lockCounter(CounterKey.of(CounterKey.Kind.AAU_ISSUED, GB, 1));
    store.transactions().insert(received("GB1", NOON));
    store.messages().append(logged(Disposition.PROCESSED, NOON));
    store.outbox().queue(outbound(GB, "GB1", NOON));
    store.accounts().record(new GovernmentAccount(GB, AccountType.RETIREMENT, 1, 1));
    store
        .reference()
        .replace(
            new ReferenceChange(NOON, "administrator", "test", true),
            ReferenceSet.PARTIES,
            List.of(referenceRow(ReferenceSet.PARTIES, "GB,1,100")));
    store.notices().save(notice(1, GB));
  }

  @Test
  void workThatDeadlocksIsRunAgain() throws Exception {
    CyclicBarrier bothHoldOne = new CyclicBarrier(2);
    AtomicInteger runs = new AtomicInteger();
    Parallel.run(
        () -> lockTwo("GB", "JP", bothHoldOne, runs), () -> lockTwo("JP", "GB", bothHoldOne, runs));
    assertThat(runs).hasValueGreaterThan(2);
  }

  private static void lockTwo(
      String first, String second, CyclicBarrier barrier, AtomicInteger runs) {
    AtomicInteger own = new AtomicInteger();
    DATABASE.run(
        store -> {
          runs.incrementAndGet();
          store.ledger().lockCounter(counter(first));
          if (own.incrementAndGet() == 1) {
            Parallel.await(barrier);
          }
          store.ledger().lockCounter(counter(second));
        });
  }

  private static CounterKey counter(String registry) {
    return CounterKey.of(
        CounterKey.Kind.AAU_ISSUED,
        new org.kyotoprotocol.itl.core.registry.RegistryCode(registry),
        1);
  }

  @Test
  void aUnitOfWorkInsideAnotherIsRefused() {
    assertThatThrownBy(() -> DATABASE.run(outer -> DATABASE.run(inner -> {})))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("inside another");
  }

  @Test
  void aFailureThatIsNoCollisionIsNotRepeated() {
    AtomicInteger runs = new AtomicInteger();
    assertThatThrownBy(
            () ->
                DATABASE.run(
                    store -> {
                      runs.incrementAndGet();
                      store.ledger().apply(inserted(block(1, 10), block(5, 6)));
                    }))
        .isInstanceOf(RuntimeException.class);
    assertThat(runs).hasValue(1);
  }

  /** The server commits and the answer is lost: whether it did is not known on our side. */
  @Test
  void workWhoseCommitIsNotAnsweredIsNeitherRepeatedNorCalledFailed() throws Exception {
    try (CuttingProxy proxy = CuttingProxy.before(DATABASE.settings());
        Database throughProxy = Database.open(proxy.settings())) {
      AtomicInteger runs = new AtomicInteger();
      assertThatThrownBy(
              () ->
                  throughProxy
                      .unitOfWork()
                      .inTransaction(
                          store -> {
                            runs.incrementAndGet();
                            boolean inserted = store.transactions().insert(received("JP77", NOON));
                            proxy.loseTheNextAnswer();
                            return inserted;
                          }))
          .isInstanceOf(CommitOutcomeUnknownException.class);
      assertThat(runs).hasValue(1);
      Eventually.holds(() -> DATABASE.ask(store -> store.transactions().find("JP77")).isPresent());
      assertThat(
              throughProxy
                  .unitOfWork()
                  .<Boolean>inTransaction(
                      store -> store.transactions().insert(received("JP77", NOON))))
          .isFalse();
    }
  }

  @Test
  void theClockOfTheDatabaseKeepsMicroseconds() {
    DATABASE.run(store -> store.outbox().queue(outbound(JP, "JP5", NOON)));
    assertThat(
            DATABASE.<Optional<java.time.Instant>>ask(
                store -> store.outbox().lastQueued(JP, "JP5")))
        .contains(NOON);
  }
}
