package org.kyotoprotocol.itl.core.check;

import java.util.Optional;
import java.util.Set;
import org.kyotoprotocol.itl.core.ledger.AccountType;
import org.kyotoprotocol.itl.core.reference.ReferenceSet;
import org.kyotoprotocol.itl.core.registry.GovernmentAccount;
import org.kyotoprotocol.itl.core.transaction.AccountReference;
import org.kyotoprotocol.itl.core.transaction.Proposal;

/** Accounts of the header, and the recorded government accounts. */
final class AccountRules {
  private AccountRules() {}

  static boolean isOneOf(AccountReference account, AccountType... types) {
    return account.accountType().filter(Set.of(types)::contains).isPresent();
  }

  /** 100, 120 or 121; in the CDM registry 110 as well. */
  static boolean isHolding(Facts facts, AccountReference account) {
    return account.accountType().filter(AccountType::isOrdinaryHolding).isPresent()
        || (facts.isFromCdm() && isOneOf(account, AccountType.PENDING));
  }

  /** 240, 241 or 242, which take units only on a notice. */
  static boolean isCdmCancellation(AccountReference account) {
    return isOneOf(
        account,
        AccountType.EXCESS_ISSUANCE_CANCELLATION,
        AccountType.CCS_NET_REVERSAL_CANCELLATION,
        AccountType.CCS_NON_SUBMISSION_CANCELLATION);
  }

  /** The units stay where they are: the acquiring account is the transferring one. */
  static boolean isOneAccount(Proposal proposal) {
    AccountReference from = proposal.transferring();
    AccountReference into = proposal.acquiring();
    return from.accountTypeCode().equals(into.accountTypeCode())
        && from.identifier().equals(into.identifier());
  }

  /** The acquiring account is identified, and recorded or about to be (5153, 5202, 5253). */
  static Evidence acquiringAccountRecorded(Facts facts) {
    return Evidence.of(
        facts.proposal().acquiring().identifier().isPresent()
            && (facts.account().isPresent() || facts.reference().isOpen(ReferenceSet.ACCOUNTS)));
  }

  /** An account that is not recorded is judged by 5153, 5202 or 5253. */
  static Evidence periodOfAcquiringAccount(Facts facts) {
    Optional<Integer> period = facts.account().map(GovernmentAccount::commitmentPeriod);
    return Evidence.everyBlock(
        facts.proposal().blocksWithoutRole(),
        block -> period.map(due -> due == block.applicableCommitPeriod()).orElse(true));
  }
}
