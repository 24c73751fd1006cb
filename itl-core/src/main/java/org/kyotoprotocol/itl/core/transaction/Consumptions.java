package org.kyotoprotocol.itl.core.transaction;

import static org.kyotoprotocol.itl.core.ledger.AccountType.AMBITION_INCREASE_CANCELLATION;
import static org.kyotoprotocol.itl.core.ledger.AccountType.ART_3_7_TER_CANCELLATION;
import static org.kyotoprotocol.itl.core.ledger.AccountType.PENDING;
import static org.kyotoprotocol.itl.core.ledger.AccountType.PREVIOUS_PERIOD_SURPLUS_RESERVE;

import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;
import org.kyotoprotocol.itl.core.ledger.CounterKey;
import org.kyotoprotocol.itl.core.ledger.CounterKey.Kind;
import org.kyotoprotocol.itl.core.ledger.SerialSet;
import org.kyotoprotocol.itl.core.ledger.UnitBlock;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

/**
 * What a proposal takes from the running totals (DES transactions, section 8). Attributes are those
 * of the proposal, which agree with the ledger once it has passed its checks (4004).
 */
public final class Consumptions {
  /** First commitment period with a share of proceeds on AAU and ERU (1/CMP.8 para 20). */
  public static final int FIRST_PERIOD_WITH_LEVY = 2;

  private static final int ALL_PERIODS = 0;

  private final Proposal proposal;
  private final OptionalLong adaptationFund;
  private final ToLongFunction<ProposalUnitBlock> measure;
  private final Tally tally = new Tally();
  private final CountableHoldings countable;
  private final TransferTotals transfer;

  private Consumptions(
      Proposal proposal,
      OptionalLong adaptationFund,
      SerialSet firstTransferred,
      ToLongFunction<ProposalUnitBlock> measure) {
    this.proposal = proposal;
    this.adaptationFund = adaptationFund;
    this.measure = measure;
    this.countable = new CountableHoldings(proposal);
    this.transfer = new TransferTotals(proposal, adaptationFund, firstTransferred, tally);
  }

  /**
   * The totals that the proposal could change or is held against, in the order in which they are
   * locked. Quantities play no part: the proposal need not have passed any check yet.
   *
   * @param adaptationFund identifier of the Adaptation Fund account in the CDM registry
   */
  public static List<CounterKey> keys(Proposal proposal, OptionalLong adaptationFund) {
    return List.copyOf(
        new Consumptions(proposal, adaptationFund, SerialSet.of(List.of()), block -> 0)
            .collect()
            .keySet());
  }

  /**
   * What the proposal takes, once it has passed the checks of its blocks.
   *
   * @param units blocks of the ledger that share a serial with it
   */
  public static List<Consumption> of(
      Proposal proposal, OptionalLong adaptationFund, List<UnitBlock> units) {
    SerialSet firstTransferred =
        SerialSet.of(
            units.stream()
                .filter(unit -> unit.firstTransferredAt().isPresent())
                .map(UnitBlock::serials)
                .toList());
    return new Consumptions(
            proposal, adaptationFund, firstTransferred, block -> block.serials().quantity())
        .collect().values().stream().filter(taken -> !taken.isNothing()).toList();
  }

  /** Total of a notice; it counts under the registry that it is addressed to. */
  public static CounterKey noticeKey(String addressee, long notice) {
    return CounterKey.ofNotice(new RegistryCode(addressee), notice);
  }

  /** True if the units go to the Adaptation Fund account of the CDM registry. */
  public static boolean isIntoAdaptationFund(Proposal proposal, OptionalLong adaptationFund) {
    return Accounts.isIntoAdaptationFund(proposal, adaptationFund);
  }

  private NavigableMap<CounterKey, Consumption> collect() {
    boolean fulfils = proposal.notificationIdentifier().isPresent() && mayFulfil();
    for (ProposalUnitBlock block : proposal.blocksWithoutRole()) {
      if (block.hasValidSerials() && block.unitType().isPresent()) {
        collect(block, block.unitType().get(), measure.applyAsLong(block), fulfils);
      }
    }
    return tally.found();
  }

  /** Only what a notice can ask for counts for one (DES transactions, section 9). */
  private boolean mayFulfil() {
    return proposal
        .transactionType()
        .filter(
            type ->
                switch (type) {
                  case CANCELLATION, REPLACEMENT, EXPIRY_DATE_CHANGE -> true;
                  case EXTERNAL_TRANSFER, INTERNAL_TRANSFER ->
                      Accounts.isIntoCdmCancellation(proposal);
                  case ISSUANCE, CONVERSION, RETIREMENT, CARRY_OVER -> false;
                })
        .isPresent();
  }

  private void collect(ProposalUnitBlock block, UnitType type, long quantity, boolean fulfils) {
    if (fulfils) {
      long notice = proposal.notificationIdentifier().getAsLong();
      tally.take(Kind.NOTICE_FULFILLED, initiating(), ALL_PERIODS, notice, quantity);
    }
    if (proposal.transactionType().isPresent()) {
      countable.tally(block, type, quantity, tally);
      switch (proposal.transactionType().get()) {
        case ISSUANCE -> issuance(block, type, quantity);
        case CONVERSION -> conversion(block, quantity);
        case EXTERNAL_TRANSFER -> transfer.tally(block, type, quantity);
        case CANCELLATION -> cancellation(block, quantity);
        case RETIREMENT -> retirement(block, type, quantity);
        case CARRY_OVER -> carryOver(block, type, quantity);
        case INTERNAL_TRANSFER -> internalTransfer(block, type, quantity);
        case REPLACEMENT, EXPIRY_DATE_CHANGE -> {}
      }
    }
  }

  private void issuance(ProposalUnitBlock block, UnitType type, long quantity) {
    int period = block.originalCommitPeriod();
    switch (type) {
      case AAU -> tally.take(Kind.AAU_ISSUED, initiating(), period, 0, quantity);
      case RMU -> {
        int activity = block.lulucfActivity().orElse(0);
        tally.take(Kind.RMU_ISSUED, initiating(), period, activity, quantity);
      }
      case CER, TCER, LCER ->
          tally.take(Kind.CER_ISSUED, host(block), ALL_PERIODS, project(block), quantity);
      case ERU_FROM_AAU, ERU_FROM_RMU -> {}
    }
  }

  private void conversion(ProposalUnitBlock block, long quantity) {
    long project = projectAndTrack(block);
    tally.take(Kind.ERU_CONVERTED, initiating(), ALL_PERIODS, project, quantity);
    if (owesLevy(block)) {
      int period = block.originalCommitPeriod();
      tally.take(Kind.ERU_CONVERTED_UNDER_LEVY, initiating(), period, project, quantity);
    }
  }

  private void cancellation(ProposalUnitBlock block, long quantity) {
    if (Accounts.isType(proposal.acquiring(), ART_3_7_TER_CANCELLATION)
        || Accounts.isType(proposal.acquiring(), AMBITION_INCREASE_CANCELLATION)) {
      tally.take(
          Kind.ASSIGNED_AMOUNT_CANCELLED,
          initiating(),
          block.applicableCommitPeriod(),
          proposal.acquiring().accountTypeCode().orElse(0),
          quantity);
    }
  }

  private void retirement(ProposalUnitBlock block, UnitType type, long quantity) {
    if (type.isTemporary()) {
      int period = block.applicableCommitPeriod();
      tally.take(Kind.LULUCF_CER_RETIRED, initiating(), period, 0, quantity);
    }
    if (Accounts.isType(proposal.transferring(), PREVIOUS_PERIOD_SURPLUS_RESERVE)) {
      tally.take(Kind.SURPLUS_RESERVE_RETIRED, initiating(), ALL_PERIODS, 0, quantity);
    }
  }

  private void carryOver(ProposalUnitBlock block, UnitType type, long quantity) {
    int from = block.applicableCommitPeriod() - 1;
    tally.take(Kind.CARRIED_OVER, initiating(), from, type.code(), quantity);
  }

  private void internalTransfer(ProposalUnitBlock block, UnitType type, long quantity) {
    if (type == UnitType.CER
        && Accounts.isType(proposal.transferring(), PENDING)
        && Accounts.isIntoAdaptationFund(proposal, adaptationFund)) {
      tally.change(Kind.CER_LEVY_MOVED, host(block), ALL_PERIODS, project(block), 0, quantity);
    }
  }

  static boolean owesLevy(ProposalUnitBlock block) {
    return block.originalCommitPeriod() >= FIRST_PERIOD_WITH_LEVY;
  }

  /** Item under which ERU are counted. */
  static long projectAndTrack(ProposalUnitBlock block) {
    return CounterKey.projectAndTrack(project(block), block.track().orElse(0));
  }

  private String initiating() {
    return proposal.transferring().registryCode();
  }

  private static String host(ProposalUnitBlock block) {
    return block.originatingRegistryCode();
  }

  private static int project(ProposalUnitBlock block) {
    return block.projectIdentifier().orElse(0);
  }
}
