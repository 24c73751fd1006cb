package org.kyotoprotocol.itl.core.check;

import java.math.BigInteger;
import java.util.List;
import java.util.OptionalLong;
import org.kyotoprotocol.itl.core.ledger.Counter;
import org.kyotoprotocol.itl.core.ledger.CounterKey;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.reference.LimitKind;
import org.kyotoprotocol.itl.core.reference.PartyFigures;
import org.kyotoprotocol.itl.core.reference.ReferenceSet;
import org.kyotoprotocol.itl.core.transaction.Consumption;
import org.kyotoprotocol.itl.core.transaction.ProposalUnitBlock;

/** What a Party keeps back, and what it may take out of the surplus of others (type 3). */
final class ReserveRules {
  private static final int VERIFIED_UNDER_COMMITTEE = 2;

  /** The surplus is that of the first period; what may be acquired of it is set for the second. */
  private static final List<Integer> PERIODS_OF_SURPLUS = List.of(2, 1);

  private ReserveRules() {}

  /**
   * Only units that count are taken from the holdings, and the CDM registry has none that do (DES
   * rules P-3).
   */
  static Evidence commitmentPeriodReserve(Facts facts) {
    return Evidence.of(
        isFirstTransferOfTrack2(facts)
            || Limits.taken(facts).stream()
                .filter(taken -> taken.key().kind() == CounterKey.Kind.COUNTABLE_HOLDINGS)
                .filter(taken -> taken.open() > 0)
                .allMatch(taken -> leavesReserve(facts, taken)));
  }

  /** 11/CMP.1 para 10: all that counts are ERU that leave their host Party for the first time. */
  private static boolean isFirstTransferOfTrack2(Facts facts) {
    return facts.proposal().blocks().stream()
        .filter(TransferRules::isPermanent)
        .allMatch(block -> isFirstTransferOfTrack2(facts, block));
  }

  private static boolean isFirstTransferOfTrack2(Facts facts, ProposalUnitBlock block) {
    return block.unitType().filter(UnitType::isEru).isPresent()
        && block.track().orElse(0) == VERIFIED_UNDER_COMMITTEE
        && LevyRules.isOwn(facts, block)
        && facts.ledger().overlapping(block.serials()).stream()
            .allMatch(unit -> unit.firstTransferredAt().isEmpty());
  }

  /** Equality passes (11/CMP.1 para 8); what is on its way out is gone already (P-9). */
  private static boolean leavesReserve(Facts facts, Consumption taken) {
    OptionalLong reserve =
        facts
            .reference()
            .figures(taken.key().registry().value(), taken.key().commitmentPeriod())
            .map(PartyFigures::commitmentPeriodReserve)
            .orElse(OptionalLong.empty());
    return reserve.isPresent()
        ? left(facts, taken).compareTo(BigInteger.valueOf(reserve.getAsLong())) >= 0
        : facts.reference().isOpen(ReferenceSet.PARTIES);
  }

  private static BigInteger left(Facts facts, Consumption taken) {
    Counter holdings = facts.counter(taken.key());
    return BigInteger.valueOf(holdings.settled())
        .subtract(BigInteger.valueOf(holdings.open()))
        .subtract(BigInteger.valueOf(taken.open()));
  }

  static Evidence surplusReserveAcquisitions(Facts facts) {
    return Limits.hold(
        facts,
        CounterKey.Kind.SURPLUS_RESERVE_ACQUIRED,
        total -> surplusLimit(facts, total.registry().value()));
  }

  /** As recorded, else 2 % of the assigned amount of the first period (1/CMP.8 para 26). */
  private static OptionalLong surplusLimit(Facts facts, String party) {
    OptionalLong recorded =
        PERIODS_OF_SURPLUS.stream()
            .map(period -> facts.reference().limit(party, period, LimitKind.SURPLUS_RESERVE))
            .flatMapToLong(OptionalLong::stream)
            .findFirst();
    OptionalLong share =
        RecordedFigures.share(facts, facts.reference().assignedAmount(party, 1), 1, 50);
    return RecordedFigures.recordedOrOpen(
        facts, RecordedFigures.or(recorded, share), ReferenceSet.PARTIES);
  }
}
