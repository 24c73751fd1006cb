package org.kyotoprotocol.itl.core.check;

import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.kyotoprotocol.itl.core.ledger.CounterKey;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.notice.Notice;
import org.kyotoprotocol.itl.core.notice.NoticeType;
import org.kyotoprotocol.itl.core.reference.LimitKind;
import org.kyotoprotocol.itl.core.reference.ReferenceSet;

/** Carry-over (type 7): how many units of each type. */
final class CarryOverLimits {
  /** 2.5 % of the assigned amount (13/CMP.1 para 15, 1/CMP.8 para 24). */
  private static final int PER_MILLE = 25;

  private CarryOverLimits() {}

  static Evidence cer(Facts facts) {
    return hold(facts, UnitType.CER, LimitKind.CARRY_OVER_CER);
  }

  static Evidence eru(Facts facts) {
    return hold(facts, UnitType.ERU_FROM_AAU, LimitKind.CARRY_OVER_ERU);
  }

  private static Evidence hold(Facts facts, UnitType units, LimitKind own) {
    return Limits.hold(
        facts,
        CounterKey.Kind.CARRIED_OVER,
        total -> total.item() == units.code() ? ceiling(facts, total, own) : OptionalLong.empty());
  }

  /** As recorded for these units, as recorded for any, or the share of the assigned amount. */
  private static OptionalLong ceiling(Facts facts, CounterKey total, LimitKind own) {
    String party = total.registry().value();
    int period = total.commitmentPeriod();
    ReferenceFacts reference = facts.reference();
    OptionalLong recorded =
        RecordedFigures.or(
            reference.limit(party, period, own),
            reference.limit(party, period, LimitKind.CARRY_OVER));
    OptionalLong share =
        RecordedFigures.share(facts, reference.assignedAmount(party, period), PER_MILLE, 1_000);
    return RecordedFigures.recordedOrOpen(
        facts, RecordedFigures.or(recorded, share), ReferenceSet.PARTIES, ReferenceSet.LIMITS);
  }

  /** Such a notice is never named by the proposal, and binds all the same (DES notices F7). */
  static Evidence withinNotice(Facts facts) {
    return Limits.hold(
        facts,
        CounterKey.Kind.CARRIED_OVER,
        total -> notice(facts, total).map(Notice::targetValue).orElse(OptionalLong.empty()));
  }

  private static Optional<Notice> notice(Facts facts, CounterKey total) {
    return facts.otherNotices().stream()
        .filter(notice -> notice.is(NoticeType.UNIT_CARRY_OVER) && !notice.isWithdrawn())
        .filter(
            notice -> notice.commitmentPeriod().equals(OptionalInt.of(total.commitmentPeriod())))
        .filter(notice -> notice.unitType().filter(type -> type.code() == total.item()).isPresent())
        .max(Comparator.comparingLong(Notice::identifier));
  }
}
