package org.kyotoprotocol.itl.testkit.registry.book;

import static org.kyotoprotocol.itl.testkit.registry.book.OrderRefusedException.require;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.kyotoprotocol.itl.core.ledger.UnitAttributes;
import org.kyotoprotocol.itl.core.ledger.UnitType;

/**
 * What units are to become by a transaction: proposals show it beforehand (DES transactions,
 * section 7).
 */
final class Become {
  private Become() {}

  /** The attributes that the proposal shows. */
  static UnitAttributes by(Order order, Optional<HeldNotice> notice, UnitAttributes before) {
    return switch (order.type()) {
      case CONVERSION -> eru(order.project(), before);
      case CARRY_OVER -> ofNextPeriod(before);
      case EXPIRY_DATE_CHANGE -> expiring(notice, before);
      default -> before;
    };
  }

  /** Conversion adds 2 to the unit type (DES codes, section 3). */
  private static UnitAttributes eru(Optional<EruProject> project, UnitAttributes before) {
    UnitType type = before.unitType();
    require(type == UnitType.AAU || type == UnitType.RMU, type + " cannot be converted");
    require(project.isPresent(), "A conversion needs a project");
    return new UnitAttributes(
        UnitType.of(type.code() + 2).orElseThrow(),
        before.suppUnitType(),
        before.originalCommitPeriod(),
        before.applicableCommitPeriod(),
        before.lulucfActivity(),
        OptionalInt.of(project.get().number()),
        OptionalInt.of(project.get().track()),
        before.expiryDate());
  }

  private static UnitAttributes ofNextPeriod(UnitAttributes before) {
    return new UnitAttributes(
        before.unitType(),
        before.suppUnitType(),
        before.originalCommitPeriod(),
        before.applicableCommitPeriod() + 1,
        before.lulucfActivity(),
        before.projectIdentifier(),
        before.track(),
        before.expiryDate());
  }

  private static UnitAttributes expiring(Optional<HeldNotice> notice, UnitAttributes before) {
    Optional<LocalDate> date = notice.flatMap(known -> known.newest().targetDate());
    require(date.isPresent(), "An expiry date change needs a notice with the new date");
    require(before.unitType().isTemporary(), before.unitType() + " do not expire");
    return new UnitAttributes(
        before.unitType(),
        before.suppUnitType(),
        before.originalCommitPeriod(),
        before.applicableCommitPeriod(),
        before.lulucfActivity(),
        before.projectIdentifier(),
        before.track(),
        date);
  }
}
