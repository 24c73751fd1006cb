package org.kyotoprotocol.itl.core.check;

import java.util.EnumSet;
import java.util.OptionalLong;
import java.util.Set;
import org.kyotoprotocol.itl.core.ledger.AccountType;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.registry.Registry;
import org.kyotoprotocol.itl.core.transaction.AccountReference;
import org.kyotoprotocol.itl.core.transaction.Proposal;
import org.kyotoprotocol.itl.core.transaction.ProposalUnitBlock;

/** External transfer (type 3). */
final class TransferRules {
  /** Units that count for source and non-compliance cancellation: not tCER, not lCER. */
  static final Set<UnitType> PERMANENT =
      EnumSet.complementOf(EnumSet.of(UnitType.TCER, UnitType.LCER));

  private static final int FIRST_PERIOD_WITH_LEVY = 2;
  private static final int LEVY_ON_AAU = 47;
  private static final int LEVY_ON_ERU = 49;

  private TransferRules() {}

  static Evidence accountTypes(Facts facts) {
    AccountReference from = facts.proposal().transferring();
    AccountReference into = facts.proposal().acquiring();
    if (!AccountRules.isHolding(facts, from) && !isReserve(from)) {
      return Evidence.FAILS;
    }
    return isSourceOrNonCompliance(into)
        ? Evidence.everyBlock(facts.proposal().blocks(), TransferRules::isPermanent)
        : Evidence.of(isHoldingOrReserve(into) || isDeliveryToCdm(facts, into));
  }

  private static boolean isHoldingOrReserve(AccountReference account) {
    return isReserve(account)
        || account.accountType().filter(AccountType::isOrdinaryHolding).isPresent();
  }

  private static boolean isReserve(AccountReference account) {
    return AccountRules.isOneOf(account, AccountType.PREVIOUS_PERIOD_SURPLUS_RESERVE);
  }

  private static boolean isDeliveryToCdm(Facts facts, AccountReference account) {
    return AccountRules.isCdmCancellation(account)
        && facts.acquiring().filter(Registry::isCdm).isPresent();
  }

  /** 210 or 220. */
  static boolean isSourceOrNonCompliance(AccountReference account) {
    return AccountRules.isOneOf(
        account, AccountType.NET_SOURCE_CANCELLATION, AccountType.NON_COMPLIANCE_CANCELLATION);
  }

  static boolean isPermanent(ProposalUnitBlock block) {
    return block.unitType().filter(PERMANENT::contains).isPresent();
  }

  static Evidence adaptationFundAccount(Facts facts) {
    return isIntoAdaptationFund(facts)
        ? Evidence.everyBlock(facts.proposal().blocks(), block -> isLevy(facts, block))
        : Evidence.HOLDS;
  }

  private static boolean isIntoAdaptationFund(Facts facts) {
    AccountReference into = facts.proposal().acquiring();
    OptionalLong fund = facts.rulebook().adaptationFundAccount();
    return facts.acquiring().filter(Registry::isCdm).isPresent()
        && AccountRules.isOneOf(into, AccountType.PARTY_HOLDING)
        && fund.isPresent()
        && into.identifier().equals(fund);
  }

  /** Share of proceeds: 1/CMP.8 paras 20 and 21. */
  private static boolean isLevy(Facts facts, ProposalUnitBlock block) {
    Proposal proposal = facts.proposal();
    return fitsSupplementaryType(block, proposal.suppTransactionType().orElse(0))
        && block.originalCommitPeriod() >= FIRST_PERIOD_WITH_LEVY
        && block.applicableCommitPeriod() >= FIRST_PERIOD_WITH_LEVY
        && block.originatingRegistryCode().equals(proposal.transferring().registryCode())
        && facts.ledger().overlapping(block.serials()).stream()
            .allMatch(unit -> unit.firstTransferredAt().isEmpty());
  }

  private static boolean fitsSupplementaryType(ProposalUnitBlock block, int supplementary) {
    boolean isAau = block.unitTypeCode() == UnitType.AAU.code();
    boolean isEru = block.unitType().filter(UnitType::isEru).isPresent();
    return (isAau && (supplementary == 0 || supplementary == LEVY_ON_AAU))
        || (isEru && (supplementary == 0 || supplementary == LEVY_ON_ERU));
  }

  static Evidence surplusReserve(Facts facts) {
    return Evidence.of(
        isReserve(facts.proposal().transferring()) == isReserve(facts.proposal().acquiring()));
  }

  /** A notice identifier is given only for a delivery on a notice. */
  static Evidence deliveryOnNotice(Facts facts) {
    return Evidence.of(
        AccountRules.isCdmCancellation(facts.proposal().acquiring())
            ? NoticeRules.isDelivery(facts)
            : !NoticeRules.namesNotice(facts.proposal()));
  }
}
