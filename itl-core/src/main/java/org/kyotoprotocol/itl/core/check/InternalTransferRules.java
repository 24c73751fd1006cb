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
    return Evidence.of(AccountRules.isHolding(facts, from) && acquires && differ(from, into));
  }

  private static boolean differ(AccountReference from, AccountReference into) {
    return !from.accountTypeCode().equals(into.accountTypeCode())
        || !from.identifier().equals(into.identifier());
  }

  static Evidence deliveryOnNotice(Facts facts) {
    return NoticeRules.noticeDue(AccountRules.isCdmCancellation(facts.proposal().acquiring()));
  }
}
