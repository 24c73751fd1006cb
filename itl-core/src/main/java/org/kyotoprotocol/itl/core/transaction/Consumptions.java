package org.kyotoprotocol.itl.core.transaction;

import static org.kyotoprotocol.itl.core.ledger.AccountType.AMBITION_INCREASE_CANCELLATION;
import static org.kyotoprotocol.itl.core.ledger.AccountType.ART_3_7_TER_CANCELLATION;
import static org.kyotoprotocol.itl.core.ledger.AccountType.PARTY_HOLDING;
import static org.kyotoprotocol.itl.core.ledger.AccountType.PENDING;
import static org.kyotoprotocol.itl.core.ledger.AccountType.PREVIOUS_PERIOD_SURPLUS_RESERVE;

import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.kyotoprotocol.itl.core.ledger.AccountType;
import org.kyotoprotocol.itl.core.ledger.CounterKey;
import org.kyotoprotocol.itl.core.ledger.CounterKey.Kind;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
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
  private final ToLongFunction<SerialBlock> firstTransferred;
  private final NavigableMap<CounterKey, Consumption> found = new TreeMap<>();

  private Consumptions(
      Proposal proposal,
      OptionalLong adaptationFund,
      ToLongFunction<SerialBlock> firstTransferred) {
    this.proposal = proposal;
    this.adaptationFund = adaptationFund;
    this.firstTransferred = firstTransferred;
  }

  /**
   * The totals that the proposal could change or is held against, in the order in which they are
   * locked.
   *
   * @param adaptationFund identifier of the Adaptation Fund account in the CDM registry
   */
  public static List<CounterKey> keys(Proposal proposal, OptionalLong adaptationFund) {
    return List.copyOf(new Consumptions(proposal, adaptationFund, serials -> 0).collect().keySet());
  }

  /**
   * What the proposal takes, once it has passed its checks.
   *
   * @param units blocks of the ledger that share a serial with it
   */
  public static List<Consumption> of(
      Proposal proposal, OptionalLong adaptationFund, List<UnitBlock> units) {
    List<SerialBlock> moved =
        units.stream()
            .filter(unit -> unit.firstTransferredAt().isPresent())
            .map(UnitBlock::serials)
            .toList();
    return new Consumptions(proposal, adaptationFund, serials -> common(serials, moved))
        .collect().values().stream()
            .filter(taken -> taken.open() != 0 || taken.settled() != 0)
            .toList();
  }

  private static long common(SerialBlock serials, List<SerialBlock> others) {
    return others.stream()
        .flatMap(other -> serials.common(other).stream())
        .mapToLong(SerialBlock::quantity)
        .sum();
  }

  private NavigableMap<CounterKey, Consumption> collect() {
    proposal.notificationIdentifier().ifPresent(this::fulfil);
    for (ProposalUnitBlock block : proposal.blocksWithoutRole()) {
      if (block.hasValidSerials() && block.unitType().isPresent()) {
        collect(block, block.unitType().get(), block.serials().quantity());
      }
    }
    return found;
  }

  private void fulfil(long notice) {
    if (RegistryCode.isWellFormed(proposal.transferring().registryCode())) {
      long quantity =
          proposal.blocksWithoutRole().stream()
              .filter(ProposalUnitBlock::hasValidSerials)
              .mapToLong(block -> block.serials().quantity())
              .sum();
      take(noticeKey(proposal.transferring().registryCode(), notice), quantity);
    }
  }

  /** Total of a notice; it counts under the registry that it is addressed to. */
  public static CounterKey noticeKey(String addressee, long notice) {
    return new CounterKey(Kind.NOTICE_FULFILLED, new RegistryCode(addressee), ALL_PERIODS, notice);
  }

  private void collect(ProposalUnitBlock block, UnitType type, long quantity) {
    proposal
        .transactionType()
        .ifPresent(
            transactionType -> {
              switch (transactionType) {
                case ISSUANCE -> issuance(block, type, quantity);
                case CONVERSION -> conversion(block, quantity);
                case EXTERNAL_TRANSFER -> transfer(block, type, quantity);
                case CANCELLATION -> cancellation(block, type, quantity);
                case RETIREMENT -> retirement(block, type, quantity);
                case CARRY_OVER -> carryOver(block, type, quantity);
                case INTERNAL_TRANSFER -> internalTransfer(block, type, quantity);
                case REPLACEMENT, EXPIRY_DATE_CHANGE -> {}
              }
            });
  }

  private void issuance(ProposalUnitBlock block, UnitType type, long quantity) {
    int period = block.originalCommitPeriod();
    switch (type) {
      case AAU -> takeOf(initiating(), Kind.AAU_ISSUED, period, 0, quantity);
      case RMU ->
          takeOf(initiating(), Kind.RMU_ISSUED, period, block.lulucfActivity().orElse(0), quantity);
      case CER, TCER, LCER ->
          takeOf(origin(block), Kind.CER_ISSUED, ALL_PERIODS, project(block), quantity);
      case ERU_FROM_AAU, ERU_FROM_RMU -> {}
    }
    countable(initiating(), type, block.applicableCommitPeriod(), 0, quantity);
  }

  private void conversion(ProposalUnitBlock block, long quantity) {
    takeOf(initiating(), Kind.ERU_CONVERTED, ALL_PERIODS, projectAndTrack(block), quantity);
    if (owesLevy(block)) {
      takeOf(
          initiating(),
          Kind.ERU_CONVERTED_UNDER_LEVY,
          block.originalCommitPeriod(),
          projectAndTrack(block),
          quantity);
    }
  }

  private void transfer(ProposalUnitBlock block, UnitType type, long quantity) {
    int period = block.applicableCommitPeriod();
    countable(initiating(), type, period, quantity, -quantity);
    if (!isInto(AccountType::isCancellation)) {
      countable(acquiring(), type, period, 0, quantity);
    }
    if (type.isTemporary()) {
      change(initiating(), Kind.LULUCF_CER_ACQUIRED, period, 0, 0, -quantity);
      takeOf(acquiring(), Kind.LULUCF_CER_ACQUIRED, period, 0, quantity);
    }
    if (type == UnitType.CER && isFrom(PENDING)) {
      takeOf(origin(block), Kind.CER_FORWARDED, ALL_PERIODS, project(block), quantity);
      watch(origin(block), Kind.CER_ISSUED, ALL_PERIODS, project(block));
      watch(origin(block), Kind.CER_LEVY_MOVED, ALL_PERIODS, project(block));
    }
    if (isInto(PREVIOUS_PERIOD_SURPLUS_RESERVE)) {
      takeOf(acquiring(), Kind.SURPLUS_RESERVE_ACQUIRED, ALL_PERIODS, 0, quantity);
    }
    if (owesLevy(block) && origin(block).equals(initiating())) {
      firstTransfer(block, type, quantity - firstTransferred.applyAsLong(block.serials()));
    }
  }

  /** Leaves its Party for the first time: the levy, or what the levy is due on. */
  private void firstTransfer(ProposalUnitBlock block, UnitType type, long quantity) {
    int period = block.originalCommitPeriod();
    if (type == UnitType.AAU) {
      if (isIntoAdaptationFund()) {
        change(initiating(), Kind.AAU_CONTRIBUTED, period, 0, 0, quantity);
      } else {
        takeOf(initiating(), Kind.AAU_FIRST_TRANSFERRED, period, 0, quantity);
        watch(initiating(), Kind.AAU_CONTRIBUTED, period, 0);
      }
    } else if (type.isEru()) {
      change(
          initiating(),
          Kind.ERU_CONTRIBUTED,
          period,
          projectAndTrack(block),
          0,
          isIntoAdaptationFund() ? quantity : 0);
      watch(initiating(), Kind.ERU_CONVERTED_UNDER_LEVY, period, projectAndTrack(block));
    }
  }

  private void cancellation(ProposalUnitBlock block, UnitType type, long quantity) {
    countable(initiating(), type, block.applicableCommitPeriod(), quantity, -quantity);
    if (isInto(ART_3_7_TER_CANCELLATION) || isInto(AMBITION_INCREASE_CANCELLATION)) {
      takeOf(
          initiating(),
          Kind.ASSIGNED_AMOUNT_CANCELLED,
          block.applicableCommitPeriod(),
          proposal.acquiring().accountTypeCode().orElse(0),
          quantity);
    }
  }

  private void retirement(ProposalUnitBlock block, UnitType type, long quantity) {
    if (type.isTemporary()) {
      int period = block.applicableCommitPeriod();
      takeOf(initiating(), Kind.LULUCF_CER_RETIRED, period, 0, quantity);
    }
    if (isFrom(PREVIOUS_PERIOD_SURPLUS_RESERVE)) {
      takeOf(initiating(), Kind.SURPLUS_RESERVE_RETIRED, ALL_PERIODS, 0, quantity);
    }
  }

  private void carryOver(ProposalUnitBlock block, UnitType type, long quantity) {
    int to = block.applicableCommitPeriod();
    takeOf(initiating(), Kind.CARRIED_OVER, to - 1, type.code(), quantity);
    countable(initiating(), type, to - 1, quantity, -quantity);
    countable(initiating(), type, to, 0, quantity);
  }

  private void internalTransfer(ProposalUnitBlock block, UnitType type, long quantity) {
    if (type == UnitType.CER && isFrom(PENDING) && isIntoAdaptationFund()) {
      change(origin(block), Kind.CER_LEVY_MOVED, ALL_PERIODS, project(block), 0, quantity);
    }
  }

  /** Holdings of a Party that count for its commitment period reserve (DES rules P-3). */
  private void countable(String registry, UnitType type, int period, long open, long settled) {
    if (!type.isTemporary() && !registry.equals(RegistryCode.CDM.value())) {
      change(registry, Kind.COUNTABLE_HOLDINGS, period, 0, open, settled);
    }
  }

  private void takeOf(String registry, Kind kind, int period, long item, long quantity) {
    change(registry, kind, period, item, quantity, quantity);
  }

  /** Locked and read, but not changed. */
  private void watch(String registry, Kind kind, int period, long item) {
    change(registry, kind, period, item, 0, 0);
  }

  private void change(String registry, Kind kind, int period, long item, long open, long settled) {
    if (RegistryCode.isWellFormed(registry)) {
      add(new CounterKey(kind, new RegistryCode(registry), period, item), open, settled);
    }
  }

  private void take(CounterKey key, long quantity) {
    add(key, quantity, quantity);
  }

  private void add(CounterKey key, long open, long settled) {
    found.merge(
        key,
        new Consumption(key, open, settled),
        (one, other) ->
            new Consumption(
                key,
                Math.addExact(one.open(), other.open()),
                Math.addExact(one.settled(), other.settled())));
  }

  private static boolean owesLevy(ProposalUnitBlock block) {
    return block.originalCommitPeriod() >= FIRST_PERIOD_WITH_LEVY;
  }

  private boolean isFrom(AccountType type) {
    return proposal.transferring().accountType().filter(type::equals).isPresent();
  }

  private boolean isInto(AccountType type) {
    return isInto(type::equals);
  }

  private boolean isInto(Predicate<AccountType> condition) {
    return proposal.acquiring().accountType().filter(condition).isPresent();
  }

  private boolean isIntoAdaptationFund() {
    return isIntoAdaptationFund(proposal, adaptationFund);
  }

  /** True if the units go to the Adaptation Fund account of the CDM registry. */
  public static boolean isIntoAdaptationFund(Proposal proposal, OptionalLong adaptationFund) {
    AccountReference into = proposal.acquiring();
    return into.registryCode().equals(RegistryCode.CDM.value())
        && into.accountType().filter(PARTY_HOLDING::equals).isPresent()
        && adaptationFund.isPresent()
        && into.identifier().equals(adaptationFund);
  }

  private String initiating() {
    return proposal.transferring().registryCode();
  }

  private String acquiring() {
    return proposal.acquiring().registryCode();
  }

  private static String origin(ProposalUnitBlock block) {
    return block.originatingRegistryCode();
  }

  private static int project(ProposalUnitBlock block) {
    return block.projectIdentifier().orElse(0);
  }

  private static long projectAndTrack(ProposalUnitBlock block) {
    return CounterKey.projectAndTrack(project(block), block.track().orElse(0));
  }
}
