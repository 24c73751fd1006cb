package org.kyotoprotocol.itl.persistence.ledger;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.UnitAttributes;
import org.kyotoprotocol.itl.core.ledger.UnitBlock;
import org.kyotoprotocol.itl.core.ledger.UnitType;

/** What is known about the units of a block, as columns; shared by blocks and movements. */
@Embeddable
record UnitColumns(
    int unitType,
    int suppUnitType,
    int originalCommitPeriod,
    int applicableCommitPeriod,
    Integer lulucfActivity,
    Integer projectIdentifier,
    Integer track,
    LocalDate expiryDate,
    boolean replaced,
    boolean subjectToShareOfProceeds,
    Instant firstTransferredAt) {

  static UnitColumns of(UnitBlock block) {
    UnitAttributes attributes = block.attributes();
    return new UnitColumns(
        attributes.unitType().code(),
        attributes.suppUnitType(),
        attributes.originalCommitPeriod(),
        attributes.applicableCommitPeriod(),
        boxed(attributes.lulucfActivity()),
        boxed(attributes.projectIdentifier()),
        boxed(attributes.track()),
        attributes.expiryDate().orElse(null),
        block.replaced(),
        block.subjectToShareOfProceeds(),
        block.firstTransferredAt().orElse(null));
  }

  UnitBlock toBlock(SerialBlock serials, HoldingColumns holding, Optional<String> reservedBy) {
    return new UnitBlock(
        serials,
        new UnitAttributes(
            unitTypeOf(unitType),
            suppUnitType,
            originalCommitPeriod,
            applicableCommitPeriod,
            optional(lulucfActivity),
            optional(projectIdentifier),
            optional(track),
            Optional.ofNullable(expiryDate)),
        holding.toHolding(),
        reservedBy,
        replaced,
        subjectToShareOfProceeds,
        Optional.ofNullable(firstTransferredAt));
  }

  static UnitType unitTypeOf(int code) {
    return UnitType.of(code)
        .orElseThrow(() -> new IllegalStateException("Unknown unit type stored: " + code));
  }

  private static Integer boxed(OptionalInt value) {
    return value.isPresent() ? value.getAsInt() : null;
  }

  private static OptionalInt optional(Integer value) {
    return value == null ? OptionalInt.empty() : OptionalInt.of(value);
  }
}
