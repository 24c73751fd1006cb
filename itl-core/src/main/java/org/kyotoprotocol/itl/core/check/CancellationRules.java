package org.kyotoprotocol.itl.core.check;

import static org.kyotoprotocol.itl.core.ledger.AccountType.ADMINISTRATIVE_CANCELLATION;
import static org.kyotoprotocol.itl.core.ledger.AccountType.AMBITION_INCREASE_CANCELLATION;
import static org.kyotoprotocol.itl.core.ledger.AccountType.ART_3_7_TER_CANCELLATION;
import static org.kyotoprotocol.itl.core.ledger.AccountType.MANDATORY_CANCELLATION;
import static org.kyotoprotocol.itl.core.ledger.AccountType.PARTY_HOLDING;
import static org.kyotoprotocol.itl.core.ledger.AccountType.VOLUNTARY_CANCELLATION;

import java.util.function.Predicate;
import org.kyotoprotocol.itl.core.ledger.UnitType;
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
    return NoticeRules.noticeDue(
        TransferRules.isSourceOrNonCompliance(facts.proposal().acquiring()));
  }

  static Evidence reasonForMandatoryCancellation(Facts facts) {
    if (AccountRules.isOneOf(facts.proposal().acquiring(), MANDATORY_CANCELLATION)) {
      return NoticeRules.namesNotice(facts.proposal())
          ? NoticeRules.noticeDue(true)
          : leftOverOrExpired(facts);
    }
    boolean takesNotice = TransferRules.isSourceOrNonCompliance(facts.proposal().acquiring());
    return Evidence.onlyIf(NoticeRules.namesNotice(facts.proposal()), takesNotice);
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
