package org.kyotoprotocol.itl.core.transaction;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.SerialRange;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

/** A unit block as proposed; codes are not judged yet. Field order of the wire. */
public record ProposalUnitBlock(
    long unitSerialBlockStart,
    long unitSerialBlockEnd,
    String originatingRegistryCode,
    int unitTypeCode,
    OptionalInt suppUnitType,
    int originalCommitPeriod,
    int applicableCommitPeriod,
    OptionalInt lulucfActivity,
    OptionalInt projectIdentifier,
    OptionalInt track,
    Optional<String> blockRole,
    BlockAccounts accounts,
    OptionalInt yearInCommitmentPeriod,
    OptionalLong installationIdentifier,
    Optional<LocalDate> expiryDate) {

  /** The role of units that are being replaced. */
  public static final String REPLACED = "REP";

  /** True unless the block is one that is being replaced: most rules look at these blocks only. */
  public boolean isWithoutRole() {
    return !blockRole.map(REPLACED::equals).orElse(false);
  }

  public Optional<UnitType> unitType() {
    return UnitType.of(unitTypeCode);
  }

  public boolean hasValidSerials() {
    return RegistryCode.isWellFormed(originatingRegistryCode)
        && SerialRange.isValid(unitSerialBlockStart, unitSerialBlockEnd);
  }

  /**
   * What identifies the units.
   *
   * @throws IllegalArgumentException unless {@link #hasValidSerials()}; the integrity stage has
   *     seen to that before any later stage asks
   */
  public SerialBlock serials() {
    return SerialBlock.of(originatingRegistryCode, unitSerialBlockStart, unitSerialBlockEnd);
  }
}
