package org.kyotoprotocol.itl.core.check;

import java.util.OptionalInt;
import java.util.OptionalLong;
import org.kyotoprotocol.itl.core.ledger.AccountType;
import org.kyotoprotocol.itl.core.ledger.CounterKey;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.transaction.AccountReference;
import org.kyotoprotocol.itl.core.transaction.ProposalUnitBlock;

/** Issuance (type 1). */
final class IssuanceRules {
  private IssuanceRules() {}

  static Evidence issuerFitsUnitType(Facts facts) {
    return Evidence.everyBlock(facts.proposal().blocks(), block -> mayIssue(facts, block));
  }

  private static boolean mayIssue(Facts facts, ProposalUnitBlock block) {
    return block.unitType().map(type -> mayIssue(facts, type, block)).orElse(false);
  }

  /** ERU come into being by conversion only: 13/CMP.1 para 29. */
  private static boolean mayIssue(Facts facts, UnitType type, ProposalUnitBlock block) {
    String origin = block.originatingRegistryCode();
    return switch (type) {
      case AAU, RMU ->
          PartyRules.isPartyRegistry(facts)
              && origin.equals(facts.proposal().transferring().registryCode());
      case CER, TCER, LCER -> facts.isFromCdm() && !origin.equals(RegistryCode.CDM.value());
      case ERU_FROM_AAU, ERU_FROM_RMU -> false;
    };
  }

  static Evidence issuanceAccount(Facts facts) {
    AccountReference into = facts.proposal().acquiring();
    AccountReference from = facts.proposal().transferring();
    AccountType due = facts.isFromCdm() ? AccountType.PENDING : AccountType.PARTY_HOLDING;
    return Evidence.of(
        into.accountTypeCode().equals(OptionalInt.of(due.code()))
            && (from.accountTypeCode().isEmpty()
                || from.accountTypeCode().equals(into.accountTypeCode()))
            && (from.identifier().isEmpty() || from.identifier().equals(into.identifier())));
  }

  static Evidence assignedAmountRecorded(Facts facts) {
    return Evidence.everyBlock(
        facts.proposal().blocks(),
        block -> !isFromAssignedAmount(block) || assignedAmount(facts, block).isPresent());
  }

  private static boolean isFromAssignedAmount(ProposalUnitBlock block) {
    return block.unitType().filter(t -> t == UnitType.AAU || t == UnitType.RMU).isPresent();
  }

  private static OptionalLong assignedAmount(Facts facts, ProposalUnitBlock block) {
    return facts
        .reference()
        .assignedAmount(
            facts.proposal().transferring().registryCode(), block.originalCommitPeriod());
  }

  static Evidence oneUnitType(Facts facts) {
    return Likeness.of(facts.proposal().blocks(), ProposalUnitBlock::unitTypeCode);
  }

  static Evidence oneOriginalPeriod(Facts facts) {
    return Likeness.of(facts.proposal().blocks(), ProposalUnitBlock::originalCommitPeriod);
  }

  static Evidence originalEqualsApplicable(Facts facts) {
    return Evidence.everyBlock(
        facts.proposal().blocks(),
        block -> block.originalCommitPeriod() == block.applicableCommitPeriod());
  }

  static Evidence serialsNeverIssued(Facts facts) {
    return Evidence.everyBlock(
        facts.proposal().blocks(),
        block ->
            facts.ledger().overlapping(block.serials()).isEmpty()
                && !facts.ledger().isBeingIssued(block.serials()));
  }

  /** An assigned amount that is not recorded is judged by 5003. */
  static Evidence withinAssignedAmount(Facts facts) {
    return Limits.hold(
        facts,
        CounterKey.Kind.AAU_ISSUED,
        key -> facts.reference().assignedAmount(key.registry().value(), key.commitmentPeriod()));
  }
}
