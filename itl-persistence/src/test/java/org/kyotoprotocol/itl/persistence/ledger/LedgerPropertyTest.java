package org.kyotoprotocol.itl.persistence.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kyotoprotocol.itl.persistence.Samples.NOON;
import static org.kyotoprotocol.itl.persistence.Samples.block;
import static org.kyotoprotocol.itl.persistence.Samples.holding;
import static org.kyotoprotocol.itl.persistence.Samples.serials;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.kyotoprotocol.itl.core.Store;
import org.kyotoprotocol.itl.core.ledger.HoldingTotal;
import org.kyotoprotocol.itl.core.ledger.LedgerAlgebra;
import org.kyotoprotocol.itl.core.ledger.Movement;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.UnitBlock;
import org.kyotoprotocol.itl.persistence.FreshDatabase;

/** Whatever is reserved, moved and released in whatever order: the stored ledger stays a ledger. */
class LedgerPropertyTest {
  private static final long UNITS = 60;
  private static FreshDatabase database;

  /** Moves some units to a registry, or reserves them and gives them back. */
  record Step(long start, long length, Optional<String> to) {
    SerialBlock serials() {
      return org.kyotoprotocol.itl.persistence.Samples.serials(
          start, Math.min(UNITS, start + length - 1));
    }
  }

  @BeforeContainer
  static void open() {
    database = FreshDatabase.opened();
  }

  @AfterContainer
  static void close() {
    database.close();
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    return Combinators.combine(
            Arbitraries.longs().between(1, UNITS),
            Arbitraries.longs().between(1, 25),
            Arbitraries.of("GB", "JP", "NZ").optional())
        .as(Step::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(12);
  }

  @Property(tries = 60)
  void noUnitIsLostOrDoubledAndTheMovementsTellWhereEachLies(@ForAll("steps") List<Step> steps)
      throws SQLException {
    begin();
    Map<Long, String> holder = new TreeMap<>();
    LongStream.rangeClosed(1, UNITS).forEach(serial -> holder.put(serial, "GB"));
    for (Step step : steps) {
      database.run(store -> take(store, step));
      step.to()
          .ifPresent(
              to ->
                  LongStream.rangeClosed(
                          step.serials().range().start(), step.serials().range().end())
                      .forEach(serial -> holder.put(serial, to)));
    }
    List<UnitBlock> blocks = database.ask(store -> store.ledger().overlapping(everything()));
    assertThat(holdersOf(blocks)).isEqualTo(holder);
    assertThat(blocks).allMatch(stored -> stored.reservedBy().isEmpty());
    assertThat(replayed()).isEqualTo(holder);
    assertThat(totals()).isEqualTo(countsOf(holder));
  }

  private static void begin() throws SQLException {
    database.sql(
        """
        alter table movement disable trigger user;
        truncate unit_block, movement;
        alter table movement enable trigger user;
        """);
    database.run(
        store -> {
          LedgerAlgebra.Booking issued =
              LedgerAlgebra.issue(List.of(), List.of(block(1, UNITS)), "GB0", NOON);
          store.ledger().apply(issued.delta());
          store.ledger().append(issued.movements());
        });
  }

  private static void take(Store store, Step step) {
    List<SerialBlock> units = List.of(step.serials());
    store
        .ledger()
        .apply(LedgerAlgebra.reserve(store.ledger().lockOverlapping(units), units, "GB1"));
    List<UnitBlock> locked = store.ledger().lockOverlapping(LedgerAlgebra.widened(units));
    if (step.to().isEmpty()) {
      store.ledger().apply(LedgerAlgebra.release(locked, units, "GB1"));
      return;
    }
    LedgerAlgebra.Booking moved =
        LedgerAlgebra.complete(
            locked,
            List.of(new LedgerAlgebra.Change(units, unit -> unit.heldAs(holding(step.to().get())))),
            "GB1",
            NOON);
    store.ledger().apply(moved.delta());
    store.ledger().append(moved.movements());
  }

  /** Each serial with its holder; a serial in two blocks would make the count wrong. */
  private static Map<Long, String> holdersOf(List<UnitBlock> blocks) {
    Map<Long, String> holders = new TreeMap<>();
    long units = 0;
    for (UnitBlock stored : blocks) {
      units += stored.quantity();
      LongStream.rangeClosed(stored.range().start(), stored.range().end())
          .forEach(serial -> holders.put(serial, stored.holding().registry().value()));
    }
    assertThat(units).isEqualTo(UNITS);
    return holders;
  }

  private static Map<Long, String> replayed() {
    return database.ask(
        store -> {
          Map<Long, String> holders = new TreeMap<>();
          for (long serial = 1; serial <= UNITS; serial++) {
            List<Movement> movements = store.ledger().movementsOf(serials(1, 1).origin(), serial);
            holders.put(
                serial, movements.get(movements.size() - 1).after().holding().registry().value());
          }
          return holders;
        });
  }

  private static Map<String, Long> totals() {
    Map<String, Long> totals = new TreeMap<>();
    List<HoldingTotal> stored = database.ask(store -> store.ledger().totals(Optional.empty()));
    stored.forEach(total -> totals.merge(total.registry().value(), total.quantity(), Long::sum));
    return totals;
  }

  private static Map<String, Long> countsOf(Map<Long, String> holder) {
    Map<String, Long> counts = new TreeMap<>();
    holder.values().forEach(registry -> counts.merge(registry, 1L, Long::sum));
    return counts;
  }

  private static List<SerialBlock> everything() {
    return new ArrayList<>(List.of(serials(1, UNITS)));
  }
}
