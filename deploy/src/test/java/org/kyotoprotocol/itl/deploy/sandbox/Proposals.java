package org.kyotoprotocol.itl.deploy.sandbox;

import java.util.List;
import org.kyotoprotocol.itl.core.transaction.Proposal;
import org.kyotoprotocol.itl.core.transaction.ProposalUnitBlock;

/** Proposals made from recorded ones. */
final class Proposals {
  private Proposals() {}

  /** The same issuance under another identifier and for other serials. */
  static Proposal issuance(Proposal recorded, String identifier, long start, long end) {
    ProposalUnitBlock block = recorded.blocks().get(0);
    return new Proposal(
        identifier,
        recorded.transactionTypeCode(),
        recorded.suppTransactionType(),
        recorded.transferring(),
        recorded.acquiring(),
        recorded.notificationIdentifier(),
        List.of(
            new ProposalUnitBlock(
                start,
                end,
                block.originatingRegistryCode(),
                block.unitTypeCode(),
                block.suppUnitType(),
                block.originalCommitPeriod(),
                block.applicableCommitPeriod(),
                block.lulucfActivity(),
                block.projectIdentifier(),
                block.track(),
                block.blockRole(),
                block.accounts(),
                block.yearInCommitmentPeriod(),
                block.installationIdentifier(),
                block.expiryDate())));
  }
}
