package org.kyotoprotocol.itl.core.check;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.kyotoprotocol.itl.core.ledger.AccountType;
import org.kyotoprotocol.itl.core.ledger.Holding;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.UnitAttributes;
import org.kyotoprotocol.itl.core.ledger.UnitBlock;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.transaction.BlockAccounts;
import org.kyotoprotocol.itl.core.transaction.ProposalUnitBlock;

/** A block of units for tests, as proposed and as held. An AAU of GB for period 1 at first. */
final class BlockSample {
  long start;
  long end;
  String origin = "GB";
  int unitType = 1;
  OptionalInt supplementary = OptionalInt.empty();
  int original = 1;
  int applicable = 1;
  OptionalInt activity = OptionalInt.empty();
  OptionalInt project = OptionalInt.empty();
  OptionalInt track = OptionalInt.empty();
  Optional<String> role = Optional.empty();
  Optional<LocalDate> expiry = Optional.empty();

  Optional<String> reservedBy = Optional.empty();
  boolean replaced;
  Optional<Instant> firstTransferred = Optional.empty();

  private BlockSample(long start, long end) {
    this.start = start;
    this.end = end;
  }

  static BlockSample aau(long start, long end) {
    return new BlockSample(start, end);
  }

  /** A block with everything its unit type needs. */
  static BlockSample of(UnitType type, long start, long end) {
    BlockSample block = new BlockSample(start, end);
    block.unitType = type.code();
    if (type.hasLulucfActivity()) {
      block.activity = OptionalInt.of(1);
    }
    if (type.hasProject()) {
      block.project = OptionalInt.of(143);
    }
    if (type.isEru()) {
      block.track = OptionalInt.of(1);
    }
    if (type.isTemporary()) {
      block.expiry = Optional.of(LocalDate.parse("2012-12-31"));
    }
    if (type.isFromCdm()) {
      block.origin = "BR";
    }
    return block;
  }

  BlockSample origin(String code) {
    origin = code;
    return this;
  }

  BlockSample periods(int first, int second) {
    original = first;
    applicable = second;
    return this;
  }

  BlockSample replaced() {
    role = Optional.of(ProposalUnitBlock.REPLACED);
    return this;
  }

  ProposalUnitBlock proposed() {
    return new ProposalUnitBlock(
        start,
        end,
        origin,
        unitType,
        supplementary,
        original,
        applicable,
        activity,
        project,
        track,
        role,
        BlockAccounts.NONE,
        OptionalInt.empty(),
        OptionalLong.empty(),
        expiry);
  }

  UnitBlock heldIn(String registry, int accountType) {
    return new UnitBlock(
        SerialBlock.of(origin, start, end),
        new UnitAttributes(
            UnitType.of(unitType).orElseThrow(),
            supplementary.orElse(0),
            original,
            applicable,
            activity,
            project,
            track,
            expiry),
        new Holding(
            new RegistryCode(registry),
            AccountType.of(accountType).orElseThrow(),
            OptionalLong.of(1)),
        reservedBy,
        replaced,
        false,
        firstTransferred);
  }
}
