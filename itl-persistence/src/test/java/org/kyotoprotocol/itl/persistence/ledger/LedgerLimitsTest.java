package org.kyotoprotocol.itl.persistence.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kyotoprotocol.itl.persistence.Samples.GB;
import static org.kyotoprotocol.itl.persistence.Samples.JP;
import static org.kyotoprotocol.itl.persistence.Samples.NOON;
import static org.kyotoprotocol.itl.persistence.Samples.serials;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kyotoprotocol.itl.core.ledger.Counter;
import org.kyotoprotocol.itl.core.ledger.CounterKey;
import org.kyotoprotocol.itl.core.ledger.Ledger;
import org.kyotoprotocol.itl.core.ledger.MarkKind;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.SerialMark;
import org.kyotoprotocol.itl.core.ledger.SerialRange;
import org.kyotoprotocol.itl.core.ledger.TooManyBlocksException;
import org.kyotoprotocol.itl.core.ledger.UnitBlock;
import org.kyotoprotocol.itl.persistence.FreshDatabase;

/** What bars units and limits their issuance. */
class LedgerLimitsTest {
  @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();

  @BeforeEach
  void nothing() throws SQLException {
    DATABASE.sql("truncate serial_mark, issuance_reservation, counter");
  }

  @Test
  void reservationsOfOpenIssuancesAreFoundBySerialUntilTheyAreReleased() {
    SerialBlock first = serials(1, 100);
    SerialBlock second = serials(201, 300);
    DATABASE.run(store -> store.ledger().reserveIssuance("GB1", List.of(first, second)));
    DATABASE.run(
        store -> store.ledger().reserveIssuance("JP1", List.of(SerialBlock.of("JP", 1, 100))));
    assertThat(issuances(serials(100, 150))).containsExactly(first);
    assertThat(issuances(serials(101, 200))).isEmpty();
    assertThat(issuances(serials(290, 999), serials(2, 3), serials(1, 1)))
        .containsExactly(first, second);
    assertThat(issuances()).isEmpty();
    DATABASE.run(store -> store.ledger().releaseIssuance("GB1"));
    assertThat(issuances(serials(1, 999))).isEmpty();
    assertThat(issuances(SerialBlock.of("JP", 5, 5))).hasSize(1);
  }

  @Test
  void serialsSpreadOverTooManyBlocksAreNeitherReadNorLocked() throws SQLException {
    DATABASE.sql(
        """
        insert into unit_block (originating_registry, serial_start, serial_end, unit_type,
            supp_unit_type, original_commit_period, applicable_commit_period, registry,
            account_type, replaced, subject_to_share_of_proceeds)
        select 'FR', 2 * n, 2 * n, 1, 0, 1, 1, 'FR', 100, false, false
        from generate_series(1, %d) as n
        """
            .formatted(Ledger.MOST_BLOCKS + 1));
    assertThatThrownBy(() -> lock(SerialBlock.of("FR", 1, SerialRange.MAX)))
        .isInstanceOf(TooManyBlocksException.class);
    assertThat(lock(SerialBlock.of("FR", 3, SerialRange.MAX))).hasSize(Ledger.MOST_BLOCKS);
  }

  private static List<UnitBlock> lock(SerialBlock serials) {
    return DATABASE.ask(store -> store.ledger().lockOverlapping(List.of(serials)));
  }

  @ParameterizedTest
  @EnumSource
  void aMarkIsFoundByAnySerialInIt(MarkKind kind) {
    SerialMark mark = new SerialMark(kind, serials(10, 20), NOON, "reported stolen");
    DATABASE.run(store -> store.ledger().mark(List.of(mark)));
    assertThat(marks(serials(20, 30))).containsExactly(mark);
    assertThat(marks(serials(1, 9), serials(21, 30))).isEmpty();
    assertThat(marks(SerialBlock.of("JP", 10, 20))).isEmpty();
  }

  @Test
  void marksMayOverlapAndAClosedOneNoLongerCounts() throws SQLException {
    SerialMark first = new SerialMark(MarkKind.FREEZE, serials(10, 20), NOON, "first");
    SerialMark second = new SerialMark(MarkKind.ITL_INCONSISTENCY, serials(15, 25), NOON, "second");
    DATABASE.run(store -> store.ledger().mark(List.of(first, second)));
    assertThat(marks(serials(16, 16))).containsExactly(first, second);
    DATABASE.sql("update serial_mark set closed_at = now() where reason = 'first'");
    assertThat(marks(serials(16, 16))).containsExactly(second);
  }

  @Test
  void aCounterBeginsAtZeroAndKeepsWhatIsStored() {
    CounterKey key = CounterKey.of(CounterKey.Kind.AAU_ISSUED, GB, 1);
    CounterKey other = CounterKey.of(CounterKey.Kind.AAU_ISSUED, GB, 2);
    assertThat(counter(key)).isEqualTo(Counter.ZERO);
    DATABASE.run(store -> store.ledger().store(key, new Counter(5, 7)));
    DATABASE.run(store -> store.ledger().store(other, new Counter(1, 0)));
    assertThat(counter(key)).isEqualTo(new Counter(5, 7));
    assertThat(counter(other)).isEqualTo(new Counter(1, 0));
    assertThat(counter(CounterKey.of(CounterKey.Kind.AAU_ISSUED, JP, 1))).isEqualTo(Counter.ZERO);
  }

  @Test
  void aCounterBelowZeroIsRefusedByTheDatabase() {
    CounterKey key = CounterKey.of(CounterKey.Kind.AAU_ISSUED, GB, 1);
    assertThatThrownBy(() -> DATABASE.run(store -> store.ledger().store(key, new Counter(0, -1))))
        .hasStackTraceContaining("check constraint");
  }

  private static Counter counter(CounterKey key) {
    return DATABASE.ask(store -> store.ledger().lockCounter(key));
  }

  private static List<SerialMark> marks(SerialBlock... serials) {
    return DATABASE.ask(store -> store.ledger().marksOn(List.of(serials)));
  }

  private static List<SerialBlock> issuances(SerialBlock... serials) {
    return DATABASE.ask(store -> store.ledger().overlappingIssuances(List.of(serials)));
  }
}
