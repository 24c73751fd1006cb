package org.kyotoprotocol.itl.core.check;

import org.kyotoprotocol.itl.core.ledger.AccountType;
import org.kyotoprotocol.itl.core.transaction.AccountReference;

/** Internal transfer (type 10). */
final class InternalTransferRules {
  private InternalTransferRules() {}

  static Evidence accountTypes(Facts facts) {
    AccountReference from = facts.proposal().transferring();
    AccountReference into = facts.proposal().acquiring();
    boolean acquires =
        into.accountType().filter(AccountType::isOrdinaryHolding).isPresent()
            || (facts.isFromCdm() && AccountRules.isCdmCancellation(into));
    return Evidence.of(
        AccountRules.isHolding(facts, from)
            && acquires
            && !AccountRules.isOneAccount(facts.proposal()));
  }

  /** Only the CDM registry has such accounts (DES rules, K-8). */
  static Evidence deliveryOnNotice(Facts facts) {
    return Evidence.onlyIf(
        AccountRules.isCdmCancellation(facts.proposal().acquiring()),
        facts.isFromCdm() && NoticeRules.isDelivery(facts));
  }
}
