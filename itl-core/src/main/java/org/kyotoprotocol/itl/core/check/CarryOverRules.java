package org.kyotoprotocol.itl.core.check;

import static org.kyotoprotocol.itl.core.ledger.AccountType.PREVIOUS_PERIOD_SURPLUS_RESERVE;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import org.kyotoprotocol.itl.core.ledger.AccountType;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.reference.FinalReport;
import org.kyotoprotocol.itl.core.reference.ReferenceSet;
import org.kyotoprotocol.itl.core.transaction.AccountReference;
import org.kyotoprotocol.itl.core.transaction.ProposalUnitBlock;

/** Carry-over (type 7): accounts, units, and whether it is open at all. */
final class CarryOverRules {
  /** 13/CMP.1 para 16, 5/CMP.1 paras 41 and 45. */
  private static final Set<UnitType> CARRIED_OVER =
      EnumSet.of(UnitType.AAU, UnitType.CER, UnitType.ERU_FROM_AAU);

  private static final int FIRST_PERIOD = 1;

  private CarryOverRules() {}

  static Evidence accountToCarryOverTo(Facts facts) {
    AccountReference into = facts.proposal().acquiring();
    return Evidence.of(
        isOrdinaryHolding(into)
            || (isSurplusReserve(into)
                && facts.proposal().blocksWithoutRole().stream()
                    .anyMatch(CarryOverRules::isSurplus)));
  }

  static Evidence accountToCarryOverFrom(Facts facts) {
    return Evidence.of(isOrdinaryHolding(facts.proposal().transferring()));
  }

  private static boolean isOrdinaryHolding(AccountReference account) {
    return account.accountType().filter(AccountType::isOrdinaryHolding).isPresent();
  }

  private static boolean isSurplusReserve(AccountReference account) {
    return AccountRules.isOneOf(account, PREVIOUS_PERIOD_SURPLUS_RESERVE);
  }

  /** AAU of the first period go into the surplus reserve (1/CMP.8 para 23). */
  private static boolean isSurplus(ProposalUnitBlock block) {
    return block.unitTypeCode() == UnitType.AAU.code() && periodFrom(block) == FIRST_PERIOD;
  }

  /** The period being closed; 5304 holds it against the log. */
  private static int periodFrom(ProposalUnitBlock block) {
    return block.applicableCommitPeriod() - 1;
  }

  static Evidence nextPeriodOnly(Facts facts) {
    return everyBlock(
        facts,
        block ->
            facts.ledger().overlapping(block.serials()).stream()
                .allMatch(
                    unit ->
                        unit.attributes().applicableCommitPeriod() == periodFrom(block)
                            && unit.attributes().originalCommitPeriod()
                                == block.originalCommitPeriod()));
  }

  static Evidence units(Facts facts) {
    return everyBlock(facts, block -> block.unitType().filter(CARRIED_OVER::contains).isPresent());
  }

  static Evidence accountPerUnitType(Facts facts) {
    boolean stays = AccountRules.isOneAccount(facts.proposal());
    boolean intoReserve = isSurplusReserve(facts.proposal().acquiring());
    return everyBlock(
        facts, block -> isSurplus(block) ? intoReserve : stays || !staysWhereItIs(block));
  }

  private static boolean staysWhereItIs(ProposalUnitBlock block) {
    return block.unitType().filter(type -> type == UnitType.CER || type.isEru()).isPresent();
  }

  static Evidence open(Facts facts) {
    return Evidence.of(
        facts.proposal().blocksWithoutRole().stream()
            .allMatch(block -> isOpen(facts, periodFrom(block))));
  }

  private static boolean isOpen(Facts facts, int period) {
    return facts
        .reference()
        .report(facts.proposal().transferring().registryCode(), period)
        .map(report -> opensCarryOver(facts, report))
        .orElse(
            facts.reference().isOpen(ReferenceSet.REPORTS)
                && facts.calendar().isOver(period, facts.today()));
  }

  /** 13/CMP.1 para 15. */
  private static boolean opensCarryOver(Facts facts, FinalReport report) {
    return !report.recorded().isAfter(facts.today())
        && report.retired() >= report.emissions()
        && report.carryOverWindow().includes(facts.today());
  }

  private static Evidence everyBlock(Facts facts, Predicate<ProposalUnitBlock> condition) {
    return Evidence.everyBlock(facts.proposal().blocksWithoutRole(), condition);
  }
}
