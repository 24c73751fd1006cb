package org.kyotoprotocol.itl.core.reference;

import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.time.Validity;

/**
 * Days on which a Party had withdrawn the authorisation of its legal entities to transfer and
 * acquire (4016, 11/CMP.1 para 5).
 */
public record LegalEntities(RegistryCode party, Validity withdrawn) implements ReferenceEntry {
  @Override
  public String subject() {
    return party.value();
  }
}
