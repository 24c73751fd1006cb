package org.kyotoprotocol.itl.core.check;

import static org.kyotoprotocol.itl.core.check.Confidence.INFERRED;
import static org.kyotoprotocol.itl.core.check.Confidence.RECALLED;
import static org.kyotoprotocol.itl.core.check.Scope.PROPOSAL;
import static org.kyotoprotocol.itl.core.check.Types.only;
import static org.kyotoprotocol.itl.core.transaction.TransactionType.CANCELLATION;

/** Cancellation (type 4): may these units go to that cancellation account? */
public enum CancellationCheck implements Check {
  ACCOUNT_TO_CANCEL_FROM(
      5151,
      "Account to cancel from",
      "The transferring account type is 100, 120 or 121, or 110 in the CDM registry; for "
          + "270 and 280 only 100",
      "registry R; number: our design",
      INFERRED,
      CancellationRules::accountToCancelFrom),
  CANCELLATION_ACCOUNT(
      5152,
      "Cancellation account",
      "The acquiring account is a cancellation account that type 4 may use: 210, 220, 230, "
          + "250, 260, 270, 280 (240, 241, 242 are reached by types 3 and 10)",
      "EU 916/2007; registry R; rules K-3 K-8",
      RECALLED,
      CancellationRules::cancellationAccount),
  ACCOUNT_RECORDED(
      5153,
      "Cancellation account identified",
      "The acquiring account identifier is given and recorded for that registry, type and "
          + "period",
      "EU 916/2007; ITL spec (government accounts)",
      RECALLED,
      AccountRules::acquiringAccountRecorded),
  PERIOD_OF_ACCOUNT(
      5154,
      "Period of the cancellation account",
      "The applicable period of all units equals the period of the acquiring account",
      "EU 916/2007; rule K-7",
      RECALLED,
      AccountRules::periodOfAcquiringAccount),
  UNITS_FOR_270_AND_280(
      5155,
      "Units for 270 and 280",
      "To 270 or 280 only AAU of original and applicable period 2",
      "registry R; rules H-5 H-6; number: our design",
      INFERRED,
      CancellationRules::unitsThatLowerAssignedAmount),
  UNITS_FOR_210_AND_220(
      5156,
      "Units for 210 and 220",
      "To 210 or 220 only AAU, RMU, ERU and CER (no tCER, no lCER)",
      "number: registry R (R-2 list); meaning: registry R (unit lists, SEF cells), 13/CMP.1 "
          + "paras 32 37; rules K-1 K-2",
      INFERRED,
      CancellationRules::unitsForSourceOrNonCompliance),
  NOTICE_FOR_210_AND_220(
      5157,
      "Notice for 210 and 220",
      "To 210 a notice of type 1, to 220 one of type 2 is given, addressed to the registry, "
          + "not completed, with the same commitment period",
      "registry R; 13/CMP.1 paras 32 37; rules K-1 K-2; number: our design",
      INFERRED,
      CancellationRules::noticeForSourceOrNonCompliance),
  REASON_FOR_MANDATORY_CANCELLATION(
      5158,
      "Reason for mandatory cancellation",
      "To 250: a notice of type 4 or 5 with lCER of its project; or no notice and either "
          + "the additional period of all units is over (left-overs) or all units are expired "
          + "tCER or lCER. To 230, 260, 270, 280 no notice is given",
      "registry R (SEF routing); 13/CMP.1 para 36, 5/CMP.1 paras 49 50; rules K-4 K-5 L-7 "
          + "L-8 L-12; number: our design",
      INFERRED,
      CancellationRules::reasonForMandatoryCancellation),
  WITHIN_NOTICE(
      5159,
      "Not more than notified",
      "With a notice: completed + open + this quantity <= its target value",
      "rule L-13; number: our design",
      INFERRED,
      NoticeRules::withinTarget),
  QUANTITY_FOR_270_AND_280(
      5160,
      "Quantity for 270 and 280",
      "Cancelled to 270 (280) + open + this quantity <= the Art. 3.7ter (ambition) "
          + "quantity recorded in the CAD",
      "1/CMP.8 para 8 and Doha amendment; rules H-5 H-6; number: our design",
      INFERRED,
      CancellationRules::withinRecordedQuantity);

  private final Row row;

  CancellationCheck(
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
            only(CANCELLATION),
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
