package org.kyotoprotocol.itl.core.time;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A commitment period.
 *
 * @param additionalPeriodEnd last day on which a Party may still acquire and retire units of the
 *     period (27/CMP.1 XIII); empty while not set
 */
public record CommitmentPeriod(
    int code, LocalDate start, LocalDate end, Optional<LocalDate> additionalPeriodEnd) {

  /** The same with that end of the additional period, if one is given. */
  CommitmentPeriod ending(Optional<LocalDate> given) {
    return new CommitmentPeriod(code, start, end, given.or(() -> additionalPeriodEnd));
  }

  /** True from the first day of the period to the end of its additional period. */
  public boolean isCurrentOn(LocalDate day) {
    return !day.isBefore(start) && !isOverOn(day);
  }

  /** True once the additional period has ended. */
  public boolean isOverOn(LocalDate day) {
    return additionalPeriodEnd.map(day::isAfter).orElse(false);
  }
}
