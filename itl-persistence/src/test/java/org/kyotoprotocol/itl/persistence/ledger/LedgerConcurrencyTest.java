package org.kyotoprotocol.itl.persistence.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kyotoprotocol.itl.persistence.Samples.GB;
import static org.kyotoprotocol.itl.persistence.Samples.block;
import static org.kyotoprotocol.itl.persistence.Samples.inserted;
import static org.kyotoprotocol.itl.persistence.Samples.serials;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kyotoprotocol.itl.core.Store;
import org.kyotoprotocol.itl.core.ledger.Counter;
import org.kyotoprotocol.itl.core.ledger.CounterKey;
import org.kyotoprotocol.itl.core.ledger.LedgerAlgebra;
import org.kyotoprotocol.itl.core.ledger.LedgerDelta;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.UnitBlock;
import org.kyotoprotocol.itl.persistence.Eventually;
import org.kyotoprotocol.itl.persistence.FreshDatabase;
import org.kyotoprotocol.itl.persistence.Parallel;

/** What holds when several units of work are at the same serials. */
class LedgerConcurrencyTest {
  @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();
  private static final int THREADS = 8;

  @BeforeEach
  void oneBlock() throws SQLException {
    DATABASE.sql("truncate unit_block, issuance_reservation, counter");
    DATABASE.run(store -> store.ledger().apply(inserted(block(1, 1_000))));
  }

  @RepeatedTest(5)
  void ofManyThatReserveTheSameSerialExactlyOneWins() throws Exception {
    List<Callable<Boolean>> tasks = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      int number = i;
      // All ranges contain serial 500; their edges differ.
      tasks.add(() -> reserve(serials(100L + number, 500L + number), "GB" + number));
    }
    assertThat(Parallel.call(tasks)).containsOnlyOnce(true);
    assertThat(reservedUnits()).isEqualTo(401);
    assertWhole();
  }

  @RepeatedTest(5)
  void disjointReservationsInOneBlockAllSucceed() throws Exception {
    List<Callable<Boolean>> tasks = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      long start = 1 + i * 100L;
      tasks.add(() -> reserve(serials(start, start + 49), "GB" + start));
    }
    assertThat(Parallel.call(tasks)).containsOnly(true);
    assertThat(reservedUnits()).isEqualTo(50L * THREADS);
    assertWhole();
  }

  @RepeatedTest(5)
  void splittingAndMergingNeverHidesAUnitFromALock() throws Exception {
    List<Callable<Integer>> tasks = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      int number = i;
      tasks.add(() -> reserveAndRelease(number));
    }
    Parallel.call(tasks);
    assertWhole();
    // Every reservation was released, and neighbours that agree have come together.
    assertThat(DATABASE.<List<UnitBlock>>ask(store -> store.ledger().overlapping(everything())))
        .containsExactly(block(1, 1_000));
  }

  private static Integer reserveAndRelease(int number) {
    int reserved = 0;
    for (int round = 0; round < 40; round++) {
      String transaction = "GB" + number + "R" + round;
      SerialBlock wanted = serials(1 + (number * 37 + round * 11) % 900, 1_000);
      if (reserve(wanted, transaction)) {
        reserved++;
        release(wanted, transaction);
      }
    }
    return reserved;
  }

  @Test
  void aSplitWhileWaitingForTheLockIsSeen() throws Exception {
    List<UnitBlock> seen = lockWhileAnother(this::splitAt500, serials(400, 600));
    assertThat(seen).containsExactly(block(1, 500), block(501, 1_000, "JP"));
  }

  @Test
  void aBlockThatLostTheWantedSerialsWhileWaitingIsNotReturned() throws Exception {
    List<UnitBlock> seen = lockWhileAnother(this::splitAt500, serials(600, 700));
    assertThat(seen).containsExactly(block(501, 1_000, "JP"));
  }

  @Test
  void aMergeWhileWaitingForTheLockIsSeen() throws Exception {
    DATABASE.run(this::splitAt500);
    List<UnitBlock> seen = lockWhileAnother(this::mergeAgain, serials(600, 700));
    assertThat(seen).containsExactly(block(1, 1_000));
  }

  private void splitAt500(Store store) {
    store
        .ledger()
        .apply(
            new LedgerDelta(List.of(), List.of(block(1, 500)), List.of(block(501, 1_000, "JP"))));
  }

  private void mergeAgain(Store store) {
    store
        .ledger()
        .apply(
            new LedgerDelta(List.of(block(501, 1_000, "JP")), List.of(block(1, 1_000)), List.of()));
  }

  /** What a lock returns that had to wait for the change. */
  private static List<UnitBlock> lockWhileAnother(
      java.util.function.Consumer<Store> change, SerialBlock wanted) throws Exception {
    CountDownLatch held = new CountDownLatch(1);
    List<Callable<List<UnitBlock>>> tasks =
        List.of(
            () ->
                DATABASE.ask(
                    store -> {
                      store.ledger().lockOverlapping(everything());
                      held.countDown();
                      change.accept(store);
                      awaitSomebodyWaiting();
                      return List.of();
                    }),
            () -> {
              held.await();
              return DATABASE.ask(store -> store.ledger().lockOverlapping(List.of(wanted)));
            });
    return Parallel.call(tasks).get(1);
  }

  private static void awaitSomebodyWaiting() {
    try {
      Eventually.holds(LedgerConcurrencyTest::somebodyWaits);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  private static boolean somebodyWaits() {
    try {
      return DATABASE.number(
              "select count(*) from pg_stat_activity"
                  + " where wait_event_type = 'Lock' and datname = current_database()")
          > 0;
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  @RepeatedTest(3)
  void issuancesOfOneOriginTakeTurns() throws Exception {
    List<Callable<Boolean>> tasks = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      String transaction = "GB" + i;
      SerialBlock wanted = serials(2_000L + i, 3_000L + i);
      tasks.add(() -> issue(wanted, transaction));
    }
    assertThat(Parallel.call(tasks)).containsOnlyOnce(true);
  }

  private static boolean issue(SerialBlock wanted, String transaction) {
    return DATABASE.ask(
        store -> {
          store.ledger().lockOrigin(GB);
          boolean free = store.ledger().overlappingIssuances(List.of(wanted)).isEmpty();
          if (free) {
            store.ledger().reserveIssuance(transaction, List.of(wanted));
          }
          return free;
        });
  }

  @Test
  void nothingIsLostFromACounter() throws Exception {
    CounterKey key = CounterKey.of(CounterKey.Kind.AAU_ISSUED, GB, 1);
    List<Callable<Boolean>> tasks = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      tasks.add(
          () -> {
            for (int round = 0; round < 10; round++) {
              DATABASE.run(
                  store -> {
                    Counter counter = store.ledger().lockCounter(key);
                    store.ledger().store(key, counter.plus(0, 3));
                  });
            }
            return true;
          });
    }
    Parallel.call(tasks);
    assertThat(DATABASE.<Counter>ask(store -> store.ledger().lockCounter(key)))
        .isEqualTo(new Counter(0, 30L * THREADS));
  }

  /** Rows that are missing are made in the order of the locks as well. */
  @Test
  void whoLocksSeveralCountersNeverWaitsInACircle() throws Exception {
    List<CounterKey> keys = new ArrayList<>();
    for (int item = 0; item < 12; item++) {
      keys.add(new CounterKey(CounterKey.Kind.CER_ISSUED, GB, 0, item));
    }
    List<Callable<Integer>> tasks = new ArrayList<>();
    for (int n = 0; n < THREADS; n++) {
      Random random = new Random(n);
      tasks.add(
          () -> {
            int counted = 0;
            for (int round = 0; round < 10; round++) {
              List<CounterKey> some = new ArrayList<>(keys);
              Collections.shuffle(some, random);
              List<CounterKey> wanted = some.subList(0, 5);
              DATABASE.run(store -> countOne(store, wanted));
              counted += wanted.size();
            }
            return counted;
          });
    }
    int counted = Parallel.call(tasks).stream().mapToInt(Integer::intValue).sum();
    Map<CounterKey, Counter> found = DATABASE.ask(store -> store.ledger().lockCounters(keys));
    assertThat(found.values().stream().mapToLong(Counter::open).sum()).isEqualTo(counted);
    DATABASE.sql("select pg_stat_force_next_flush()");
    assertThat(
            DATABASE.number(
                "select deadlocks from pg_stat_database where datname = current_database()"))
        .isZero();
  }

  private static void countOne(Store store, List<CounterKey> keys) {
    Map<CounterKey, Counter> locked = new TreeMap<>(store.ledger().lockCounters(keys));
    locked.replaceAll((key, counter) -> counter.plus(0, 1));
    store.ledger().store(locked);
  }

  /** As an evaluation does it: lock, see whether all is free, reserve. */
  private static boolean reserve(SerialBlock wanted, String transaction) {
    return DATABASE.ask(
        store -> {
          List<UnitBlock> locked = store.ledger().lockOverlapping(List.of(wanted));
          long units =
              locked.stream()
                  .flatMap(found -> found.range().intersection(wanted.range()).stream())
                  .mapToLong(range -> range.quantity())
                  .sum();
          assertThat(units).as("units found").isEqualTo(wanted.quantity());
          if (locked.stream().anyMatch(found -> found.reservedBy().isPresent())) {
            return false;
          }
          store.ledger().apply(LedgerAlgebra.reserve(locked, List.of(wanted), transaction));
          return true;
        });
  }

  private static void release(SerialBlock wanted, String transaction) {
    DATABASE.run(
        store -> {
          List<SerialBlock> withNeighbours = LedgerAlgebra.widened(List.of(wanted));
          List<UnitBlock> locked = store.ledger().lockOverlapping(withNeighbours);
          store.ledger().apply(LedgerAlgebra.release(locked, List.of(wanted), transaction));
        });
  }

  private static List<SerialBlock> everything() {
    return List.of(serials(1, 1_000));
  }

  private static long reservedUnits() throws SQLException {
    return DATABASE.number(
        "select coalesce(sum(serial_end - serial_start + 1), 0) from unit_block"
            + " where reserved_by is not null");
  }

  private static void assertWhole() throws SQLException {
    assertThat(DATABASE.number("select sum(serial_end - serial_start + 1) from unit_block"))
        .isEqualTo(1_000);
    assertThat(
            DATABASE.<Optional<?>>ask(
                store -> store.ledger().totals(Optional.of(GB)).stream().findFirst()))
        .isPresent();
  }
}
