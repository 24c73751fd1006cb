package org.kyotoprotocol.itl.core.check;

import static org.kyotoprotocol.itl.core.check.Confidence.INFERRED;
import static org.kyotoprotocol.itl.core.check.Confidence.RECALLED;
import static org.kyotoprotocol.itl.core.check.Confidence.SEEN;
import static org.kyotoprotocol.itl.core.check.Scope.PROPOSAL;
import static org.kyotoprotocol.itl.core.check.Types.only;
import static org.kyotoprotocol.itl.core.transaction.TransactionType.ISSUANCE;

/** Issuance (type 1): may these units come into being? */
public enum IssuanceCheck implements Check {
  ISSUER_FITS_UNIT_TYPE(
      5001,
      "Issuer fits unit type",
      "AAU and RMU are issued by a Party registry and carry its code as origin; CER, tCER "
          + "and lCER are issued by the CDM registry and carry a host Party code as origin; ERU "
          + "are never issued",
      "13/CMP.1 paras 23 24 27 29, 3/CMP.1 para 66; rules I-1 I-2 I-3; number: our design",
      INFERRED,
      IssuanceRules::issuerFitsUnitType),
  ISSUANCE_ACCOUNT(
      5002,
      "Issuance account",
      "The acquiring account type is 100 in a Party registry and 110 in the CDM registry; "
          + "the transferring account is nil or equal to it",
      "registry R; 3/CMP.1 para 66; rule I-2; number: our design",
      INFERRED,
      IssuanceRules::issuanceAccount),
  ASSIGNED_AMOUNT_RECORDED(
      5003,
      "Assigned amount recorded",
      "For AAU and RMU the assigned amount of the Party for that period is recorded in the "
          + "CAD",
      "13/CMP.1 paras 5-10 23; rules U-3 U-4 H-1; number: our design",
      INFERRED,
      IssuanceRules::assignedAmountRecorded),
  ONE_UNIT_TYPE(
      5004,
      "One unit type",
      "All blocks have the same unit type",
      "EU 916/2007 (7948); registry R; rule I-4",
      RECALLED,
      IssuanceRules::oneUnitType),
  ONE_ORIGINAL_PERIOD(
      5005,
      "One original period",
      "All blocks have the same original period",
      "EU 916/2007 (7949); rule I-4",
      RECALLED,
      IssuanceRules::oneOriginalPeriod),
  ORIGINAL_EQUALS_APPLICABLE(
      5006,
      "Original equals applicable period",
      "For every block the applicable period equals the original period",
      "EU 916/2007 (7950); rule I-4",
      RECALLED,
      IssuanceRules::originalEqualsApplicable),
  SERIALS_NEVER_ISSUED(
      5007,
      "Serials never issued",
      "No serial number of the proposal was ever issued, or is reserved by another open "
          + "issuance, for that originating registry, whatever unit type or period",
      "13/CMP.1 paras 24 27 36; rule U-5; number: our design",
      INFERRED,
      IssuanceRules::serialsNeverIssued),
  WITHIN_ASSIGNED_AMOUNT(
      5008,
      "AAU within assigned amount",
      "AAU issued for the Party and period + open issuances + this quantity <= assigned "
          + "amount in the CAD",
      "ITL spec; counted in R-2; 13/CMP.1 para 23; rules U-4 I-5",
      SEEN,
      IssuanceRules::withinAssignedAmount),
  WITHIN_RMU_ALLOWANCE(
      5009,
      "RMU within allowed quantity",
      "RMU issued for the Party, period and activity + open issuances + this quantity <= "
          + "quantity allowed in the CAD for that activity",
      "number: registry R (R-2 list); meaning: 13/CMP.1 paras 25 42(a); registry R; rule I-6",
      INFERRED,
      SinkRules::withinAllowance),
  RMU_TIMING(
      5010,
      "RMU timing as elected",
      "RMU of an activity elected for end-of-period accounting are issued only after the "
          + "period and its final review; annual activities any time after the yearly review",
      "13/CMP.1 para 25; rule I-6; number: our design",
      INFERRED,
      SinkRules::timingAsElected),
  NO_OPEN_QUESTION(
      5011,
      "No open question on the activity",
      "For RMU no question of implementation on that activity of the Party is open",
      "13/CMP.1 para 26; rule I-7; number: our design",
      INFERRED,
      SinkRules::noOpenQuestion),
  CER_APPROVED(
      5012,
      "CER quantity approved",
      "For CER, tCER and lCER the project is registered with that host Party among its host "
          + "Parties, and issued for project and period + open + this quantity <= quantity approved "
          + "by the Executive Board",
      "3/CMP.1 paras 64-66; rule I-10; number: our design",
      INFERRED,
      ProjectRules::approvedByExecutiveBoard),
  EXPIRY_OF_ISSUED_UNITS(
      5013,
      "Expiry date of issued units",
      "tCER expire on the last day of the commitment period after the one of issue; lCER on "
          + "the last day of the crediting period in the CDM IS (at most 60 years, or 30)",
      "5/CMP.1 paras 1 23; rules L-1 L-2; number: our design",
      INFERRED,
      ProjectRules::expiryOfIssuedUnits),
  FOREST_MANAGEMENT_CAP(
      5018,
      "Forest management cap",
      "RMU of activity 3 issued for the Party and period + open + this quantity <= forest "
          + "management cap (rules.md), increased by the amount that offsets an Art. 3.3 net source",
      "number: registry R (R-2 list); meaning: 13/CMP.1 para 42(a), 16/CMP.1 paras 10 11, "
          + "2/CMP.7 para 13; rules I-8 I-9",
      INFERRED,
      SinkRules::forestManagementCap);

  private final Row row;

  IssuanceCheck(
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
            only(ISSUANCE),
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
