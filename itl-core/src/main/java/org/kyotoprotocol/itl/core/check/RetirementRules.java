package org.kyotoprotocol.itl.core.check;

import static org.kyotoprotocol.itl.core.ledger.AccountType.PREVIOUS_PERIOD_SURPLUS_RESERVE;
import static org.kyotoprotocol.itl.core.ledger.AccountType.RETIREMENT;

import org.kyotoprotocol.itl.core.ledger.AccountType;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.transaction.AccountReference;

/** Retirement (type 5). */
final class RetirementRules {
  private RetirementRules() {}

  static Evidence retirementAccount(Facts facts) {
    return Evidence.of(AccountRules.isOneOf(facts.proposal().acquiring(), RETIREMENT));
  }

  static Evidence accountToRetireFrom(Facts facts) {
    AccountReference from = facts.proposal().transferring();
    if (AccountRules.isOneOf(from, PREVIOUS_PERIOD_SURPLUS_RESERVE)) {
      return Evidence.everyBlock(
          facts.proposal().blocks(), block -> block.unitTypeCode() == UnitType.AAU.code());
    }
    return Evidence.of(from.accountType().filter(AccountType::isOrdinaryHolding).isPresent());
  }
}
