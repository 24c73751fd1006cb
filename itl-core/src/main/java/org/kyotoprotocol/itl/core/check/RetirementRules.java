package org.kyotoprotocol.itl.core.check;

import static org.kyotoprotocol.itl.core.ledger.AccountType.PREVIOUS_PERIOD_SURPLUS_RESERVE;
import static org.kyotoprotocol.itl.core.ledger.AccountType.RETIREMENT;

import java.util.Optional;
import java.util.OptionalLong;
import org.kyotoprotocol.itl.core.ledger.AccountType;
import org.kyotoprotocol.itl.core.ledger.CounterKey;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.reference.FinalReport;
import org.kyotoprotocol.itl.core.reference.LimitKind;
import org.kyotoprotocol.itl.core.reference.Mechanism;
import org.kyotoprotocol.itl.core.reference.PartyFigures;
import org.kyotoprotocol.itl.core.reference.ReferenceSet;
import org.kyotoprotocol.itl.core.transaction.AccountReference;

/** Retirement (type 5). */
final class RetirementRules {
  private static final int FIRST_PERIOD = 1;

  /** The period that the surplus reserve is for (1/CMP.8 paras 23-25). */
  private static final int PERIOD_OF_RESERVE = 2;

  private RetirementRules() {}

  static Evidence retirementAccount(Facts facts) {
    return Evidence.of(AccountRules.isOneOf(facts.proposal().acquiring(), RETIREMENT));
  }

  static Evidence accountToRetireFrom(Facts facts) {
    AccountReference from = facts.proposal().transferring();
    if (AccountRules.isOneOf(from, PREVIOUS_PERIOD_SURPLUS_RESERVE)) {
      return Evidence.everyBlock(
          facts.proposal().blocks(), block -> block.unitTypeCode() == UnitType.AAU.code());
    }
    return Evidence.of(from.accountType().filter(AccountType::isOrdinaryHolding).isPresent());
  }

  static Evidence eligibleToUseCer(Facts facts) {
    boolean eligible =
        facts
            .reference()
            .isEligible(
                facts.proposal().transferring().registryCode(),
                Mechanism.ARTICLE_12,
                facts.today());
    return Evidence.everyBlock(
        facts.proposal().blocks(),
        block -> eligible || block.unitType().filter(UnitType::isFromCdm).isEmpty());
  }

  static Evidence withinLulucfLimit(Facts facts) {
    return Limits.hold(
        facts, CounterKey.Kind.LULUCF_CER_RETIRED, total -> lulucfLimit(facts, total));
  }

  /** 1 % of the base-year emissions for each year (16/CMP.1 para 14, 2/CMP.7 para 19). */
  static OptionalLong lulucfLimit(Facts facts, CounterKey total) {
    int period = total.commitmentPeriod();
    Optional<PartyFigures> figures = facts.reference().figures(total.registry().value(), period);
    OptionalLong recorded = figures.map(PartyFigures::lulucfCerLimit).orElse(OptionalLong.empty());
    OptionalLong emissions =
        figures.map(PartyFigures::baseYearEmissions).orElse(OptionalLong.empty());
    return RecordedFigures.recordedOrOpen(
        facts,
        RecordedFigures.or(recorded, RecordedFigures.share(facts, emissions, years(period), 100)),
        ReferenceSet.PARTIES);
  }

  private static int years(int period) {
    return period == FIRST_PERIOD ? 5 : 8;
  }

  static Evidence fromSurplusReserve(Facts facts) {
    return Evidence.onlyIf(
        AccountRules.isOneOf(facts.proposal().transferring(), PREVIOUS_PERIOD_SURPLUS_RESERVE),
        isInAdditionalPeriod(facts)
            && Limits.hold(
                    facts,
                    CounterKey.Kind.SURPLUS_RESERVE_RETIRED,
                    total -> shortfall(facts, total.registry().value()))
                .holds());
  }

  /** A dated exception suspends 4018 and 5257 only (DES rules, section 1). */
  private static boolean isInAdditionalPeriod(Facts facts) {
    return facts
            .calendar()
            .find(PERIOD_OF_RESERVE)
            .filter(period -> facts.today().isAfter(period.end()))
            .isPresent()
        && !facts.calendar().isOver(PERIOD_OF_RESERVE, facts.today());
  }

  /** Emissions beyond the assigned amount; empty if nothing is held against the total. */
  private static OptionalLong shortfall(Facts facts, String party) {
    OptionalLong emissions = emissions(facts, party);
    OptionalLong assigned = facts.reference().assignedAmount(party, PERIOD_OF_RESERVE);
    if (emissions.isPresent() && assigned.isPresent()) {
      return OptionalLong.of(Math.max(0, emissions.getAsLong() - assigned.getAsLong()));
    }
    boolean mayBeMissing =
        (emissions.isPresent() || facts.reference().isOpen(ReferenceSet.LIMITS))
            && (assigned.isPresent() || facts.reference().isOpen(ReferenceSet.PARTIES));
    return mayBeMissing ? OptionalLong.empty() : OptionalLong.of(0);
  }

  private static OptionalLong emissions(Facts facts, String party) {
    ReferenceFacts reference = facts.reference();
    return RecordedFigures.or(
        reference.limit(party, PERIOD_OF_RESERVE, LimitKind.EMISSIONS),
        reference
            .report(party, PERIOD_OF_RESERVE)
            .map(FinalReport::emissions)
            .map(OptionalLong::of)
            .orElse(OptionalLong.empty()));
  }
}
