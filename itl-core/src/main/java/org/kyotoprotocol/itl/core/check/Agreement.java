package org.kyotoprotocol.itl.core.check;

import java.util.function.BiPredicate;
import org.kyotoprotocol.itl.core.ledger.UnitAttributes;
import org.kyotoprotocol.itl.core.ledger.UnitBlock;
import org.kyotoprotocol.itl.core.transaction.Proposal;
import org.kyotoprotocol.itl.core.transaction.ProposalUnitBlock;
import org.kyotoprotocol.itl.core.transaction.TransactionType;

/** A block agrees with the ledger in everything but what its transaction type changes (4004). */
record Agreement(Proposal proposal) implements BiPredicate<ProposalUnitBlock, UnitBlock> {

  @Override
  public boolean test(ProposalUnitBlock block, UnitBlock unit) {
    UnitAttributes recorded = unit.attributes();
    return block.originalCommitPeriod() == recorded.originalCommitPeriod()
        && block.lulucfActivity().equals(recorded.lulucfActivity())
        && block.suppUnitType().orElse(0) == recorded.suppUnitType()
        && (changedBy(TransactionType.CONVERSION) || agreesInKind(block, recorded))
        && (changedBy(TransactionType.CARRY_OVER)
            || block.applicableCommitPeriod() == recorded.applicableCommitPeriod())
        && (changedBy(TransactionType.EXPIRY_DATE_CHANGE)
            || block.expiryDate().equals(recorded.expiryDate()))
        && agreesInAccount(block, unit);
  }

  private boolean changedBy(TransactionType type) {
    return proposal.isType(type);
  }

  private static boolean agreesInKind(ProposalUnitBlock block, UnitAttributes recorded) {
    return block.unitTypeCode() == recorded.unitType().code()
        && block.projectIdentifier().equals(recorded.projectIdentifier())
        && block.track().equals(recorded.track());
  }

  /**
   * Blocks being replaced carry the header's accounts although they lie elsewhere; units held by
   * another registry are judged by 4003.
   */
  private boolean agreesInAccount(ProposalUnitBlock block, UnitBlock unit) {
    return !block.isWithoutRole()
        || !LedgerRules.isHeldByInitiator(proposal, unit)
        || proposal.transferring().accountTypeCode().orElse(0)
            == unit.holding().accountType().code();
  }
}
