package org.kyotoprotocol.itl.core.check;

import java.util.function.Predicate;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.reference.DatedException;
import org.kyotoprotocol.itl.core.transaction.ProposalUnitBlock;
import org.kyotoprotocol.itl.core.transaction.TransactionType;

/** Which commitment period units count for, and whether they may still move in it. */
final class PeriodRules {
  /** Only units of a regional scheme belong to the years before the first period. */
  private static final int PERIOD_BEFORE_KYOTO = 0;

  private PeriodRules() {}

  static Evidence periodsKnown(Facts facts) {
    return Evidence.everyBlock(
        facts.proposal().blocks(),
        block ->
            isKnown(facts, block, block.originalCommitPeriod())
                && isKnown(facts, block, block.applicableCommitPeriod())
                && (mayBeCarriedOver(block)
                    ? block.applicableCommitPeriod() >= block.originalCommitPeriod()
                    : block.applicableCommitPeriod() == block.originalCommitPeriod()));
  }

  private static boolean isKnown(Facts facts, ProposalUnitBlock block, int period) {
    return facts.calendar().find(period).isPresent()
        && (period != PERIOD_BEFORE_KYOTO || block.unitTypeCode() == 0);
  }

  /** Never RMU, ERU from RMU, tCER and lCER: 13/CMP.1 para 16, 5/CMP.1 paras 41 and 45. */
  private static boolean mayBeCarriedOver(ProposalUnitBlock block) {
    return block.unitType().map(type -> !type.hasLulucfActivity()).orElse(true);
  }

  static Evidence currentOrNext(Facts facts) {
    return everyPeriod(
        facts,
        period ->
            facts.calendar().isCurrentOrNext(period, facts.today())
                || facts.calendar().isOver(period, facts.today()));
  }

  static Evidence singleApplicablePeriod(Facts facts) {
    return Likeness.of(
        facts.proposal().blocksWithoutRole(), ProposalUnitBlock::applicableCommitPeriod);
  }

  /** The CDM registry went on issuing and forwarding in reality: DES rules, T-4. */
  static Evidence additionalPeriodNotOver(Facts facts) {
    boolean free =
        switch (facts.proposal().transactionType().orElseThrow()) {
          case CANCELLATION, CARRY_OVER, EXPIRY_DATE_CHANGE, INTERNAL_TRANSFER -> true;
          case ISSUANCE, CONVERSION, EXTERNAL_TRANSFER, RETIREMENT, REPLACEMENT ->
              facts.isFromCdm();
        };
    return free ? Evidence.HOLDS : everyPeriod(facts, period -> isOpen(facts, period));
  }

  static Evidence beforeEndOfAdditionalPeriod(Facts facts) {
    return everyPeriod(facts, period -> isOpen(facts, period));
  }

  /** The additional period is not over, or a dated exception is open. */
  static boolean isOpen(Facts facts, int period) {
    return !facts.calendar().isOver(period, facts.today())
        || facts
            .reference()
            .exceptions(facts.proposal().transferring().registryCode())
            .anyMatch(exception -> covers(exception, facts, period));
  }

  private static boolean covers(DatedException exception, Facts facts, int period) {
    TransactionType type = facts.proposal().transactionType().orElseThrow();
    return exception.types().contains(type)
        && exception.commitmentPeriod() == period
        && exception.days().includes(facts.today());
  }

  private static Evidence everyPeriod(Facts facts, Predicate<Integer> condition) {
    return Evidence.everyBlock(
        facts.proposal().blocksWithoutRole(),
        block -> condition.test(block.applicableCommitPeriod()));
  }

  /** tCER and lCER of the proposal have not expired (5106, 5258). */
  static Evidence notExpired(Facts facts) {
    return Evidence.everyBlock(facts.proposal().blocks(), block -> !isExpired(facts, block));
  }

  /** A unit is expired from 00:00 UTC of the day after its expiry date (DES rules, section 6). */
  static boolean isExpired(Facts facts, ProposalUnitBlock block) {
    return block.unitType().filter(UnitType::isTemporary).isPresent()
        && block.expiryDate().filter(expiry -> expiry.isBefore(facts.today())).isPresent();
  }
}
