package org.kyotoprotocol.itl.core.check;

import org.kyotoprotocol.itl.core.ledger.AccountType;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.transaction.ProposalUnitBlock;

/** Replacement (type 6): which units may replace others (5/CMP.1 paras 44-50). */
final class ReplacingUnitRules {
  private ReplacingUnitRules() {}

  /** Judges what goes into this replacement account. */
  static Condition into(AccountType account) {
    return facts ->
        AccountRules.isOneOf(facts.proposal().acquiring(), account)
            ? Evidence.everyBlock(
                facts.proposal().blocksWithoutRole(), block -> mayGoInto(account, facts, block))
            : Evidence.HOLDS;
  }

  /** Whatever is permanent replaces any; of temporary units some unexpired ones do. */
  private static boolean mayGoInto(AccountType account, Facts facts, ProposalUnitBlock block) {
    return TransferRules.isPermanent(block)
        || (!PeriodRules.isExpired(facts, block)
            && switch (account) {
              case TCER_REPLACEMENT_FOR_EXPIRY -> block.unitTypeCode() == UnitType.TCER.code();
              case LCER_REPLACEMENT_FOR_REVERSAL, LCER_REPLACEMENT_FOR_NON_SUBMISSION ->
                  isOfNotifiedProject(facts, block);
              default -> false;
            });
  }

  private static boolean isOfNotifiedProject(Facts facts, ProposalUnitBlock block) {
    return facts.notice().filter(notice -> NoticeRules.isLcerOfProject(notice, block)).isPresent();
  }
}
