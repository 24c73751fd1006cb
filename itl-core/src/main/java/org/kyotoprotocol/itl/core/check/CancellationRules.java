package org.kyotoprotocol.itl.core.check;

import static org.kyotoprotocol.itl.core.ledger.AccountType.ADMINISTRATIVE_CANCELLATION;
import static org.kyotoprotocol.itl.core.ledger.AccountType.AMBITION_INCREASE_CANCELLATION;
import static org.kyotoprotocol.itl.core.ledger.AccountType.ART_3_7_TER_CANCELLATION;
import static org.kyotoprotocol.itl.core.ledger.AccountType.MANDATORY_CANCELLATION;
import static org.kyotoprotocol.itl.core.ledger.AccountType.NET_SOURCE_CANCELLATION;
import static org.kyotoprotocol.itl.core.ledger.AccountType.NON_COMPLIANCE_CANCELLATION;
import static org.kyotoprotocol.itl.core.ledger.AccountType.PARTY_HOLDING;
import static org.kyotoprotocol.itl.core.ledger.AccountType.VOLUNTARY_CANCELLATION;

import java.util.OptionalInt;
import java.util.function.Predicate;
import org.kyotoprotocol.itl.core.ledger.CounterKey;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.notice.Notice;
import org.kyotoprotocol.itl.core.notice.NoticeType;
import org.kyotoprotocol.itl.core.reference.LimitKind;
import org.kyotoprotocol.itl.core.transaction.AccountReference;
import org.kyotoprotocol.itl.core.transaction.ProposalUnitBlock;

/** Cancellation (type 4). */
final class CancellationRules {
  private static final int SECOND_PERIOD = 2;

  private CancellationRules() {}

  static Evidence accountToCancelFrom(Facts facts) {
    AccountReference from = facts.proposal().transferring();
    return Evidence.of(
        lowersAssignedAmount(facts)
            ? AccountRules.isOneOf(from, PARTY_HOLDING)
            : AccountRules.isHolding(facts, from));
  }

  /** 270 and 280: the Party gives up assigned amount. */
  private static boolean lowersAssignedAmount(Facts facts) {
    return AccountRules.isOneOf(
        facts.proposal().acquiring(), ART_3_7_TER_CANCELLATION, AMBITION_INCREASE_CANCELLATION);
  }

  static Evidence cancellationAccount(Facts facts) {
    AccountReference into = facts.proposal().acquiring();
    return Evidence.of(
        TransferRules.isSourceOrNonCompliance(into)
            || lowersAssignedAmount(facts)
            || AccountRules.isOneOf(
                into, VOLUNTARY_CANCELLATION, MANDATORY_CANCELLATION, ADMINISTRATIVE_CANCELLATION));
  }

  static Evidence unitsThatLowerAssignedAmount(Facts facts) {
    return lowersAssignedAmount(facts)
        ? everyBlock(
            facts,
            block ->
                block.unitTypeCode() == UnitType.AAU.code()
                    && block.originalCommitPeriod() == SECOND_PERIOD
                    && block.applicableCommitPeriod() == SECOND_PERIOD)
        : Evidence.HOLDS;
  }

  static Evidence unitsForSourceOrNonCompliance(Facts facts) {
    return TransferRules.isSourceOrNonCompliance(facts.proposal().acquiring())
        ? everyBlock(facts, TransferRules::isPermanent)
        : Evidence.HOLDS;
  }

  static Evidence noticeForSourceOrNonCompliance(Facts facts) {
    AccountReference into = facts.proposal().acquiring();
    return Evidence.of(
        (!AccountRules.isOneOf(into, NET_SOURCE_CANCELLATION)
                || isNotified(facts, NoticeType.NET_SOURCE_CANCELLATION))
            && (!AccountRules.isOneOf(into, NON_COMPLIANCE_CANCELLATION)
                || isNotified(facts, NoticeType.NON_COMPLIANCE_CANCELLATION)));
  }

  /** The period of the account is judged by 5154. */
  private static boolean isNotified(Facts facts, NoticeType type) {
    OptionalInt period =
        NoticeRules.valid(facts, type).map(Notice::commitmentPeriod).orElse(OptionalInt.empty());
    return period.isPresent()
        && facts.proposal().blocksWithoutRole().stream()
            .allMatch(block -> block.applicableCommitPeriod() == period.getAsInt());
  }

  static Evidence reasonForMandatoryCancellation(Facts facts) {
    boolean names = NoticeRules.namesNotice(facts.proposal());
    if (AccountRules.isOneOf(facts.proposal().acquiring(), MANDATORY_CANCELLATION)) {
      return names ? ofNotifiedProject(facts) : leftOverOrExpired(facts);
    }
    return Evidence.onlyIf(
        names, TransferRules.isSourceOrNonCompliance(facts.proposal().acquiring()));
  }

  /** lCER of a project are cancelled in place of being replaced (5/CMP.1 paras 49 and 50). */
  private static Evidence ofNotifiedProject(Facts facts) {
    return NoticeRules.valid(
            facts,
            NoticeType.REVERSAL_OF_STORAGE,
            NoticeType.NON_SUBMISSION_OF_CERTIFICATION_REPORT)
        .map(notice -> everyBlock(facts, block -> NoticeRules.isLcerOfProject(notice, block)))
        .orElse(Evidence.FAILS);
  }

  /** Art. 3.7ter and raised ambition: Doha amendment, 1/CMP.8 para 8. */
  static Evidence withinRecordedQuantity(Facts facts) {
    return Limits.hold(
        facts,
        CounterKey.Kind.ASSIGNED_AMOUNT_CANCELLED,
        key ->
            RecordedFigures.limit(
                facts,
                key,
                key.item() == ART_3_7_TER_CANCELLATION.code()
                    ? LimitKind.ART_3_7TER
                    : LimitKind.AMBITION));
  }

  /** All are left over from a period that is over (13/CMP.1 para 36), or all have expired. */
  private static Evidence leftOverOrExpired(Facts facts) {
    Evidence leftOver = everyBlock(facts, block -> isLeftOver(facts, block));
    Evidence expired = everyBlock(facts, block -> PeriodRules.isExpired(facts, block));
    return leftOver.holds() || expired.holds() ? Evidence.HOLDS : fewer(leftOver, expired);
  }

  private static boolean isLeftOver(Facts facts, ProposalUnitBlock block) {
    return facts.calendar().isOver(block.applicableCommitPeriod(), facts.today());
  }

  private static Evidence fewer(Evidence one, Evidence other) {
    return one.blocks().size() <= other.blocks().size() ? one : other;
  }

  private static Evidence everyBlock(Facts facts, Predicate<ProposalUnitBlock> condition) {
    return Evidence.everyBlock(facts.proposal().blocks(), condition);
  }
}
