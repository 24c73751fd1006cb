package org.kyotoprotocol.itl.persistence.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.kyotoprotocol.itl.core.ledger.Counter;
import org.kyotoprotocol.itl.core.ledger.CounterKey;
import org.kyotoprotocol.itl.core.ledger.HoldingTotal;
import org.kyotoprotocol.itl.core.ledger.Ledger;
import org.kyotoprotocol.itl.core.ledger.LedgerDelta;
import org.kyotoprotocol.itl.core.ledger.Movement;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.SerialMark;
import org.kyotoprotocol.itl.core.ledger.SerialSet;
import org.kyotoprotocol.itl.core.ledger.TooManyBlocksException;
import org.kyotoprotocol.itl.core.ledger.UnitBlock;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.persistence.sql.PostgreSql;

/** The ledger in the database. */
public final class HibernateLedger implements Ledger {
  private final StatelessSession session;
  private final Counters counters;

  public HibernateLedger(StatelessSession session) {
    this.session = session;
    this.counters = new Counters(session);
  }

  /*
   * A statement sees the ledger as it was when it began. While it waits for a lock, the holder may
   * split the block or merge it away: a row that is left comes back as it is now, but rows that
   * took over serials do not. Blocks that cover everything wanted are all there are. Otherwise a
   * look without locks, which waits for nobody, shows whether a block is there that we do not hold.
   */
  @Override
  public List<UnitBlock> lockOverlapping(Collection<SerialBlock> serials) {
    WantedSerials wanted = WantedSerials.of(serials);
    List<UnitBlock> held = lock(wanted);
    while (!wanted.areCoveredBy(held) && !held.equals(look(wanted))) {
      held = lock(wanted);
    }
    return held;
  }

  private List<UnitBlock> lock(WantedSerials wanted) {
    List<UnitBlockRow> rows =
        select(PostgreSql.LOCK_OVERLAPPING_BLOCKS, UnitBlockRow.class, wanted);
    if (rows.size() > MOST_BLOCKS) {
      throw new TooManyBlocksException();
    }
    return touching(rows, wanted);
  }

  @Override
  public List<UnitBlock> overlapping(Collection<SerialBlock> serials) {
    return look(WantedSerials.of(serials));
  }

  private List<UnitBlock> look(WantedSerials wanted) {
    return touching(select(PostgreSql.OVERLAPPING_BLOCKS, UnitBlockRow.class, wanted), wanted);
  }

  /** A block that shrank while its lock was waited for may have lost what was wanted of it. */
  private static List<UnitBlock> touching(List<UnitBlockRow> rows, WantedSerials wanted) {
    SerialSet wantedSet = SerialSet.of(wanted.ranges());
    return rows.stream()
        .map(UnitBlockRow::toBlock)
        .filter(block -> wantedSet.touches(block.serials()))
        .distinct()
        .toList();
  }

  private <R> List<R> select(String statement, Class<R> row, WantedSerials wanted) {
    return wanted.isEmpty()
        ? List.of()
        : PostgreSql.bindWanted(session.createNativeQuery(statement, row), wanted.ranges())
            .getResultList();
  }

  /** Removes, then updates, then inserts: the one order in which no two blocks ever overlap. */
  @Override
  public void apply(LedgerDelta delta) {
    session.deleteMultiple(delta.removed().stream().map(UnitBlockRow::of).toList());
    session.updateMultiple(delta.updated().stream().map(UnitBlockRow::of).toList());
    session.insertMultiple(delta.inserted().stream().map(UnitBlockRow::of).toList());
  }

  @Override
  public void append(List<Movement> movements) {
    if (movements.isEmpty()) {
      return;
    }
    Iterator<Long> numbers =
        session
            .createNativeQuery(PostgreSql.NEXT_MOVEMENT_NUMBERS, Long.class)
            .setParameter("count", movements.size())
            .getResultList()
            .iterator();
    List<MovementRow> rows = new ArrayList<>(movements.size());
    for (Movement movement : movements) {
      rows.add(MovementRow.of(numbers.next(), movement));
    }
    session.insertMultiple(rows);
  }

  @Override
  public List<Movement> movementsOf(RegistryCode origin, long serial) {
    return session
        .createNativeQuery(PostgreSql.MOVEMENTS_OF_SERIAL, MovementRow.class)
        .setParameter("origin", origin.value())
        .setParameter("serial", serial)
        .getResultStream()
        .map(MovementRow::toMovement)
        .toList();
  }

  @Override
  public void lockOrigin(RegistryCode origin) {
    if (session.get(OriginatingRegistryLockRow.class, origin.value(), LockMode.PESSIMISTIC_WRITE)
        == null) {
      session
          .createMutationQuery(
              "insert into OriginatingRegistryLockRow (originatingRegistry) values (:origin)"
                  + " on conflict do nothing")
          .setParameter("origin", origin.value())
          .executeUpdate();
      session.get(OriginatingRegistryLockRow.class, origin.value(), LockMode.PESSIMISTIC_WRITE);
    }
  }

  @Override
  public List<SerialBlock> overlappingIssuances(Collection<SerialBlock> serials) {
    return select(
            PostgreSql.OVERLAPPING_ISSUANCES,
            IssuanceReservationRow.class,
            WantedSerials.of(serials))
        .stream()
        .map(IssuanceReservationRow::toSerials)
        .toList();
  }

  @Override
  public void reserveIssuance(String transactionIdentifier, List<SerialBlock> serials) {
    session.insertMultiple(
        serials.stream()
            .map(range -> IssuanceReservationRow.of(transactionIdentifier, range))
            .toList());
  }

  @Override
  public void releaseIssuance(String transactionIdentifier) {
    session
        .createMutationQuery(
            "delete from IssuanceReservationRow where transactionIdentifier = :identifier")
        .setParameter("identifier", transactionIdentifier)
        .executeUpdate();
  }

  @Override
  public List<SerialMark> marksOn(Collection<SerialBlock> serials) {
    return select(PostgreSql.OPEN_MARKS, SerialMarkRow.class, WantedSerials.of(serials)).stream()
        .map(SerialMarkRow::toMark)
        .toList();
  }

  @Override
  public void mark(List<SerialMark> marks) {
    session.insertMultiple(marks.stream().map(SerialMarkRow::of).toList());
  }

  @Override
  public Map<CounterKey, Counter> lockCounters(Collection<CounterKey> keys) {
    return counters.lock(keys);
  }

  @Override
  public Counter counter(CounterKey key) {
    return counters.find(key);
  }

  @Override
  public void store(Map<CounterKey, Counter> totals) {
    counters.store(totals);
  }

  @Override
  public List<HoldingTotal> totals(Optional<RegistryCode> registry) {
    return HoldingTotals.of(session, registry);
  }
}
