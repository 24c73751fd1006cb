package org.kyotoprotocol.itl.core.check;

import java.util.EnumSet;
import java.util.Set;
import org.kyotoprotocol.itl.core.ledger.AccountType;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.reference.Mechanism;
import org.kyotoprotocol.itl.core.reference.ReferenceSet;
import org.kyotoprotocol.itl.core.registry.Registry;
import org.kyotoprotocol.itl.core.transaction.AccountReference;
import org.kyotoprotocol.itl.core.transaction.ProposalUnitBlock;

/** External transfer (type 3). */
final class TransferRules {
  /** Units that count for source and non-compliance cancellation: not tCER, not lCER. */
  static final Set<UnitType> PERMANENT =
      EnumSet.complementOf(EnumSet.of(UnitType.TCER, UnitType.LCER));

  private static final int SECOND_PERIOD = 2;

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
    return AccountRules.isCdmCancellation(account) && isIntoCdm(facts);
  }

  /** 210 or 220. */
  static boolean isSourceOrNonCompliance(AccountReference account) {
    return AccountRules.isOneOf(
        account, AccountType.NET_SOURCE_CANCELLATION, AccountType.NON_COMPLIANCE_CANCELLATION);
  }

  static boolean isPermanent(ProposalUnitBlock block) {
    return block.unitType().filter(PERMANENT::contains).isPresent();
  }

  static Evidence transferringPartyEligible(Facts facts) {
    return Evidence.of(
        facts.isFromCdm()
            || isEligible(facts, facts.proposal().transferring(), Mechanism.ARTICLE_17));
  }

  /** CER that the CDM registry forwards are acquired under Art. 12 (3/CMP.1 para 31). */
  static Evidence acquiringPartyEligible(Facts facts) {
    Mechanism mechanism = facts.isFromCdm() ? Mechanism.ARTICLE_12 : Mechanism.ARTICLE_17;
    return Evidence.of(
        isIntoCdm(facts) || isEligible(facts, facts.proposal().acquiring(), mechanism));
  }

  private static boolean isEligible(Facts facts, AccountReference account, Mechanism mechanism) {
    return facts.reference().isEligible(account.registryCode(), mechanism, facts.today());
  }

  private static boolean isIntoCdm(Facts facts) {
    return facts.acquiring().filter(Registry::isCdm).isPresent();
  }

  /** The CDM registry is no Party, and has no commitment to have. */
  static Evidence secondPeriodCommitment(Facts facts) {
    boolean ofSecondPeriod =
        facts.proposal().blocks().stream()
            .anyMatch(block -> block.applicableCommitPeriod() == SECOND_PERIOD);
    return Evidence.onlyIf(
        ofSecondPeriod && !facts.reference().isOpen(ReferenceSet.PARTIES),
        (facts.isFromCdm() || isCommitted(facts, facts.proposal().transferring()))
            && (isIntoCdm(facts) || isCommitted(facts, facts.proposal().acquiring())));
  }

  private static boolean isCommitted(Facts facts, AccountReference account) {
    return facts.reference().assignedAmount(account.registryCode(), SECOND_PERIOD).isPresent();
  }

  static Evidence surplusReserve(Facts facts) {
    return Evidence.of(
        isReserve(facts.proposal().transferring()) == isReserve(facts.proposal().acquiring()));
  }

  /** A notice identifier is given only for a delivery on a notice. */
  static Evidence deliveryOnNotice(Facts facts) {
    if (!AccountRules.isCdmCancellation(facts.proposal().acquiring())) {
      return Evidence.of(!NoticeRules.namesNotice(facts.proposal()));
    }
    Evidence units = unitsToDeliver(facts);
    return units.holds() ? Evidence.of(NoticeRules.isDelivery(facts)) : units;
  }

  /** For carbon storage no temporary units are delivered (10/CMP.7). */
  private static Evidence unitsToDeliver(Facts facts) {
    return AccountRules.isOneOf(
            facts.proposal().acquiring(), AccountType.EXCESS_ISSUANCE_CANCELLATION)
        ? Evidence.HOLDS
        : Evidence.everyBlock(facts.proposal().blocks(), TransferRules::isPermanent);
  }
}
