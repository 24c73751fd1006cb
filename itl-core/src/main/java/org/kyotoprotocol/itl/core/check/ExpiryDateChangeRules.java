package org.kyotoprotocol.itl.core.check;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Predicate;
import org.kyotoprotocol.itl.core.ledger.AccountType;
import org.kyotoprotocol.itl.core.ledger.UnitBlock;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.notice.Notice;
import org.kyotoprotocol.itl.core.notice.NoticeType;
import org.kyotoprotocol.itl.core.transaction.AccountReference;
import org.kyotoprotocol.itl.core.transaction.ProposalUnitBlock;

/** Expiry date change (type 8), which only a notice makes due (5/CMP.1 paras 42 and 46). */
final class ExpiryDateChangeRules {
  private ExpiryDateChangeRules() {}

  static Evidence unitsAndAccounts(Facts facts) {
    AccountReference account = facts.proposal().transferring();
    boolean stays =
        AccountRules.isOneAccount(facts.proposal())
            && (AccountRules.isHolding(facts, account)
                || account.accountType().filter(AccountType::isUsed).isPresent());
    return stays
        ? everyBlock(
            facts,
            block ->
                block.unitType().filter(UnitType::isTemporary).isPresent()
                    && everyUnit(facts, block, ExpiryDateChangeRules::isInBeing))
        : Evidence.FAILS;
  }

  private static boolean isInBeing(UnitBlock unit) {
    return !unit.replaced() && !unit.holding().accountType().isCancellation();
  }

  static Evidence notice(Facts facts) {
    return NoticeRules.valid(facts, NoticeType.EXPIRY_DATE_CHANGE)
        .map(notice -> everyBlock(facts, block -> isMeant(notice, block)))
        .orElse(Evidence.FAILS);
  }

  private static boolean isMeant(Notice notice, ProposalUnitBlock block) {
    return NoticeRules.isOfProject(notice, block) && notice.unitType().equals(block.unitType());
  }

  /** Without a notice there is no date to change to. */
  static Evidence newExpiryDate(Facts facts) {
    Optional<LocalDate> due = facts.notice().flatMap(Notice::targetDate);
    return due.isPresent()
        ? everyBlock(facts, block -> block.expiryDate().equals(due))
        : Evidence.FAILS;
  }

  static Evidence withinNotice(Facts facts) {
    Evidence within = NoticeRules.withinTarget(facts);
    return within.holds()
        ? facts.notice().map(notice -> notExpiredBefore(facts, notice)).orElse(Evidence.HOLDS)
        : within;
  }

  /** The date that counts is the one in the log: the proposal has the new one. */
  private static Evidence notExpiredBefore(Facts facts, Notice notice) {
    LocalDate day = LocalDate.ofInstant(notice.date(), ZoneOffset.UTC);
    return everyBlock(
        facts, block -> everyUnit(facts, block, unit -> !unit.attributes().isExpiredOn(day)));
  }

  private static boolean everyUnit(
      Facts facts, ProposalUnitBlock block, Predicate<UnitBlock> condition) {
    return facts.ledger().overlapping(block.serials()).stream().allMatch(condition);
  }

  private static Evidence everyBlock(Facts facts, Predicate<ProposalUnitBlock> condition) {
    return Evidence.everyBlock(facts.proposal().blocks(), condition);
  }
}
