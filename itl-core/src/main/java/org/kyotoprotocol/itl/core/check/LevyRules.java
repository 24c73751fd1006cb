package org.kyotoprotocol.itl.core.check;

import java.math.BigInteger;
import java.util.OptionalLong;
import org.kyotoprotocol.itl.core.ledger.CounterKey;
import org.kyotoprotocol.itl.core.ledger.CounterKey.Kind;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.reference.LimitKind;
import org.kyotoprotocol.itl.core.transaction.Consumption;
import org.kyotoprotocol.itl.core.transaction.Consumptions;
import org.kyotoprotocol.itl.core.transaction.Proposal;
import org.kyotoprotocol.itl.core.transaction.ProposalUnitBlock;

/** The share of proceeds for the Adaptation Fund, on AAU, ERU and CER. */
final class LevyRules {
  /** 17/CP.7 para 15, 1/CMP.8 paras 20 and 21. */
  private static final long PERCENT = 2;

  private static final int SUPPLEMENTARY_ON_AAU = 47;
  private static final int SUPPLEMENTARY_ON_ERU = 49;

  private LevyRules() {}

  /** Contributed covers the levy on everything else that left: 49 times as much at 2 %. */
  static Evidence onFirstAauTransfers(Facts facts) {
    return Evidence.of(
        Limits.taken(facts).stream()
            .filter(taken -> taken.key().kind() == Kind.AAU_FIRST_TRANSFERRED)
            .allMatch(taken -> isContributedOnAau(facts, taken)));
  }

  private static boolean isContributedOnAau(Facts facts, Consumption taken) {
    long percent = percent(facts, taken.key());
    BigInteger due =
        facts.rulebook().levies().share(Limits.total(facts, taken), percent, 100 - percent);
    return covers(settled(facts, of(taken.key(), Kind.AAU_CONTRIBUTED)), due);
  }

  /** Contributed covers the levy on everything converted: 50 times as much at 2 %. */
  static Evidence onEruConversion(Facts facts) {
    return Evidence.of(
        Consumptions.isIntoAdaptationFund(
                facts.proposal(), facts.rulebook().adaptationFundAccount())
            || facts.proposal().blocks().stream()
                .filter(block -> leavesHostForTheFirstTime(facts, block))
                .map(LevyRules::converted)
                .allMatch(total -> isContributedOnEru(facts, total)));
  }

  private static boolean leavesHostForTheFirstTime(Facts facts, ProposalUnitBlock block) {
    return block.unitType().filter(UnitType::isEru).isPresent()
        && block.originalCommitPeriod() >= Consumptions.FIRST_PERIOD_WITH_LEVY
        && isOwn(facts, block)
        && facts.ledger().overlapping(block.serials()).stream()
            .anyMatch(unit -> unit.firstTransferredAt().isEmpty());
  }

  private static CounterKey converted(ProposalUnitBlock block) {
    return new CounterKey(
        Kind.ERU_CONVERTED_UNDER_LEVY,
        block.serials().origin(),
        block.originalCommitPeriod(),
        CounterKey.projectAndTrack(block.projectIdentifier().orElse(0), block.track().orElse(0)));
  }

  private static boolean isContributedOnEru(Facts facts, CounterKey converted) {
    long percent = percent(facts, converted);
    return covers(
        settled(facts, of(converted, Kind.ERU_CONTRIBUTED)),
        facts.rulebook().levies().share(settled(facts, converted), percent, 100));
  }

  /** The rate is that of the decision, where no other one is recorded. */
  private static long percent(Facts facts, CounterKey total) {
    return facts
        .reference()
        .limit(total.registry().value(), total.commitmentPeriod(), LimitKind.LEVY_PERCENT)
        .orElse(PERCENT);
  }

  private static CounterKey of(CounterKey key, Kind kind) {
    return new CounterKey(kind, key.registry(), key.commitmentPeriod(), key.item());
  }

  private static long settled(Facts facts, CounterKey key) {
    return facts.counter(key).settled();
  }

  private static boolean covers(long contributed, BigInteger due) {
    return BigInteger.valueOf(contributed).compareTo(due) >= 0;
  }

  static Evidence adaptationFundAccount(Facts facts) {
    return Consumptions.isIntoAdaptationFund(
            facts.proposal(), facts.rulebook().adaptationFundAccount())
        ? Evidence.everyBlock(facts.proposal().blocks(), block -> isLevy(facts, block))
        : Evidence.HOLDS;
  }

  /** Share of proceeds: 1/CMP.8 paras 20 and 21. */
  private static boolean isLevy(Facts facts, ProposalUnitBlock block) {
    Proposal proposal = facts.proposal();
    return fitsSupplementaryType(block, proposal.suppTransactionType().orElse(0))
        && block.originalCommitPeriod() >= Consumptions.FIRST_PERIOD_WITH_LEVY
        && block.applicableCommitPeriod() >= Consumptions.FIRST_PERIOD_WITH_LEVY
        && isOwn(facts, block)
        && facts.ledger().overlapping(block.serials()).stream()
            .allMatch(unit -> unit.firstTransferredAt().isEmpty());
  }

  private static boolean fitsSupplementaryType(ProposalUnitBlock block, int supplementary) {
    boolean isAau = block.unitTypeCode() == UnitType.AAU.code();
    boolean isEru = block.unitType().filter(UnitType::isEru).isPresent();
    return (isAau && (supplementary == 0 || supplementary == SUPPLEMENTARY_ON_AAU))
        || (isEru && (supplementary == 0 || supplementary == SUPPLEMENTARY_ON_ERU));
  }

  /** Units of the Party that transfers them. */
  static boolean isOwn(Facts facts, ProposalUnitBlock block) {
    return block.originatingRegistryCode().equals(facts.proposal().transferring().registryCode());
  }

  /** CER are forwarded as far as the levy on their project's issues is not held back. */
  static Evidence beforeForwarding(Facts facts) {
    return Limits.hold(
        facts,
        Kind.CER_FORWARDED,
        total ->
            ProjectRules.isInLeastDevelopedCountry(facts, total)
                ? OptionalLong.empty()
                : OptionalLong.of(mayBeForwarded(facts, total)));
  }

  private static long mayBeForwarded(Facts facts, CounterKey total) {
    long issued = settled(facts, of(total, Kind.CER_ISSUED));
    long moved = settled(facts, of(total, Kind.CER_LEVY_MOVED));
    long due = facts.rulebook().levies().share(issued, PERCENT, 100).longValueExact();
    return issued - Math.max(0, due - moved);
  }
}
