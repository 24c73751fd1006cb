package org.kyotoprotocol.itl.persistence.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kyotoprotocol.itl.persistence.Samples.GB;
import static org.kyotoprotocol.itl.persistence.Samples.JP;
import static org.kyotoprotocol.itl.persistence.Samples.NOON;
import static org.kyotoprotocol.itl.persistence.Samples.block;
import static org.kyotoprotocol.itl.persistence.Samples.fullBlock;
import static org.kyotoprotocol.itl.persistence.Samples.holding;
import static org.kyotoprotocol.itl.persistence.Samples.inserted;
import static org.kyotoprotocol.itl.persistence.Samples.serials;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kyotoprotocol.itl.core.ledger.AccountType;
import org.kyotoprotocol.itl.core.ledger.HoldingTotal;
import org.kyotoprotocol.itl.core.ledger.LedgerDelta;
import org.kyotoprotocol.itl.core.ledger.Movement;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.UnitBlock;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.persistence.FreshDatabase;

class HibernateLedgerTest {
  @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();

  @BeforeEach
  void emptyLedger() throws SQLException {
    DATABASE.sql("truncate unit_block");
  }

  @Test
  void aBlockComesBackWithEverythingThatIsKnownOfIt() {
    UnitBlock full = fullBlock("NZ", 1, 999_999_999_999_999L);
    DATABASE.run(store -> store.ledger().apply(inserted(full, block(1, 5))));
    assertThat(overlapping(SerialBlock.of("NZ", 7, 7))).containsExactly(full);
  }

  @Test
  void everyBlockThatSharesASerialIsFoundInKeyOrderAndOnce() {
    DATABASE.run(
        store ->
            store
                .ledger()
                .apply(inserted(block(1, 10), block(11, 20), block(31, 40), block(41, 50))));
    assertThat(overlapping(serials(10, 10))).containsExactly(block(1, 10));
    assertThat(overlapping(serials(10, 31)))
        .containsExactly(block(1, 10), block(11, 20), block(31, 40));
    assertThat(overlapping(serials(45, 46), serials(2, 3), serials(5, 6)))
        .containsExactly(block(1, 10), block(41, 50));
    assertThat(overlapping(serials(21, 30))).isEmpty();
    assertThat(overlapping(serials(51, 60))).isEmpty();
    assertThat(overlapping(SerialBlock.of("JP", 1, 100))).isEmpty();
    assertThat(overlapping()).isEmpty();
  }

  @Test
  void aLockFindsWhatAQuestionFinds() {
    DATABASE.run(store -> store.ledger().apply(inserted(block(1, 10), block(11, 20))));
    List<SerialBlock> wanted = List.of(serials(5, 15), serials(18, 30), SerialBlock.of("JP", 1, 2));
    assertThat(DATABASE.<List<UnitBlock>>ask(store -> store.ledger().lockOverlapping(wanted)))
        .containsExactly(block(1, 10), block(11, 20));
  }

  @Test
  void threeThousandRangesAreFoundInOneQuestion() {
    UnitBlock[] many =
        LongStream.range(0, 3_000)
            .mapToObj(n -> block(n * 10 + 1, n * 10 + 10))
            .toArray(UnitBlock[]::new);
    DATABASE.run(store -> store.ledger().apply(inserted(many)));
    List<SerialBlock> wanted =
        LongStream.range(0, 3_000).mapToObj(n -> serials(n * 10 + 3, n * 10 + 4)).toList();
    assertThat(DATABASE.<List<UnitBlock>>ask(store -> store.ledger().lockOverlapping(wanted)))
        .containsExactly(many);
  }

  @Test
  void aDeltaRemovesUpdatesAndInserts() {
    DATABASE.run(
        store -> store.ledger().apply(inserted(block(1, 10), block(11, 20), block(21, 30))));
    LedgerDelta delta =
        new LedgerDelta(
            List.of(block(11, 20)), List.of(block(1, 15)), List.of(block(16, 20, "JP")));
    DATABASE.run(store -> store.ledger().apply(delta));
    assertThat(overlapping(serials(1, 100)))
        .containsExactly(block(1, 15), block(16, 20, "JP"), block(21, 30));
  }

  @Test
  void aBlockThatOverlapsAnotherIsRefusedByTheDatabase() {
    DATABASE.run(store -> store.ledger().apply(inserted(block(10, 20))));
    for (UnitBlock bad : List.of(block(5, 10), block(20, 25), block(12, 15), block(1, 99))) {
      assertThatThrownBy(() -> DATABASE.run(store -> store.ledger().apply(inserted(bad))))
          .hasStackTraceContaining("overlaps another block");
    }
    assertThat(overlapping(serials(1, 100))).containsExactly(block(10, 20));
  }

  @Test
  void aBlockThatIsGoneCannotBeChanged() {
    LedgerDelta delta = new LedgerDelta(List.of(), List.of(block(1, 10)), List.of());
    assertThatThrownBy(() -> DATABASE.run(store -> store.ledger().apply(delta)))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  void movementsOfASerialComeOldestFirst() {
    Movement issued = new Movement("GB1", NOON, Optional.empty(), block(1, 100));
    Movement moved = new Movement("GB2", NOON, Optional.of(holding("GB")), block(51, 60, "JP"));
    Movement full =
        new Movement(
            "GB3",
            NOON.plusSeconds(1),
            Optional.of(holding("JP")),
            fullBlock("GB", 55, 55).reservedFor(Optional.empty()));
    DATABASE.run(store -> store.ledger().append(List.of(issued, moved)));
    DATABASE.run(store -> store.ledger().append(List.of(full)));
    DATABASE.run(store -> store.ledger().append(List.of()));
    assertThat(movementsOf(55)).containsExactly(issued, moved, full);
    assertThat(movementsOf(61)).containsExactly(issued);
    assertThat(movementsOf(101)).isEmpty();
    assertThat(DATABASE.<List<Movement>>ask(store -> store.ledger().movementsOf(JP, 55))).isEmpty();
  }

  @Test
  void theJournalCannotBeRewritten() {
    Movement issued = new Movement("JP1", NOON, Optional.empty(), fullBlock("JP", 1, 2));
    DATABASE.run(store -> store.ledger().append(List.of(issued)));
    for (String attempt :
        List.of(
            "update movement set serial_end = 9", "delete from movement", "truncate movement")) {
      assertThatThrownBy(() -> DATABASE.sql(attempt)).hasMessageContaining("append-only");
    }
  }

  @Test
  void totalsAreSumsPerKindOfUnitAndPlace() {
    UnitBlock cancelled =
        fullBlock("JP", 1, 7)
            .heldAs(
                new org.kyotoprotocol.itl.core.ledger.Holding(
                    GB, AccountType.VOLUNTARY_CANCELLATION, java.util.OptionalLong.empty()));
    DATABASE.run(
        store ->
            store
                .ledger()
                .apply(inserted(block(1, 10), block(21, 25), block(11, 20, "JP"), cancelled)));
    HoldingTotal inGb = new HoldingTotal(GB, AccountType.PARTY_HOLDING, UnitType.AAU, 1, 15);
    HoldingTotal inJp = new HoldingTotal(JP, AccountType.PARTY_HOLDING, UnitType.AAU, 1, 10);
    HoldingTotal cancelledInGb =
        new HoldingTotal(GB, AccountType.VOLUNTARY_CANCELLATION, UnitType.TCER, 2, 7);
    assertThat(totals(Optional.empty())).containsExactly(inGb, cancelledInGb, inJp);
    assertThat(totals(Optional.of(GB))).containsExactly(inGb, cancelledInGb);
    assertThat(totals(Optional.of(new RegistryCode("NZ")))).isEmpty();
  }

  private static List<HoldingTotal> totals(Optional<RegistryCode> registry) {
    return DATABASE.ask(store -> store.ledger().totals(registry));
  }

  private static List<Movement> movementsOf(long serial) {
    return DATABASE.ask(store -> store.ledger().movementsOf(GB, serial));
  }

  private static List<UnitBlock> overlapping(SerialBlock... serials) {
    return DATABASE.ask(store -> store.ledger().overlapping(List.of(serials)));
  }
}
