package org.kyotoprotocol.itl.core.transaction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.kyotoprotocol.itl.core.ledger.UnitType;

/** Proposals of GB for tests. */
final class Proposed {
  private final int type;
  private AccountReference from = account("GB", 100);
  private AccountReference into = account("GB", 100);
  private OptionalLong notice = OptionalLong.empty();
  private final List<ProposalUnitBlock> blocks = new ArrayList<>();

  Proposed(int type) {
    this.type = type;
  }

  Proposed from(String registry, int accountType) {
    from = account(registry, accountType);
    return this;
  }

  Proposed into(String registry, int accountType) {
    into = account(registry, accountType);
    return this;
  }

  Proposed into(String registry, int accountType, long identifier) {
    into = new AccountReference(registry, OptionalInt.of(accountType), OptionalLong.of(identifier));
    return this;
  }

  Proposed notice(long identifier) {
    notice = OptionalLong.of(identifier);
    return this;
  }

  Proposed block(ProposalUnitBlock block) {
    blocks.add(block);
    return this;
  }

  Proposed block(UnitType unitType, int period, long start, long end) {
    return block(unit(unitType, period, period, "GB", start, end));
  }

  Proposal proposal() {
    return new Proposal("GB1", type, OptionalInt.empty(), from, into, notice, blocks);
  }

  /** With everything that units of the type have: project 143, track 1, activity 1. */
  static ProposalUnitBlock unit(
      UnitType unitType, int original, int applicable, String origin, long start, long end) {
    return new ProposalUnitBlock(
        start,
        end,
        origin,
        unitType.code(),
        OptionalInt.empty(),
        original,
        applicable,
        unitType.hasLulucfActivity() ? OptionalInt.of(1) : OptionalInt.empty(),
        unitType.hasProject() ? OptionalInt.of(143) : OptionalInt.empty(),
        unitType.isEru() ? OptionalInt.of(1) : OptionalInt.empty(),
        Optional.empty(),
        BlockAccounts.NONE,
        OptionalInt.empty(),
        OptionalLong.empty(),
        unitType.isTemporary() ? Optional.of(LocalDate.parse("2020-12-31")) : Optional.empty());
  }

  static ProposalUnitBlock replaced(ProposalUnitBlock block) {
    return new ProposalUnitBlock(
        block.unitSerialBlockStart(),
        block.unitSerialBlockEnd(),
        block.originatingRegistryCode(),
        block.unitTypeCode(),
        block.suppUnitType(),
        block.originalCommitPeriod(),
        block.applicableCommitPeriod(),
        block.lulucfActivity(),
        block.projectIdentifier(),
        block.track(),
        Optional.of(ProposalUnitBlock.REPLACED),
        block.accounts(),
        block.yearInCommitmentPeriod(),
        block.installationIdentifier(),
        block.expiryDate());
  }

  private static AccountReference account(String registry, int accountType) {
    return new AccountReference(
        registry, OptionalInt.of(accountType), OptionalLong.of(1_000L + accountType));
  }
}
