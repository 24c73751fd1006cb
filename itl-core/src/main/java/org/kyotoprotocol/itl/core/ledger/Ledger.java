package org.kyotoprotocol.itl.core.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

/**
 * Port: the stored ledger, inside one unit of work. Every lock is held until the unit of work ends.
 */
public interface Ledger {
  /** Blocks that are locked for one proposal at most. */
  int MOST_BLOCKS = 20_000;

  /**
   * All blocks that share a serial with one of the given blocks, in key order, locked in that
   * order. Sees every split and merge committed by others before the lock was granted.
   *
   * @throws TooManyBlocksException if there are more than {@link #MOST_BLOCKS}
   */
  List<UnitBlock> lockOverlapping(Collection<SerialBlock> serials);

  /** The same without locks, for questions only. */
  List<UnitBlock> overlapping(Collection<SerialBlock> serials);

  /** Stores the change; the blocks concerned are locked by the caller. */
  void apply(LedgerDelta delta);

  /** Appends to the journal, in this order. */
  void append(List<Movement> movements);

  /** Movements that touched the serial, oldest first. */
  List<Movement> movementsOf(RegistryCode origin, long serial);

  /**
   * Serialises issuances of one originating registry: two that overlap never pass together (check
   * 5007).
   */
  void lockOrigin(RegistryCode origin);

  /** Ranges reserved by open issuances that share a serial with one of the given blocks. */
  List<SerialBlock> overlappingIssuances(Collection<SerialBlock> serials);

  void reserveIssuance(String transactionIdentifier, List<SerialBlock> serials);

  /** Forgets the ranges that an issuance had reserved. */
  void releaseIssuance(String transactionIdentifier);

  /** Open entries of all lists that share a serial with one of the given blocks. */
  List<SerialMark> marksOn(Collection<SerialBlock> serials);

  void mark(List<SerialMark> marks);

  /**
   * The totals under these keys, locked in their order; {@link Counter#ZERO} where nothing was
   * counted yet, which is locked all the same.
   */
  Map<CounterKey, Counter> lockCounters(Collection<CounterKey> keys);

  /** One total, locked. */
  default Counter lockCounter(CounterKey key) {
    return lockCounters(List.of(key)).get(key);
  }

  /** The same without the lock, for questions only. */
  Counter counter(CounterKey key);

  /** Stores totals that the caller has locked. */
  void store(Map<CounterKey, Counter> counters);

  default void store(CounterKey key, Counter counter) {
    store(Map.of(key, counter));
  }

  /** Totals of one registry, or of all. */
  List<HoldingTotal> totals(Optional<RegistryCode> registry);
}
