package org.kyotoprotocol.itl.core.transaction;

import java.util.OptionalLong;
import org.kyotoprotocol.itl.core.ledger.AccountType;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

/** What the accounts of a proposal are, as far as running totals depend on it. */
final class Accounts {
  private Accounts() {}

  static boolean isType(AccountReference account, AccountType type) {
    return account.accountType().filter(type::equals).isPresent();
  }

  /** True if the units go to the Adaptation Fund account of the CDM registry. */
  static boolean isIntoAdaptationFund(Proposal proposal, OptionalLong adaptationFund) {
    AccountReference into = proposal.acquiring();
    return into.registryCode().equals(RegistryCode.CDM.value())
        && isType(into, AccountType.PARTY_HOLDING)
        && adaptationFund.isPresent()
        && into.identifier().equals(adaptationFund);
  }

  /**
   * 240, 241 or 242: cancellation accounts of the CDM registry, which notices ask to deliver to.
   */
  static boolean isIntoCdmCancellation(Proposal proposal) {
    AccountReference into = proposal.acquiring();
    return isType(into, AccountType.EXCESS_ISSUANCE_CANCELLATION)
        || isType(into, AccountType.CCS_NET_REVERSAL_CANCELLATION)
        || isType(into, AccountType.CCS_NON_SUBMISSION_CANCELLATION);
  }
}
