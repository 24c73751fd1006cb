package org.kyotoprotocol.itl.core.ledger;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the units of a block have in common, apart from where they lie (DES rules, section 9).
 *
 * @param suppUnitType 0 for plain Kyoto units; nil on the wire means 0
 */
public record UnitAttributes(
    UnitType unitType,
    int suppUnitType,
    int originalCommitPeriod,
    int applicableCommitPeriod,
    OptionalInt lulucfActivity,
    OptionalInt projectIdentifier,
    OptionalInt track,
    Optional<LocalDate> expiryDate) {

  /** A unit is expired from 00:00 UTC of the day after its expiry date. */
  public boolean isExpiredOn(LocalDate day) {
    return expiryDate.isPresent() && expiryDate.get().isBefore(day);
  }
}
