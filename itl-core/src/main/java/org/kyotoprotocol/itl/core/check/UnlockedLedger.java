package org.kyotoprotocol.itl.core.check;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kyotoprotocol.itl.core.ledger.Counter;
import org.kyotoprotocol.itl.core.ledger.CounterKey;
import org.kyotoprotocol.itl.core.ledger.HoldingTotal;
import org.kyotoprotocol.itl.core.ledger.Ledger;
import org.kyotoprotocol.itl.core.ledger.LedgerDelta;
import org.kyotoprotocol.itl.core.ledger.Movement;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.SerialMark;
import org.kyotoprotocol.itl.core.ledger.TooManyBlocksException;
import org.kyotoprotocol.itl.core.ledger.UnitBlock;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

/** The ledger for questions only; the bound on the blocks of one proposal holds here too. */
record UnlockedLedger(Ledger stored) implements Ledger {
  @Override
  public List<UnitBlock> lockOverlapping(Collection<SerialBlock> serials) {
    List<UnitBlock> found = stored.overlapping(serials);
    if (found.size() > MOST_BLOCKS) {
      throw new TooManyBlocksException();
    }
    return found;
  }

  @Override
  public List<UnitBlock> overlapping(Collection<SerialBlock> serials) {
    return stored.overlapping(serials);
  }

  @Override
  public void apply(LedgerDelta delta) {
    throw UnlockedStore.readOnly();
  }

  @Override
  public void append(List<Movement> movements) {
    throw UnlockedStore.readOnly();
  }

  @Override
  public List<Movement> movementsOf(RegistryCode origin, long serial) {
    return stored.movementsOf(origin, serial);
  }

  @Override
  public void lockOrigin(RegistryCode origin) {
    // Nothing is issued here, so nobody has to take turns.
  }

  @Override
  public List<SerialBlock> overlappingIssuances(Collection<SerialBlock> serials) {
    return stored.overlappingIssuances(serials);
  }

  @Override
  public void reserveIssuance(String transactionIdentifier, List<SerialBlock> serials) {
    throw UnlockedStore.readOnly();
  }

  @Override
  public void releaseIssuance(String transactionIdentifier) {
    throw UnlockedStore.readOnly();
  }

  @Override
  public List<SerialMark> marksOn(Collection<SerialBlock> serials) {
    return stored.marksOn(serials);
  }

  @Override
  public void mark(List<SerialMark> marks) {
    throw UnlockedStore.readOnly();
  }

  @Override
  public Map<CounterKey, Counter> lockCounters(Collection<CounterKey> keys) {
    Map<CounterKey, Counter> found = new TreeMap<>();
    keys.forEach(key -> found.put(key, stored.counter(key)));
    return found;
  }

  @Override
  public Counter counter(CounterKey key) {
    return stored.counter(key);
  }

  @Override
  public void store(Map<CounterKey, Counter> counters) {
    throw UnlockedStore.readOnly();
  }

  @Override
  public List<HoldingTotal> totals(Optional<RegistryCode> registry) {
    return stored.totals(registry);
  }
}
