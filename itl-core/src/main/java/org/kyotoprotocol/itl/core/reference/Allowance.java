package org.kyotoprotocol.itl.core.reference;

import org.kyotoprotocol.itl.core.registry.RegistryCode;

/** RMU that the Party may issue for a LULUCF activity in the period (5009, 13/CMP.1 para 25). */
public record Allowance(RegistryCode party, int commitmentPeriod, int activity, long quantity)
    implements ReferenceEntry {
  @Override
  public String subject() {
    return party.value();
  }
}
