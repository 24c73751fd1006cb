package org.kyotoprotocol.itl.core.transaction;

import static org.kyotoprotocol.itl.core.ledger.AccountType.PENDING;
import static org.kyotoprotocol.itl.core.ledger.AccountType.PREVIOUS_PERIOD_SURPLUS_RESERVE;

import java.util.OptionalLong;
import org.kyotoprotocol.itl.core.ledger.CounterKey.Kind;
import org.kyotoprotocol.itl.core.ledger.SerialSet;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

/** What an external transfer takes from running totals. */
final class TransferTotals {
  private static final int ALL_PERIODS = 0;

  private final Proposal proposal;
  private final OptionalLong adaptationFund;
  private final SerialSet firstTransferred;
  private final Tally tally;

  /**
   * @param firstTransferred units that have left their originating registry before
   */
  TransferTotals(
      Proposal proposal, OptionalLong adaptationFund, SerialSet firstTransferred, Tally tally) {
    this.proposal = proposal;
    this.adaptationFund = adaptationFund;
    this.firstTransferred = firstTransferred;
    this.tally = tally;
  }

  void tally(ProposalUnitBlock block, UnitType type, long quantity) {
    if (type.isTemporary()) {
      netAcquisition(block.applicableCommitPeriod(), quantity);
    }
    if (type == UnitType.CER && Accounts.isType(proposal.transferring(), PENDING)) {
      forwarding(block, quantity);
    }
    if (Accounts.isType(proposal.acquiring(), PREVIOUS_PERIOD_SURPLUS_RESERVE)) {
      tally.take(Kind.SURPLUS_RESERVE_ACQUIRED, acquiring(), ALL_PERIODS, 0, quantity);
    }
    if (Consumptions.owesLevy(block) && block.originatingRegistryCode().equals(initiating())) {
      long moved = quantity == 0 ? 0 : firstTransferred.quantityIn(block.serials());
      firstTransfer(block, type, quantity - moved);
    }
  }

  /** Acquisitions less what was transferred on; only Parties have such a limit (5104). */
  private void netAcquisition(int period, long quantity) {
    if (!initiating().equals(RegistryCode.CDM.value())) {
      tally.change(Kind.LULUCF_CER_ACQUIRED, initiating(), period, 0, 0, -quantity);
    }
    if (!acquiring().equals(RegistryCode.CDM.value())) {
      tally.take(Kind.LULUCF_CER_ACQUIRED, acquiring(), period, 0, quantity);
    }
  }

  /** Held against what was issued and what of the levy was moved (5114). */
  private void forwarding(ProposalUnitBlock block, long quantity) {
    String host = block.originatingRegistryCode();
    int project = block.projectIdentifier().orElse(0);
    tally.take(Kind.CER_FORWARDED, host, ALL_PERIODS, project, quantity);
    tally.watch(Kind.CER_ISSUED, host, ALL_PERIODS, project);
    tally.watch(Kind.CER_LEVY_MOVED, host, ALL_PERIODS, project);
  }

  /** Leaves its Party for the first time: the levy, or what the levy is due on (5108, 5109). */
  private void firstTransfer(ProposalUnitBlock block, UnitType type, long quantity) {
    int period = block.originalCommitPeriod();
    boolean isLevy = Accounts.isIntoAdaptationFund(proposal, adaptationFund);
    if (type == UnitType.AAU && isLevy) {
      tally.change(Kind.AAU_CONTRIBUTED, initiating(), period, 0, 0, quantity);
    } else if (type == UnitType.AAU) {
      tally.take(Kind.AAU_FIRST_TRANSFERRED, initiating(), period, 0, quantity);
      tally.watch(Kind.AAU_CONTRIBUTED, initiating(), period, 0);
    } else if (type.isEru()) {
      long project = Consumptions.projectAndTrack(block);
      long levy = isLevy ? quantity : 0;
      tally.change(Kind.ERU_CONTRIBUTED, initiating(), period, project, 0, levy);
      tally.watch(Kind.ERU_CONVERTED_UNDER_LEVY, initiating(), period, project);
    }
  }

  private String initiating() {
    return proposal.transferring().registryCode();
  }

  private String acquiring() {
    return proposal.acquiring().registryCode();
  }
}
