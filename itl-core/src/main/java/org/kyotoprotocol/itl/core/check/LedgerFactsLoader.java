package org.kyotoprotocol.itl.core.check;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.kyotoprotocol.itl.core.ledger.Counter;
import org.kyotoprotocol.itl.core.ledger.CounterKey;
import org.kyotoprotocol.itl.core.ledger.Ledger;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.UnitBlock;
import org.kyotoprotocol.itl.core.transaction.Consumptions;
import org.kyotoprotocol.itl.core.transaction.Proposal;
import org.kyotoprotocol.itl.core.transaction.ProposalUnitBlock;
import org.kyotoprotocol.itl.core.transaction.TransactionType;

/**
 * Locks and reads what the ledger says of a proposal.
 *
 * <p>Everyone who locks more than one thing keeps this order, so that nobody waits in a circle: the
 * transaction; originating registries by code; the notice; counters in their order; unit blocks by
 * originating registry and first serial.
 */
final class LedgerFactsLoader {
  private LedgerFactsLoader() {}

  /** Issuances of one originating registry take turns: of two that overlap, one passes (5007). */
  static void lockOrigins(Ledger ledger, Proposal proposal) {
    if (proposal.isType(TransactionType.ISSUANCE)) {
      readableSerials(proposal).stream()
          .map(SerialBlock::origin)
          .distinct()
          .sorted()
          .forEach(ledger::lockOrigin);
    }
  }

  static Map<CounterKey, Counter> lockCounters(
      Ledger ledger, Proposal proposal, OptionalLong adaptationFund) {
    return ledger.lockCounters(Consumptions.keys(proposal, adaptationFund));
  }

  static LedgerFacts load(Ledger ledger, Proposal proposal) {
    List<SerialBlock> serials = readableSerials(proposal);
    List<UnitBlock> blocks = ledger.lockOverlapping(serials);
    return proposal.isType(TransactionType.ISSUANCE)
        ? new LedgerFacts(blocks, List.of(), ledger.overlappingIssuances(serials))
        : new LedgerFacts(blocks, ledger.marksOn(serials), List.of());
  }

  /** What has no valid serials fails the integrity stage, before the ledger is looked at. */
  private static List<SerialBlock> readableSerials(Proposal proposal) {
    return proposal.blocks().stream()
        .filter(ProposalUnitBlock::hasValidSerials)
        .map(ProposalUnitBlock::serials)
        .toList();
  }
}
