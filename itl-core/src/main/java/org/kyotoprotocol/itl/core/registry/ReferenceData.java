package org.kyotoprotocol.itl.core.registry;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Port: what other systems of the secretariat decide, as recorded here (DES systems, section 4).
 */
public interface ReferenceData {
  /** Assigned amount of the Party for the period, in units; empty until it is recorded. */
  Optional<Long> assignedAmount(RegistryCode party, int commitmentPeriod);

  void recordAssignedAmount(RegistryCode party, int commitmentPeriod, long quantity);

  /** True if the Party has withdrawn the authorisation of its legal entities on that day (4016). */
  boolean legalEntitiesWithdrawn(RegistryCode party, LocalDate day);
}
