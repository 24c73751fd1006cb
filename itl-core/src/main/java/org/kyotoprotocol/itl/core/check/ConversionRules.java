package org.kyotoprotocol.itl.core.check;

import java.util.List;
import org.kyotoprotocol.itl.core.ledger.AccountType;
import org.kyotoprotocol.itl.core.ledger.CounterKey;
import org.kyotoprotocol.itl.core.ledger.UnitAttributes;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.reference.Mechanism;
import org.kyotoprotocol.itl.core.reference.ReferenceSet;
import org.kyotoprotocol.itl.core.registry.OperatingState;
import org.kyotoprotocol.itl.core.transaction.Proposal;
import org.kyotoprotocol.itl.core.transaction.ProposalUnitBlock;

/** Conversion (type 2). */
final class ConversionRules {
  private static final int VERIFIED_BY_PARTY = 1;
  private static final int VERIFIED_UNDER_COMMITTEE = 2;

  private ConversionRules() {}

  static Evidence holdingAccount(Facts facts) {
    Proposal proposal = facts.proposal();
    return Evidence.of(
        PartyRules.isPartyRegistry(facts)
            && proposal
                .transferring()
                .accountType()
                .filter(AccountType::isOrdinaryHolding)
                .isPresent()
            && AccountRules.isOneAccount(proposal));
  }

  /** Blocks that become something else than the ledger allows, or are of the odd project. */
  static Evidence onlyUnitType(Facts facts) {
    Evidence changes =
        Evidence.everyBlock(facts.proposal().blocks(), block -> changesOnlyType(facts, block));
    return changes.holds()
        ? Likeness.of(facts.proposal().blocks(), ConversionRules::projectAndTrack)
        : changes;
  }

  private static long projectAndTrack(ProposalUnitBlock block) {
    return CounterKey.projectAndTrack(block.projectIdentifier().orElse(0), block.track().orElse(0));
  }

  private static boolean changesOnlyType(Facts facts, ProposalUnitBlock block) {
    return facts.ledger().covers(block.serials())
        && facts.ledger().overlapping(block.serials()).stream()
            .allMatch(unit -> changesOnlyType(block, unit.attributes()));
  }

  private static boolean changesOnlyType(ProposalUnitBlock block, UnitAttributes units) {
    return becomesEru(block, units.unitType())
        && units.originalCommitPeriod() == units.applicableCommitPeriod()
        && block.originalCommitPeriod() == units.originalCommitPeriod()
        && block.applicableCommitPeriod() == units.applicableCommitPeriod()
        && block.lulucfActivity().equals(units.lulucfActivity());
  }

  /** The unit type goes up by two. */
  private static boolean becomesEru(ProposalUnitBlock block, UnitType held) {
    return switch (held) {
      case AAU -> block.unitTypeCode() == UnitType.ERU_FROM_AAU.code();
      case RMU -> block.unitTypeCode() == UnitType.ERU_FROM_RMU.code();
      case ERU_FROM_AAU, ERU_FROM_RMU, CER, TCER, LCER -> false;
    };
  }

  static Evidence ownUnits(Facts facts) {
    return Evidence.everyBlock(facts.proposal().blocks(), block -> LevyRules.isOwn(facts, block));
  }

  /** Track 1: all criteria (9/CMP.1 para 21). */
  static Evidence eligibleForTrack1(Facts facts) {
    return Evidence.onlyIf(
        !onTrack(facts, VERIFIED_BY_PARTY).isEmpty(),
        facts.reference().isEligible(party(facts), Mechanism.ARTICLE_6, facts.today()));
  }

  /** Track 2: an assigned amount and a registry will do (9/CMP.1 para 24). */
  static Evidence eligibleForTrack2(Facts facts) {
    List<ProposalUnitBlock> blocks = onTrack(facts, VERIFIED_UNDER_COMMITTEE);
    return Evidence.onlyIf(
        !blocks.isEmpty(),
        isLive(facts) && blocks.stream().allMatch(block -> hasAssignedAmount(facts, block)));
  }

  private static boolean isLive(Facts facts) {
    return facts.initiating().filter(entry -> entry.state() == OperatingState.LIVE).isPresent();
  }

  private static boolean hasAssignedAmount(Facts facts, ProposalUnitBlock block) {
    return facts.reference().isOpen(ReferenceSet.PARTIES)
        || facts
            .reference()
            .assignedAmount(party(facts), block.applicableCommitPeriod())
            .isPresent();
  }

  private static List<ProposalUnitBlock> onTrack(Facts facts, int track) {
    return facts.proposal().blocks().stream()
        .filter(block -> block.track().orElse(0) == track)
        .toList();
  }

  private static String party(Facts facts) {
    return facts.proposal().transferring().registryCode();
  }
}
