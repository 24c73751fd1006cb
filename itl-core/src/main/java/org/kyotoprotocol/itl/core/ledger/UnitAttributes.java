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

  /** The same as an ERU of that project and track (13/CMP.1 para 29). */
  public UnitAttributes converted(OptionalInt project, OptionalInt ofTrack) {
    return new UnitAttributes(
        unitType.converted(),
        suppUnitType,
        originalCommitPeriod,
        applicableCommitPeriod,
        lulucfActivity,
        project,
        ofTrack,
        expiryDate);
  }

  /** The same for the next commitment period (13/CMP.1 para 15). */
  public UnitAttributes carriedOver() {
    return new UnitAttributes(
        unitType,
        suppUnitType,
        originalCommitPeriod,
        applicableCommitPeriod + 1,
        lulucfActivity,
        projectIdentifier,
        track,
        expiryDate);
  }

  /** The same with another expiry date (5/CMP.1 paras 42 and 46). */
  public UnitAttributes expiring(Optional<LocalDate> on) {
    return new UnitAttributes(
        unitType,
        suppUnitType,
        originalCommitPeriod,
        applicableCommitPeriod,
        lulucfActivity,
        projectIdentifier,
        track,
        on);
  }

  /** A unit is expired from 00:00 UTC of the day after its expiry date. */
  public boolean isExpiredOn(LocalDate day) {
    return expiryDate.isPresent() && expiryDate.get().isBefore(day);
  }
}
