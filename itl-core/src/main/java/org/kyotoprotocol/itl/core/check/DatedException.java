package org.kyotoprotocol.itl.core.check;

import java.time.LocalDate;
import java.util.Set;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.transaction.TransactionType;

/**
 * Leave for a Party to issue, transfer or retire after the end of an additional period. Suspends
 * checks 4018 and 5257, no others (DES rules, section 1).
 *
 * @param from first day
 * @param to last day
 * @param reason why it was granted, in the administrator's words
 */
public record DatedException(
    RegistryCode party,
    Set<TransactionType> types,
    int commitmentPeriod,
    LocalDate from,
    LocalDate to,
    String reason) {
  public DatedException {
    types = Set.copyOf(types);
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(
          "A dated exception must not end (" + to + ") before it begins (" + from + ")");
    }
  }

  /** True if the exception is open on that day. */
  public boolean isOpenOn(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
