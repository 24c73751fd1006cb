package org.kyotoprotocol.itl.core.check;

import static org.kyotoprotocol.itl.core.check.Confidence.INFERRED;
import static org.kyotoprotocol.itl.core.check.Scope.PROPOSAL;
import static org.kyotoprotocol.itl.core.check.Types.only;
import static org.kyotoprotocol.itl.core.ledger.AccountType.LCER_REPLACEMENT_FOR_EXPIRY;
import static org.kyotoprotocol.itl.core.ledger.AccountType.LCER_REPLACEMENT_FOR_NON_SUBMISSION;
import static org.kyotoprotocol.itl.core.ledger.AccountType.LCER_REPLACEMENT_FOR_REVERSAL;
import static org.kyotoprotocol.itl.core.ledger.AccountType.TCER_REPLACEMENT_FOR_EXPIRY;
import static org.kyotoprotocol.itl.core.transaction.TransactionType.REPLACEMENT;

/** Replacement (type 6): may these units replace those tCER or lCER? */
public enum ReplacementCheck implements Check {
  ACCOUNTS(
      5201,
      "Accounts of a replacement",
      "The initiating registry is a Party registry; the transferring account type is "
          + "100, 120 or 121 and the acquiring type is 411, 421, 422 or 423",
      "registry R; number: our design",
      INFERRED,
      ReplacementRules::accounts),
  ACCOUNT_RECORDED(
      5202,
      "Replacement account identified",
      "The acquiring account identifier is given and recorded for that registry, "
          + "type and period, and the applicable period of the replacing units equals that "
          + "period",
      "EU 916/2007 (counterpart of 5153 5154); number: our design",
      INFERRED,
      ReplacementRules::accountOfPeriod),
  BOTH_ROLES(
      5203,
      "Both roles present",
      "There is at least one replacing block (no role) and at least one REP block; "
          + "REP units are tCER for 411 and lCER for 421, 422, 423",
      "registry R; 5/CMP.1 paras 44 47-50; rule L-11; number: our design",
      INFERRED,
      ReplacementRules::bothRoles),
  NOTICE_FITS_ACCOUNT(
      5204,
      "Notice fits account",
      "The notice type is 3 for 411 and 421, 4 for 422, 5 for 423, and its unit type "
          + "(if any) fits the account",
      "registry R; number: our design",
      INFERRED,
      ReplacementRules::noticeFitsAccount),
  NOTICE_VALID(
      5205,
      "Notice valid",
      "notificationIdentifier is given; the notice exists, is addressed to the "
          + "initiating registry and is not completed",
      "registry R; rule L-13; number: our design",
      INFERRED,
      ReplacementRules::noticeValid),
  EQUAL_QUANTITIES(
      5209,
      "Equal quantities",
      "Sum of the replacing blocks = sum of the REP blocks",
      "number: registry R (R-2 list); meaning: 5/CMP.1; rule L-11",
      INFERRED,
      ReplacementRules::equalQuantities),
  UNITS_FOR_EXPIRING_TCER(
      5211,
      "Units that replace expiring tCER",
      "Into 411 only AAU, RMU, ERU, CER and tCER that have not expired",
      "number: registry R (R-2 list); meaning: 5/CMP.1 para 44, SEF cells; rule L-5",
      INFERRED,
      ReplacingUnitRules.into(TCER_REPLACEMENT_FOR_EXPIRY)),
  UNITS_FOR_EXPIRING_LCER(
      5212,
      "Units that replace expiring lCER",
      "Into 421 only AAU, RMU, ERU and CER",
      "number: registry R (R-2 list); meaning: 5/CMP.1 para 47, SEF cells; rule L-6",
      INFERRED,
      ReplacingUnitRules.into(LCER_REPLACEMENT_FOR_EXPIRY)),
  UNITS_AFTER_REVERSAL(
      5213,
      "Units that replace after reversal",
      "Into 422 only AAU, RMU, ERU, CER, and unexpired lCER of the project of the " + "notice",
      "number: registry R (R-2 list); meaning: 5/CMP.1 para 49; registry R; rule L-7",
      INFERRED,
      ReplacingUnitRules.into(LCER_REPLACEMENT_FOR_REVERSAL)),
  UNITS_AFTER_MISSING_REPORT(
      5214,
      "Units that replace after a missing report",
      "Into 423 only AAU, RMU, ERU, CER, and unexpired lCER of the project of the " + "notice",
      "number: registry R (R-2 list); meaning: 5/CMP.1 para 50; registry R; rule L-8",
      INFERRED,
      ReplacingUnitRules.into(LCER_REPLACEMENT_FOR_NON_SUBMISSION)),
  REPLACED_UNITS_NAMED(
      5215,
      "REP units named by the notice",
      "Every REP unit lies in the blocks of the notice (type 3) or is an lCER of its "
          + "project (types 4 and 5)",
      "number: registry R (R-2 list); meaning: 5/CMP.1; registry R",
      INFERRED,
      ReplacementRules::replacedUnitsNamed),
  REPLACED_UNITS_DUE(
      5216,
      "REP units where replacement is due",
      "For notice type 3 the REP units are in account type 300 or 4xx of the "
          + "initiating registry; for 4 and 5 in any account of it except cancellation "
          + "accounts",
      "5/CMP.1 paras 44 47; rule RT-3; number: our design",
      INFERRED,
      ReplacementRules::replacedUnitsDue),
  WITHIN_NOTICE(
      5220,
      "Not more than notified",
      "Completed + open + this replacing quantity <= target value of the notice",
      "number: registry R (R-2 list); meaning: rule L-13",
      INFERRED,
      NoticeRules::withinTarget);

  private final Row row;

  ReplacementCheck(
      int code,
      String title,
      String rule,
      String source,
      Confidence confidence,
      Condition condition) {
    row =
        new Row(
            code,
            Stage.SPECIFIC,
            PROPOSAL,
            only(REPLACEMENT),
            title,
            rule,
            source,
            confidence,
            condition);
  }

  @Override
  public Row row() {
    return row;
  }
}
