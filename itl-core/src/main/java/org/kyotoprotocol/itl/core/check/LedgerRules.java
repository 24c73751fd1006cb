package org.kyotoprotocol.itl.core.check;

import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.kyotoprotocol.itl.core.ledger.MarkKind;
import org.kyotoprotocol.itl.core.ledger.UnitBlock;
import org.kyotoprotocol.itl.core.transaction.Proposal;
import org.kyotoprotocol.itl.core.transaction.ProposalUnitBlock;
import org.kyotoprotocol.itl.core.transaction.TransactionType;

/**
 * The units of a proposal as the ledger has them. Units that do not exist are judged by 4002 only.
 */
final class LedgerRules {
  private LedgerRules() {}

  static Evidence unitsExist(Facts facts) {
    return everyBlock(facts, block -> facts.ledger().covers(block.serials()));
  }

  static Evidence heldByInitiator(Facts facts) {
    return everyUnit(facts, (block, unit) -> isHeldByInitiator(facts.proposal(), unit));
  }

  static boolean isHeldByInitiator(Proposal proposal, UnitBlock unit) {
    return unit.holding().registry().value().equals(proposal.transferring().registryCode());
  }

  static Evidence attributesAgree(Facts facts) {
    return everyUnit(facts, new Agreement(facts.proposal()));
  }

  static Evidence notReserved(Facts facts) {
    String own = facts.proposal().transactionIdentifier();
    return everyUnit(facts, (block, unit) -> unit.reservedBy().map(own::equals).orElse(true));
  }

  static Evidence notCancelled(Facts facts) {
    return everyUnit(facts, (block, unit) -> !unit.holding().accountType().isCancellation());
  }

  /** Units may be replaced, and their expiry date changed, where they have been used. */
  static Evidence notRetired(Facts facts) {
    return facts.proposal().isType(TransactionType.EXPIRY_DATE_CHANGE)
        ? Evidence.HOLDS
        : everyUnit(
            facts,
            (block, unit) -> !block.isWithoutRole() || !unit.holding().accountType().isUsed());
  }

  static Evidence atLeastOneBlock(Facts facts) {
    return Evidence.of(!facts.proposal().blocksWithoutRole().isEmpty());
  }

  static Evidence notReplaced(Facts facts) {
    return everyUnit(facts, (block, unit) -> !unit.replaced());
  }

  static Condition notMarked(MarkKind kind) {
    return facts -> everyBlock(facts, block -> !facts.ledger().isMarked(kind, block.serials()));
  }

  /** Frozen units may still be cancelled for good. */
  static Evidence notFrozen(Facts facts) {
    boolean exempt =
        facts.proposal().isType(TransactionType.CANCELLATION)
            && switch (facts.proposal().acquiring().accountTypeCode().orElse(0)) {
              case 230, 250, 260 -> true;
              default -> false;
            };
    return exempt ? Evidence.HOLDS : notMarked(MarkKind.FREEZE).judge(facts);
  }

  private static Evidence everyBlock(Facts facts, Predicate<ProposalUnitBlock> condition) {
    return Evidence.everyBlock(facts.proposal().blocks(), condition);
  }

  /** Every block with every block of the ledger that shares a unit with it. */
  private static Evidence everyUnit(
      Facts facts, BiPredicate<ProposalUnitBlock, UnitBlock> condition) {
    return everyBlock(
        facts,
        block ->
            facts.ledger().overlapping(block.serials()).stream()
                .allMatch(unit -> condition.test(block, unit)));
  }
}
