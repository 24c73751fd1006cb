package org.kyotoprotocol.itl.core.reference;

import java.util.Set;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.time.Validity;
import org.kyotoprotocol.itl.core.transaction.TransactionType;

/**
 * Leave for a Party to issue, transfer or retire after the end of an additional period. Suspends
 * checks 4018 and 5257, no others (DES rules, section 1).
 *
 * @param days when it is open
 * @param reason why it was granted, in the administrator's words
 */
public record DatedException(
    RegistryCode party,
    Set<TransactionType> types,
    int commitmentPeriod,
    Validity days,
    String reason)
    implements ReferenceEntry {
  public DatedException {
    types = Set.copyOf(types);
  }

  @Override
  public String subject() {
    return party.value();
  }
}
