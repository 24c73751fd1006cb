package org.kyotoprotocol.itl.core.reference;

import java.time.LocalDate;
import java.util.Optional;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

/**
 * Last day of the additional period for fulfilling commitments (27/CMP.1 XIII).
 *
 * @param party the one Party it is opened for; empty if it holds for all others
 */
public record TrueUp(int commitmentPeriod, Optional<RegistryCode> party, LocalDate end)
    implements ReferenceEntry {
  @Override
  public String subject() {
    return party.map(RegistryCode::value).orElse(EVERYBODY);
  }
}
