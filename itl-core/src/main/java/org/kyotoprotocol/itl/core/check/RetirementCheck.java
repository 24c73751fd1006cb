package org.kyotoprotocol.itl.core.check;

import static org.kyotoprotocol.itl.core.check.Confidence.INFERRED;
import static org.kyotoprotocol.itl.core.check.Confidence.RECALLED;
import static org.kyotoprotocol.itl.core.check.Scope.PROPOSAL;
import static org.kyotoprotocol.itl.core.check.Types.only;
import static org.kyotoprotocol.itl.core.transaction.TransactionType.RETIREMENT;

/** Retirement (type 5): may these units be used for compliance? */
public enum RetirementCheck implements Check {
  RETIRING_REGISTRY(
      5251,
      "Retiring registry",
      "The initiating registry is a Party registry (or that of the Community), not the CDM "
          + "registry",
      "EU 916/2007; rule RT-1",
      RECALLED,
      PartyRules::partyRegistry),
  RETIREMENT_ACCOUNT(
      5252,
      "Retirement account",
      "The acquiring account type is 300",
      "EU 916/2007; rule RT-1",
      RECALLED,
      RetirementRules::retirementAccount),
  ACCOUNT_RECORDED(
      5253,
      "Retirement account identified",
      "The acquiring account identifier is given and recorded for that registry and period",
      "EU 916/2007",
      RECALLED,
      AccountRules::acquiringAccountRecorded),
  PERIOD_OF_ACCOUNT(
      5254,
      "Period of the retirement account",
      "The applicable period of all units equals the period of the acquiring account",
      "EU 916/2007; rules RT-4 K-7 L-4",
      RECALLED,
      AccountRules::periodOfAcquiringAccount),
  ELIGIBLE_TO_USE_CER(
      5255,
      "Eligible to use CER",
      "For CER, tCER and lCER the Party is eligible under Art. 12 on the day",
      "number: registry R (R-2 list); meaning: 13/CMP.1 para 42(d), 3/CMP.1 para 31; "
          + "rule RT-2",
      INFERRED,
      RetirementRules::eligibleToUseCer),
  LULUCF_CER_LIMIT(
      5256,
      "LULUCF CER use limit",
      "For tCER and lCER: 100 x (retired tCER and lCER of the Party for the period + "
          + "open + this quantity) <= 5 x base-year emissions (first period) or 8 x "
          + "(second)",
      "number: registry R (R-2 list); meaning: 16/CMP.1 para 14; rule E-7",
      INFERRED,
      RetirementRules::withinLulucfLimit),
  BEFORE_END_OF_ADDITIONAL_PERIOD(
      5257,
      "Before the end of the additional period",
      "The day of the proposal is not after the end of the additional period of the units, "
          + "or a dated exception is open",
      "27/CMP.1 XIII, 13/CMP.1 para 14; rules RT-1 T-3; number: our design",
      INFERRED,
      PeriodRules::beforeEndOfAdditionalPeriod),
  NOT_EXPIRED(
      5258,
      "No expired units",
      "No tCER or lCER of the proposal has expired",
      "5/CMP.1; number: our design",
      INFERRED,
      PeriodRules::notExpired),
  ACCOUNT_TO_RETIRE_FROM(
      5259,
      "Account to retire from",
      "The transferring account type is 100, 120, 121, or 130 (AAU only)",
      "registry R; number: our design",
      INFERRED,
      RetirementRules::accountToRetireFrom),
  FROM_SURPLUS_RESERVE(
      5260,
      "Retirement from the surplus reserve",
      "From 130: the day is in the additional period of period 2, and retired from "
          + "130 + open + this quantity <= max(0, period-2 emissions - period-2 assigned "
          + "amount) in the CAD",
      "1/CMP.8 paras 23-25; rule H-3; number: our design",
      INFERRED,
      RetirementRules::fromSurplusReserve);

  private final Row row;

  RetirementCheck(
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
            only(RETIREMENT),
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
