package org.kyotoprotocol.itl.core.transaction;

import java.util.Optional;
import org.kyotoprotocol.itl.core.ledger.CounterKey.Kind;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

/**
 * What a proposal does to holdings that count for the commitment period reserve: AAU, RMU, ERU and
 * CER that a Party's registry holds for the period and that are not cancelled; used ones count (DES
 * rules P-3, 11/CMP.1 para 7). Told from where the units lie before and after, so that the total is
 * what the ledger says whatever the type.
 */
final class CountableHoldings {
  private final Proposal proposal;

  CountableHoldings(Proposal proposal) {
    this.proposal = proposal;
  }

  /** What counts where. */
  private record Place(String registry, int commitmentPeriod) {}

  void tally(ProposalUnitBlock block, UnitType type, long quantity, Tally tally) {
    if (type.isTemporary()) {
      return;
    }
    Optional<Place> before = before(block);
    Optional<Place> after = after(block);
    if (before.equals(after)) {
      return;
    }
    // On its way out at once, on its way in never: V7.
    before.ifPresent(place -> change(tally, place, quantity, -quantity));
    after.ifPresent(place -> change(tally, place, 0, quantity));
  }

  private static void change(Tally tally, Place place, long open, long settled) {
    tally.change(
        Kind.COUNTABLE_HOLDINGS, place.registry(), place.commitmentPeriod(), 0, open, settled);
  }

  private Optional<Place> before(ProposalUnitBlock block) {
    if (proposal.isType(TransactionType.ISSUANCE)) {
      return Optional.empty();
    }
    int period = block.applicableCommitPeriod();
    return at(
        proposal.transferring(), proposal.isType(TransactionType.CARRY_OVER) ? period - 1 : period);
  }

  private Optional<Place> after(ProposalUnitBlock block) {
    boolean stays =
        proposal.isType(TransactionType.CONVERSION)
            || proposal.isType(TransactionType.EXPIRY_DATE_CHANGE);
    return at(
        stays ? proposal.transferring() : proposal.acquiring(), block.applicableCommitPeriod());
  }

  private static Optional<Place> at(AccountReference account, int commitmentPeriod) {
    boolean cancelled = account.accountType().filter(type -> type.isCancellation()).isPresent();
    return cancelled || account.registryCode().equals(RegistryCode.CDM.value())
        ? Optional.empty()
        : Optional.of(new Place(account.registryCode(), commitmentPeriod));
  }
}
