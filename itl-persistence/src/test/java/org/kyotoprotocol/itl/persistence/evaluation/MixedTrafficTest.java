package org.kyotoprotocol.itl.persistence.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kyotoprotocol.itl.persistence.Drafts.AAU;
import static org.kyotoprotocol.itl.persistence.Drafts.TCER;
import static org.kyotoprotocol.itl.persistence.Drafts.held;
import static org.kyotoprotocol.itl.persistence.Drafts.impendingExpiry;
import static org.kyotoprotocol.itl.persistence.Drafts.onNotice;
import static org.kyotoprotocol.itl.persistence.Drafts.proposal;
import static org.kyotoprotocol.itl.persistence.Drafts.replaced;
import static org.kyotoprotocol.itl.persistence.Drafts.units;
import static org.kyotoprotocol.itl.persistence.Samples.inserted;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kyotoprotocol.itl.core.ledger.AccountType;
import org.kyotoprotocol.itl.core.ledger.Counter;
import org.kyotoprotocol.itl.core.ledger.CounterKey;
import org.kyotoprotocol.itl.core.ledger.CounterKey.Kind;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.persistence.FreshDatabase;
import org.kyotoprotocol.itl.persistence.Parallel;
import org.kyotoprotocol.itl.persistence.RunningLog;

/** Everybody locks in one order, so nobody waits in a circle, whatever is under way. */
class MixedTrafficTest {
  @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();
  private static final int ROUNDS = 12;
  private static final RegistryCode NZ = new RegistryCode("NZ");
  private static final RegistryCode JP = new RegistryCode("JP");

  private static RunningLog log;

  @BeforeAll
  static void twoPartiesWithUnitsOfEachOther() {
    log = new RunningLog(DATABASE, "2010-06-01");
    log.register("NZ", "JP", "CDM");
    DATABASE.run(
        store -> {
          store
              .ledger()
              .apply(
                  inserted(
                      held("NZ/100-1", AAU, "JP-1-10000"),
                      held("JP/100-1", AAU, "NZ-1-10000"),
                      held("NZ/300-1", TCER, "BR-1-10000")));
          store
              .ledger()
              .store(CounterKey.of(Kind.COUNTABLE_HOLDINGS, NZ, 1), new Counter(10000, 0));
          store
              .ledger()
              .store(CounterKey.of(Kind.COUNTABLE_HOLDINGS, JP, 1), new Counter(10000, 0));
          store.notices().save(impendingExpiry(1, "NZ", 10_000, "BR-1-10000"));
        });
  }

  @Test
  void transfersBothWaysAndReplacementsOnOneNoticeNeverWaitInACircle() throws Exception {
    AtomicInteger open = new AtomicInteger(3);
    Parallel.run(
        () -> transfers("NZ", "JP", "JP", open),
        () -> transfers("JP", "NZ", "NZ", open),
        () -> replacements(open),
        () -> evaluateWhile(open),
        () -> evaluateWhile(open));
    log.endAll();
    assertThat(log.noted()).noneMatch(words -> words.startsWith("ITL-211"));
    DATABASE.sql("select pg_stat_force_next_flush()");
    assertThat(
            DATABASE.number(
                "select deadlocks from pg_stat_database where datname = current_database()"))
        .isZero();
    totalsAreWhatTheLedgerSays();
  }

  private static void transfers(String from, String to, String origin, AtomicInteger open) {
    for (int round = 0; round < ROUNDS; round++) {
      String id = from + (100 + round);
      String serials = origin + "-" + (round * 100 + 1) + "-" + (round * 100 + 60);
      log.propose(proposal(id, 3, from + "/100-1", to + "/100-1", units(AAU, serials)));
      log.evaluate();
      log.notify(to, id, 8);
      log.notify(from, id, 4);
    }
    open.decrementAndGet();
  }

  private static void replacements(AtomicInteger open) {
    for (int round = 0; round < ROUNDS; round++) {
      String id = "NZ" + (500 + round);
      String by = "JP-" + (round * 100 + 5001) + "-" + (round * 100 + 5001);
      String temporary = "BR-" + (round * 10 + 1) + "-" + (round * 10 + 1);
      log.propose(
          onNotice(
              1,
              proposal(id, 6, "NZ/100-1", "NZ/411-5", units(AAU, by), replaced(TCER, temporary))));
      log.evaluate();
      log.notify("NZ", id, round % 2 == 0 ? 4 : 5);
    }
    open.decrementAndGet();
  }

  private static void evaluateWhile(AtomicInteger open) {
    while (open.get() > 0) {
      log.evaluate();
    }
    while (log.evaluate()) {
      // What came last.
    }
  }

  private static void totalsAreWhatTheLedgerSays() throws SQLException {
    for (RegistryCode party : List.of(NZ, JP)) {
      long holds =
          DATABASE.number(
              """
              select coalesce(sum(serial_end - serial_start + 1), 0) from unit_block
              where registry = '%s' and unit_type = 1
              """
                  .formatted(party));
      assertThat(
              DATABASE.<Counter>ask(
                  store ->
                      store.ledger().counter(CounterKey.of(Kind.COUNTABLE_HOLDINGS, party, 1))))
          .as("countable holdings of %s", party)
          .isEqualTo(new Counter(holds, 0));
    }
    assertThat(DATABASE.number("select count(*) from unit_block where reserved_by is not null"))
        .isZero();
    assertThat(DATABASE.<Counter>ask(store -> store.ledger().counter(CounterKey.ofNotice(NZ, 1))))
        .extracting(Counter::open)
        .isEqualTo(0L);
    assertThat(
            DATABASE.ask(store -> store.ledger().totals(Optional.of(NZ))).stream()
                .anyMatch(total -> total.accountType() == AccountType.TCER_REPLACEMENT_FOR_EXPIRY))
        .isTrue();
  }
}
