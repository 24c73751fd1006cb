package org.kyotoprotocol.itl.persistence.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kyotoprotocol.itl.persistence.Drafts.AAU;
import static org.kyotoprotocol.itl.persistence.Drafts.CER;
import static org.kyotoprotocol.itl.persistence.Drafts.RMU;
import static org.kyotoprotocol.itl.persistence.Drafts.TCER;
import static org.kyotoprotocol.itl.persistence.Drafts.held;
import static org.kyotoprotocol.itl.persistence.Drafts.impendingExpiry;
import static org.kyotoprotocol.itl.persistence.Drafts.onNotice;
import static org.kyotoprotocol.itl.persistence.Drafts.proposal;
import static org.kyotoprotocol.itl.persistence.Drafts.replaced;
import static org.kyotoprotocol.itl.persistence.Drafts.units;
import static org.kyotoprotocol.itl.persistence.Samples.NOON;
import static org.kyotoprotocol.itl.persistence.Samples.inserted;
import static org.kyotoprotocol.itl.persistence.Samples.referenceRow;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kyotoprotocol.itl.core.check.EvaluationLog.Recorded;
import org.kyotoprotocol.itl.core.check.Evaluator;
import org.kyotoprotocol.itl.core.ledger.Counter;
import org.kyotoprotocol.itl.core.ledger.CounterKey;
import org.kyotoprotocol.itl.core.ledger.CounterKey.Kind;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.reference.ReferenceData.ReferenceChange;
import org.kyotoprotocol.itl.core.reference.ReferenceSet;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.transaction.Proposal;
import org.kyotoprotocol.itl.core.transaction.Transaction;
import org.kyotoprotocol.itl.core.transaction.TransactionState;
import org.kyotoprotocol.itl.persistence.Eventually;
import org.kyotoprotocol.itl.persistence.FreshDatabase;
import org.kyotoprotocol.itl.persistence.Parallel;
import org.kyotoprotocol.itl.persistence.RunningLog;

/** Two proposals at the same instant never pass together what they break together. */
class LimitsUnderConcurrencyTest {
  @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();
  private static final RegistryCode NZ = new RegistryCode("NZ");

  @BeforeEach
  void aFreshWorld() throws SQLException {
    DATABASE.empty(
        """
        unit_block, counter, notice, notice_history, reference_row, reference_change,
        reference_set, registry, issuance_reservation, evaluation, outbound_message, message_log,
        itl_transaction, transaction_block, transaction_event, transaction_event_code,
        transaction_event_block
        """);
    new RunningLog(DATABASE, "2010-06-01").register("NZ", "JP", "CDM");
  }

  @Test
  void ofTwoTransfersThatBreakTheReserveTogetherOnePasses() throws Exception {
    give(ReferenceSet.PARTIES, "NZ,1,1000,900");
    DATABASE.run(store -> store.ledger().apply(inserted(held("NZ/100-1", AAU, "NZ-1-1000"))));
    CounterKey holdings = CounterKey.of(Kind.COUNTABLE_HOLDINGS, NZ, 1);
    DATABASE.run(store -> store.ledger().store(holdings, new Counter(1000, 0)));
    exactlyOnePasses(
        "2010-06-01",
        5101,
        holdings,
        proposal("NZ1", 3, "NZ/100-1", "JP/100-2", units(AAU, "NZ-1-60")),
        proposal("NZ2", 3, "NZ/100-1", "JP/100-2", units(AAU, "NZ-501-560")));
    assertThat(counter(holdings)).isEqualTo(new Counter(1000, 60));
  }

  @Test
  void ofTwoIssuancesThatBreakTheAssignedAmountTogetherOnePasses() throws Exception {
    give(ReferenceSet.PARTIES, "NZ,1,100");
    exactlyOnePasses(
        "2010-06-01",
        5008,
        CounterKey.of(Kind.AAU_ISSUED, NZ, 1),
        proposal("NZ1", 1, "NZ/100-1", "NZ/100-1", units(AAU, "NZ-1-60")),
        proposal("NZ2", 1, "NZ/100-1", "NZ/100-1", units(AAU, "NZ-501-560")));
  }

  @Test
  void ofTwoIssuancesThatBreakAnAllowanceTogetherOnePasses() throws Exception {
    give(ReferenceSet.PARTIES, "NZ,1,1000");
    give(ReferenceSet.ALLOWANCES, "NZ,1,1,100");
    exactlyOnePasses(
        "2010-06-01",
        5009,
        new CounterKey(Kind.RMU_ISSUED, NZ, 1, 1),
        proposal("NZ1", 1, "NZ/100-1", "NZ/100-1", units(RMU, "NZ-1-60")),
        proposal("NZ2", 1, "NZ/100-1", "NZ/100-1", units(RMU, "NZ-501-560")));
  }

  @Test
  void ofTwoCarryOversThatBreakTheCeilingTogetherOnePasses() throws Exception {
    give(ReferenceSet.LIMITS, "NZ,1,carry-over-cer,100");
    DATABASE.run(store -> store.ledger().apply(inserted(held("NZ/100-1", CER, "BR-1-1000"))));
    CounterKey holdings = CounterKey.of(Kind.COUNTABLE_HOLDINGS, NZ, 1);
    DATABASE.run(store -> store.ledger().store(holdings, new Counter(1000, 0)));
    exactlyOnePasses(
        "2016-01-15",
        5306,
        new CounterKey(Kind.CARRIED_OVER, NZ, 1, UnitType.CER.code()),
        proposal("NZ1", 7, "NZ/100-1", "NZ/100-1", units(CER.carriedOver(), "BR-1-60")),
        proposal("NZ2", 7, "NZ/100-1", "NZ/100-1", units(CER.carriedOver(), "BR-501-560")));
  }

  @Test
  void ofTwoReplacementsThatExceedTheNoticeTogetherOnePasses() throws Exception {
    DATABASE.run(
        store -> {
          store.notices().save(impendingExpiry(3, "NZ", 100, "BR-7000-7199"));
          store
              .ledger()
              .apply(
                  inserted(
                      held("NZ/100-1", AAU, "NZ-1-1000"), held("NZ/300-1", TCER, "BR-7000-7199")));
        });
    exactlyOnePasses(
        "2010-06-01",
        5220,
        CounterKey.ofNotice(NZ, 3),
        onNotice(3, replacement("NZ1", "NZ-1-60", "BR-7000-7059")),
        onNotice(3, replacement("NZ2", "NZ-501-560", "BR-7100-7159")));
  }

  private static Proposal replacement(String identifier, String by, String temporary) {
    return proposal(
        identifier, 6, "NZ/100-1", "NZ/411-50", units(AAU, by), replaced(TCER, temporary));
  }

  /**
   * Both evaluations are under way before either gets the total: it is held until both wait.
   *
   * @param total what the limit is held against
   */
  private static void exactlyOnePasses(
      String day, int code, CounterKey total, Proposal one, Proposal other) throws Exception {
    RunningLog log = new RunningLog(DATABASE, day);
    Stream.of(one, other).forEach(log::propose);
    CountDownLatch held = new CountDownLatch(1);
    Parallel.run(
        () -> holdUntilTwoWait(total, held), () -> evaluate(log, held), () -> evaluate(log, held));
    List<String> both = List.of(one.transactionIdentifier(), other.transactionIdentifier());
    assertThat(log.noted()).isEmpty();
    assertThat(both.stream().map(log::codes)).containsExactlyInAnyOrder(List.of(), List.of(code));
    assertThat(both.stream().filter(id -> passed(log, id))).as("passed").hasSize(1);
    both.forEach(LimitsUnderConcurrencyTest::canBeRepeated);
  }

  private static boolean passed(RunningLog log, String identifier) {
    return log.state(identifier).holdsUnits();
  }

  private static void canBeRepeated(String identifier) {
    Transaction transaction =
        DATABASE.ask(store -> store.transactions().find(identifier).orElseThrow());
    Recorded recorded = DATABASE.ask(store -> store.evaluations().find(transaction).orElseThrow());
    assertThat(Evaluator.afterRecording(recorded.facts())).isEqualTo(recorded.results());
    assertThat(recorded.results().isEmpty())
        .isEqualTo(transaction.state() != TransactionState.DISCREPANT);
  }

  private static void holdUntilTwoWait(CounterKey total, CountDownLatch held) {
    DATABASE.run(
        store -> {
          store.ledger().lockCounter(total);
          held.countDown();
          try {
            Eventually.holds(LimitsUnderConcurrencyTest::twoWait);
          } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
          }
        });
  }

  private static boolean twoWait() {
    try {
      return DATABASE.number(
              """
              select count(*) from pg_stat_activity
              where datname = current_database() and wait_event_type = 'Lock'
              """)
          == 2;
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static void evaluate(RunningLog log, CountDownLatch held) {
    try {
      held.await();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
    log.evaluate();
  }

  private static Counter counter(CounterKey key) {
    return DATABASE.ask(store -> store.ledger().counter(key));
  }

  private static void give(ReferenceSet set, String line) {
    ReferenceChange change = new ReferenceChange(NOON, "administrator", "test", false);
    DATABASE.run(store -> store.reference().replace(change, set, List.of(referenceRow(set, line))));
  }
}
