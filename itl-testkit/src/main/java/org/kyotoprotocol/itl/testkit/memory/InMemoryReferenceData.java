package org.kyotoprotocol.itl.testkit.memory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.kyotoprotocol.itl.core.registry.ReferenceData;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

/** Reference data in memory. */
public final class InMemoryReferenceData implements ReferenceData {
  private final Table<Key, Long> assignedAmounts;
  private final Table<RegistryCode, LocalDate> withdrawals;

  InMemoryReferenceData(UndoLog undo) {
    assignedAmounts = new Table<>(undo);
    withdrawals = new Table<>(undo);
  }

  @Override
  public Optional<Long> assignedAmount(RegistryCode party, int commitmentPeriod) {
    return assignedAmounts.find(new Key(party, commitmentPeriod));
  }

  @Override
  public void recordAssignedAmount(RegistryCode party, int commitmentPeriod, long quantity) {
    assignedAmounts.put(new Key(party, commitmentPeriod), quantity);
  }

  @Override
  public boolean legalEntitiesWithdrawn(RegistryCode party, LocalDate day) {
    return withdrawals.find(party).map(from -> !day.isBefore(from)).orElse(false);
  }

  /** From that day on the Party's legal entities are no longer authorised. */
  public void withdrawLegalEntities(RegistryCode party, LocalDate from) {
    withdrawals.put(party, from);
  }

  private record Key(RegistryCode party, int commitmentPeriod) implements Comparable<Key> {
    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::party).thenComparingInt(Key::commitmentPeriod);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }
}
