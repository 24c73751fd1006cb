package org.kyotoprotocol.itl.core.reference;

import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.time.Validity;

/**
 * A stretch of a Party's eligibility history for a mechanism (11/CMP.1 paras 2-5, 9/CMP.1 para 21,
 * 3/CMP.1 para 31).
 *
 * @param eligible false while it is suspended
 * @param days when this holds, both ends included
 */
public record Eligibility(RegistryCode party, Mechanism mechanism, boolean eligible, Validity days)
    implements ReferenceEntry {
  @Override
  public String subject() {
    return party.value();
  }
}
