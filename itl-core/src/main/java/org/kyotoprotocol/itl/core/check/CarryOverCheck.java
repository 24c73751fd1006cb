package org.kyotoprotocol.itl.core.check;

import static org.kyotoprotocol.itl.core.check.Confidence.INFERRED;
import static org.kyotoprotocol.itl.core.check.Confidence.RECALLED;
import static org.kyotoprotocol.itl.core.check.Scope.PROPOSAL;
import static org.kyotoprotocol.itl.core.check.Types.only;
import static org.kyotoprotocol.itl.core.transaction.TransactionType.CARRY_OVER;

/** Carry-over (type 7): may these units count for the next commitment period? */
public enum CarryOverCheck implements Check {
  REGISTRY(
      5301,
      "Registry of a carry-over",
      "The initiating registry is a Party registry (or that of the Community), not "
          + "the CDM registry",
      "EU 916/2007; counted in R-2",
      RECALLED,
      PartyRules::partyRegistry),
  ACCOUNT_TO_CARRY_OVER_TO(
      5302,
      "Account to carry over to",
      "The acquiring account is a holding account (100, 120, 121), or 130 where 5308 "
          + "requires it",
      "EU 916/2007; registry R; rule CO-7",
      RECALLED,
      CarryOverRules::accountToCarryOverTo),
  ACCOUNT_TO_CARRY_OVER_FROM(
      5303,
      "Account to carry over from",
      "The transferring account type is 100, 120 or 121",
      "EU 916/2007; rule CO-7",
      RECALLED,
      CarryOverRules::accountToCarryOverFrom),
  NEXT_PERIOD_ONLY(
      5304,
      "Next period only",
      "For every block the proposed applicable period = applicable period in the log "
          + "+ 1; original period and serials unchanged",
      "number: registry R (R-2 list); meaning: 13/CMP.1 para 36, 13/CMP.1 para "
          + "42(a); rule CO-6",
      INFERRED,
      CarryOverRules::nextPeriodOnly),
  UNITS(
      5305,
      "Units that may be carried over",
      "Only AAU, CER and ERU from AAU; never RMU, ERU from RMU, tCER, lCER",
      "number: registry R (R-2 list); meaning: 13/CMP.1 para 16, 5/CMP.1 paras 41 "
          + "45; rules CO-5 L-4",
      INFERRED,
      CarryOverRules::units),
  CER_LIMIT(
      5306,
      "CER carry-over limit",
      "1000 x (CER carried over by the Party from that period + open + this "
          + "quantity) <= 25 x its assigned amount of that period",
      "number: registry R (R-2 list); meaning: 13/CMP.1 para 15(b); rules CO-3 CO-8",
      INFERRED,
      CarryOverLimits::cer),
  ERU_LIMIT(
      5307,
      "ERU carry-over limit",
      "1000 x (ERU carried over by the Party from that period + open + this "
          + "quantity) <= 25 x its assigned amount of that period",
      "number: registry R (R-2 list); meaning: 13/CMP.1 para 15(a); rules CO-2 CO-8",
      INFERRED,
      CarryOverLimits::eru),
  ACCOUNT_PER_UNIT_TYPE(
      5308,
      "Target account per unit type",
      "AAU from period 1 go to 130; CER and ERU stay in the same account (acquiring "
          + "= transferring)",
      "registry R; 1/CMP.8 para 23; rules CO-4 CO-7 H-3; number: our design",
      INFERRED,
      CarryOverRules::accountPerUnitType),
  WITHIN_NOTICE(
      5312,
      "Within the carry-over notice",
      "If a notice of type 8 for the Party, period and unit type exists: carried "
          + "over + open + this quantity <= its target value",
      "number: registry R (R-2 list); meaning: rule CO-1",
      INFERRED,
      CarryOverLimits::withinNotice),
  OPEN(
      5313,
      "Carry-over open",
      "The final compilation and accounting report of the Party for the period is "
          + "recorded, shows retired units >= emissions, and the day lies in the Party's "
          + "carry-over window",
      "number: registry R (R-2 list); meaning: 13/CMP.1 paras 15 42(a); rule CO-1",
      INFERRED,
      CarryOverRules::open);

  private final Row row;

  CarryOverCheck(
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
            only(CARRY_OVER),
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
