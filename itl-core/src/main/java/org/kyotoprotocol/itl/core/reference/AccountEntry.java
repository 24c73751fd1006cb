package org.kyotoprotocol.itl.core.reference;

import org.kyotoprotocol.itl.core.registry.GovernmentAccount;

/** A government account that a registry has reported (DES rules, section 10). */
public record AccountEntry(GovernmentAccount account) implements ReferenceEntry {
  @Override
  public String subject() {
    return account.registry().value();
  }
}
