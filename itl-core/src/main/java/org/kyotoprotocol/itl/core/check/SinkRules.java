package org.kyotoprotocol.itl.core.check;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.kyotoprotocol.itl.core.ledger.CounterKey;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.reference.ActivityRecord;
import org.kyotoprotocol.itl.core.reference.Allowance;
import org.kyotoprotocol.itl.core.reference.LimitKind;
import org.kyotoprotocol.itl.core.reference.PartyFigures;
import org.kyotoprotocol.itl.core.reference.ReferenceSet;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.transaction.ProposalUnitBlock;

/** Issuance of RMU for LULUCF activities, and acquisition of tCER and lCER. */
final class SinkRules {
  private static final int FOREST_MANAGEMENT = 3;
  private static final int FIRST_PERIOD = 1;

  /** 9.0 Mt of carbon a year for five years, in tonnes of CO2 (16/CMP.1 para 10). */
  private static final long MOST_OFFSET = 165_000_000;

  private SinkRules() {}

  static Evidence withinAllowance(Facts facts) {
    return Limits.hold(
        facts,
        CounterKey.Kind.RMU_ISSUED,
        total ->
            RecordedFigures.recordedOrOpen(facts, allowed(facts, total), ReferenceSet.ALLOWANCES));
  }

  private static OptionalLong allowed(Facts facts, CounterKey total) {
    return facts
        .reference()
        .allowance(total.registry().value(), total.commitmentPeriod(), (int) total.item())
        .map(Allowance::quantity)
        .map(OptionalLong::of)
        .orElse(OptionalLong.empty());
  }

  static Evidence timingAsElected(Facts facts) {
    return everyRmu(
        facts,
        block ->
            activity(facts, block)
                .map(record -> isDue(facts, record))
                .orElse(facts.reference().isOpen(ReferenceSet.ACTIVITIES)));
  }

  /** The review is completed that the election waits for (13/CMP.1 para 25). */
  private static boolean isDue(Facts facts, ActivityRecord record) {
    boolean reviewed = record.reviewed().filter(day -> !day.isAfter(facts.today())).isPresent();
    return reviewed
        && switch (record.election()) {
          case ANNUAL -> true;
          case END_OF_PERIOD -> hasEnded(facts, record.commitmentPeriod());
        };
  }

  private static boolean hasEnded(Facts facts, int commitmentPeriod) {
    LocalDate today = facts.today();
    return facts
        .calendar()
        .find(commitmentPeriod)
        .filter(period -> today.isAfter(period.end()))
        .isPresent();
  }

  static Evidence noOpenQuestion(Facts facts) {
    return everyRmu(
        facts,
        block ->
            activity(facts, block)
                .flatMap(ActivityRecord::question)
                .filter(days -> days.includes(facts.today()))
                .isEmpty());
  }

  private static Optional<ActivityRecord> activity(Facts facts, ProposalUnitBlock block) {
    return facts
        .reference()
        .activity(
            facts.proposal().transferring().registryCode(),
            block.originalCommitPeriod(),
            block.lulucfActivity().orElse(0));
  }

  private static Evidence everyRmu(Facts facts, Predicate<ProposalUnitBlock> condition) {
    return Evidence.everyBlock(
        facts.proposal().blocks(),
        block -> block.unitTypeCode() != UnitType.RMU.code() || condition.test(block));
  }

  static Evidence forestManagementCap(Facts facts) {
    return Limits.hold(
        facts,
        CounterKey.Kind.RMU_ISSUED,
        total ->
            total.item() == FOREST_MANAGEMENT
                ? forestManagementCap(facts, total)
                : OptionalLong.empty());
  }

  /** As recorded; from the second period on else 3.5 % of the base-year emissions a year. */
  private static OptionalLong forestManagementCap(Facts facts, CounterKey total) {
    OptionalLong recorded = limit(facts, total, LimitKind.FOREST_MANAGEMENT);
    OptionalLong cap =
        total.commitmentPeriod() == FIRST_PERIOD
            ? RecordedFigures.recordedOrOpen(facts, recorded, ReferenceSet.LIMITS)
            : RecordedFigures.recordedOrOpen(
                facts,
                RecordedFigures.or(recorded, shareOfEmissions(facts, total)),
                ReferenceSet.PARTIES);
    return cap.isPresent() ? OptionalLong.of(raised(cap.getAsLong(), offset(facts, total))) : cap;
  }

  /** 2/CMP.7 para 13. */
  private static OptionalLong shareOfEmissions(Facts facts, CounterKey total) {
    OptionalLong emissions =
        facts
            .reference()
            .figures(total.registry().value(), total.commitmentPeriod())
            .map(PartyFigures::baseYearEmissions)
            .orElse(OptionalLong.empty());
    return RecordedFigures.share(facts, emissions, 28, 100);
  }

  /** What offsets a net source under Art. 3.3 is issued beyond the cap (16/CMP.1 para 10). */
  private static long offset(Facts facts, CounterKey total) {
    return Math.min(MOST_OFFSET, limit(facts, total, LimitKind.FOREST_MANAGEMENT_OFFSET).orElse(0));
  }

  private static long raised(long cap, long offset) {
    return cap > Long.MAX_VALUE - offset ? Long.MAX_VALUE : cap + offset;
  }

  private static OptionalLong limit(Facts facts, CounterKey total, LimitKind kind) {
    return facts.reference().limit(total.registry().value(), total.commitmentPeriod(), kind);
  }

  /** The CDM registry takes back tCER and lCER without being a Party. */
  static Evidence withinAcquisitionLimit(Facts facts) {
    return Limits.hold(
        facts,
        CounterKey.Kind.LULUCF_CER_ACQUIRED,
        total ->
            total.registry().equals(RegistryCode.CDM)
                ? OptionalLong.empty()
                : RetirementRules.lulucfLimit(facts, total));
  }
}
