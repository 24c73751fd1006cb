package org.kyotoprotocol.itl.core.check;

import java.util.List;
import java.util.Optional;
import org.kyotoprotocol.itl.core.ledger.Counter;
import org.kyotoprotocol.itl.core.ledger.CounterKey;
import org.kyotoprotocol.itl.core.ledger.Ledger;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.UnitBlock;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.transaction.Proposal;
import org.kyotoprotocol.itl.core.transaction.ProposalUnitBlock;
import org.kyotoprotocol.itl.core.transaction.TransactionType;

/**
 * Locks and reads what the ledger says of a proposal.
 *
 * <p>Everyone who locks more than one thing keeps this order, so that nobody waits in a circle: the
 * transaction; originating registries by code; the counter; unit blocks by originating registry and
 * first serial.
 */
final class LedgerFactsLoader {
  private LedgerFactsLoader() {}

  static LedgerFacts load(Ledger ledger, Proposal proposal) {
    List<SerialBlock> serials = readableSerials(proposal);
    if (!proposal.isType(TransactionType.ISSUANCE)) {
      List<UnitBlock> blocks = ledger.lockOverlapping(serials);
      return new LedgerFacts(blocks, ledger.marksOn(serials), List.of(), Counter.ZERO);
    }
    serials.stream().map(SerialBlock::origin).distinct().sorted().forEach(ledger::lockOrigin);
    Counter issued =
        assignedAmountIssued(proposal)
            .filter(key -> issues(proposal, UnitType.AAU))
            .map(ledger::lockCounter)
            .orElse(Counter.ZERO);
    List<UnitBlock> blocks = ledger.lockOverlapping(serials);
    return new LedgerFacts(blocks, List.of(), ledger.overlappingIssuances(serials), issued);
  }

  /** The limit that an issuance of AAU or RMU falls under: of the Party for the period. */
  static Optional<CounterKey> assignedAmountIssued(Proposal proposal) {
    String party = proposal.transferring().registryCode();
    boolean limited =
        proposal.isType(TransactionType.ISSUANCE)
            && RegistryCode.isWellFormed(party)
            && (issues(proposal, UnitType.AAU) || issues(proposal, UnitType.RMU));
    return limited
        ? Optional.of(
            new CounterKey(
                CounterKey.Kind.AAU_ISSUED,
                new RegistryCode(party),
                proposal.blocks().get(0).originalCommitPeriod()))
        : Optional.empty();
  }

  private static boolean issues(Proposal proposal, UnitType type) {
    return proposal.blocks().stream().anyMatch(block -> block.unitTypeCode() == type.code());
  }

  /** What has no valid serials fails the integrity stage, before the ledger is looked at. */
  private static List<SerialBlock> readableSerials(Proposal proposal) {
    return proposal.blocks().stream()
        .filter(ProposalUnitBlock::hasValidSerials)
        .map(ProposalUnitBlock::serials)
        .toList();
  }
}
