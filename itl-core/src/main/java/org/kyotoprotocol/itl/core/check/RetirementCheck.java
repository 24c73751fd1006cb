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
      RetirementRules::accountToRetireFrom);

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
