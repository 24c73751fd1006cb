package org.kyotoprotocol.itl.core.check;

import java.math.BigInteger;
import java.util.List;
import java.util.OptionalInt;
import org.kyotoprotocol.itl.core.ledger.AccountType;
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
    boolean issuesAssignedAmount =
        facts.proposal().blocks().stream()
            .flatMap(block -> block.unitType().stream())
            .anyMatch(type -> type == UnitType.AAU || type == UnitType.RMU);
    return Evidence.onlyIf(issuesAssignedAmount, facts.assignedAmount().isPresent());
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
    List<ProposalUnitBlock> aau =
        facts.proposal().blocks().stream()
            .filter(block -> block.unitTypeCode() == UnitType.AAU.code())
            .toList();
    BigInteger total =
        aau.stream()
            .map(block -> BigInteger.valueOf(block.serials().quantity()))
            .reduce(BigInteger.valueOf(facts.ledger().aauIssued().settled()), BigInteger::add)
            .add(BigInteger.valueOf(facts.ledger().aauIssued().open()));
    return Evidence.onlyIf(
        !aau.isEmpty() && facts.assignedAmount().isPresent(),
        total.compareTo(BigInteger.valueOf(facts.assignedAmount().orElse(0L))) <= 0);
  }
}
