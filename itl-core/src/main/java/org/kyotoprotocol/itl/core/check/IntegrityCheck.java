package org.kyotoprotocol.itl.core.check;

import static org.kyotoprotocol.itl.core.check.Confidence.INFERRED;
import static org.kyotoprotocol.itl.core.check.Confidence.RECALLED;
import static org.kyotoprotocol.itl.core.check.Confidence.SEEN;
import static org.kyotoprotocol.itl.core.check.Scope.ABOUT_A_TRANSACTION;
import static org.kyotoprotocol.itl.core.check.Scope.NOTIFICATION;
import static org.kyotoprotocol.itl.core.check.Scope.PROPOSAL;
import static org.kyotoprotocol.itl.core.check.Types.every;

/** Data integrity: does every value make sense, by itself and with its neighbours? */
public enum IntegrityCheck implements Check {
  IDENTIFIER_FORM(
      2001,
      ABOUT_A_TRANSACTION,
      "Transaction identifier form",
      "transactionIdentifier is a listed registry code followed by digits "
          + "(^[A-Z]{2,3}[1-9][0-9]{0,14}$) and the code is that of the initiating registry",
      "EU 916/2007 (7905); 13/CMP.1 para 41; rule G-1; equality with the initiating "
          + "registry: our design",
      RECALLED,
      HeaderRules::identifierForm),
  TRANSACTION_TYPE(
      2002,
      PROPOSAL,
      "Transaction type",
      "transactionType is one of 1 2 3 4 5 6 7 8 10",
      "EU 916/2007 (7906)",
      RECALLED,
      HeaderRules::transactionType),
  SUPPLEMENTARY_TRANSACTION_TYPE(
      2003,
      PROPOSAL,
      "Supplementary transaction type",
      "suppTransactionType is nil or 0 or forms a listed pair with transactionType",
      "EU 916/2007 (7907)",
      RECALLED,
      HeaderRules::supplementaryTransactionType),
  TRANSACTION_STATUS(
      2004,
      NOTIFICATION,
      "Transaction status",
      "transactionStatus is one of 1 to 10",
      "EU 916/2007 (7908)",
      RECALLED,
      HeaderRules::transactionStatus),
  EVALUATION_RESULTS(
      2005,
      NOTIFICATION,
      "Evaluation results form",
      "Every responseCode in evaluationResult is positive and its block identifiers have "
          + "end not below start (an empty array with status 6 or 10 is logged but accepted)",
      "number free; our design",
      INFERRED,
      HeaderRules::evaluationResults),
  ACCOUNT_TYPES(
      2006,
      PROPOSAL,
      "Account types",
      "Each account type given in the header is in the account type list",
      "EU 916/2007 (7909)",
      RECALLED,
      HeaderRules::accountTypes),
  INITIATING_ACCOUNT_IDENTIFIER(
      2007,
      PROPOSAL,
      "Initiating account identifier",
      "transferringRegistryAccountIdentifier if present is greater than 0",
      "EU 916/2007 (7910)",
      RECALLED,
      HeaderRules::initiatingAccountIdentifier),
  ACQUIRING_ACCOUNT_IDENTIFIER(
      2008,
      PROPOSAL,
      "Acquiring account identifier",
      "acquiringRegistryAccountIdentifier if present is greater than 0",
      "EU 916/2007 (7911)",
      RECALLED,
      HeaderRules::acquiringAccountIdentifier),
  NOTICE_IDENTIFIER(
      2009,
      PROPOSAL,
      "Notice identifier",
      "notificationIdentifier if present is greater than 0 and occurs only in types 3, 4, "
          + "6, 8 and 10",
      "number free; our design",
      INFERRED,
      HeaderRules::noticeIdentifier),
  ORIGINATING_REGISTRY(
      2010,
      PROPOSAL,
      "Originating registry",
      "originatingRegistryCode of each block is a valid Party or registry code",
      "EU 916/2007 (7912)",
      RECALLED,
      BlockRules::originatingRegistry),
  UNIT_TYPE(
      2011,
      PROPOSAL,
      "Unit type",
      "unitType of each block is one of 1 to 7; 0 only for transactions routed to an STL",
      "EU 916/2007 (7913)",
      RECALLED,
      BlockRules::unitType),
  SUPPLEMENTARY_UNIT_TYPE(
      2012,
      PROPOSAL,
      "Supplementary unit type",
      "suppUnitType of each block is nil or 0 or forms a listed pair with unitType",
      "EU 916/2007 (7914)",
      RECALLED,
      BlockRules::supplementaryUnitType),
  SERIALS_PRESENT(
      2013,
      PROPOSAL,
      "Serials present",
      "unitSerialBlockStart and unitSerialBlockEnd are present and from 1 to " + "999999999999999",
      "EU 916/2007 (7915); rule U-1",
      RECALLED,
      BlockRules::serialsInRange),
  SERIAL_ORDER(
      2014,
      PROPOSAL,
      "Serial order",
      "unitSerialBlockEnd is not below unitSerialBlockStart (quantity is at least 1)",
      "EU 916/2007 (7916); rule U-1",
      RECALLED,
      BlockRules::serialsInOrder),
  ACTIVITY_REQUIRED(
      2015,
      PROPOSAL,
      "LULUCF activity required",
      "RMU, ERU from RMU, tCER and lCER have an activity code 1 to 7; tCER and lCER have 1",
      "EU 916/2007 (7917); value 1 for tCER and lCER: 5/CMP.1",
      RECALLED,
      BlockRules::activityRequired),
  ACTIVITY_FORBIDDEN(
      2016,
      PROPOSAL,
      "LULUCF activity forbidden",
      "AAU, ERU from AAU and CER have no activity code",
      "EU 916/2007 (7918)",
      RECALLED,
      BlockRules::activityForbidden),
  PROJECT_REQUIRED(
      2017,
      PROPOSAL,
      "Project identifier required",
      "CER, tCER, lCER and ERU have a project identifier greater than 0",
      "ITL spec; EU 916/2007 (7919)",
      SEEN,
      BlockRules::projectRequired),
  PROJECT_FORBIDDEN(
      2018,
      PROPOSAL,
      "Project identifier forbidden",
      "AAU and RMU have no project identifier",
      "EU 916/2007 (7920)",
      RECALLED,
      BlockRules::projectForbidden),
  TRACK_REQUIRED(
      2019,
      PROPOSAL,
      "Track required",
      "ERU have track 1 or 2",
      "EU 916/2007 (7921); 13/CMP.1 para 29",
      RECALLED,
      BlockRules::trackRequired),
  TRACK_FORBIDDEN(
      2020,
      PROPOSAL,
      "Track forbidden",
      "AAU, RMU, CER, tCER and lCER have no track",
      "EU 916/2007 (7922)",
      RECALLED,
      BlockRules::trackForbidden),
  EXPIRY_DATE_REQUIRED(
      2021,
      PROPOSAL,
      "Expiry date required",
      "tCER and lCER have an expiry date",
      "number between known ones; 5/CMP.1 paras 42 46; rule L-3",
      INFERRED,
      BlockRules::expiryDateRequired),
  EXPIRY_DATE_FORBIDDEN(
      2022,
      PROPOSAL,
      "Expiry date forbidden",
      "AAU, RMU, ERU and CER have no expiry date",
      "EU 916/2007 (7923)",
      RECALLED,
      BlockRules::expiryDateForbidden),
  COMMITMENT_PERIODS(
      2023,
      PROPOSAL,
      "Commitment periods",
      "originalCommitPeriod and applicableCommitPeriod are known codes (1 2 3; 0 only with "
          + "unitType 0) and applicable is not before original; for RMU, ERU from RMU, tCER and "
          + "lCER they are equal",
      "our design; rules CO-5 L-4",
      INFERRED,
      PeriodRules::periodsKnown),
  BLOCK_ROLE(
      2024,
      PROPOSAL,
      "Block role",
      "blockRole is nil, empty or REP; REP occurs only in type 6 and only on tCER or lCER",
      "registry R; number: our design",
      INFERRED,
      BlockRules::role),
  NO_OVERLAP(
      2025,
      PROPOSAL,
      "No overlap inside the proposal",
      "No two blocks of the proposal with the same originating registry share a serial " + "number",
      "rule U-2; number: our design",
      INFERRED,
      OverlapRules::noOverlap),
  ACCOUNT_TYPES_GIVEN(
      2026,
      PROPOSAL,
      "Account types given",
      "acquiringRegistryAccountType is present; transferringRegistryAccountType is present "
          + "except in type 1",
      "schema makes them optional; registry R always sends them and needs them as acquirer; "
          + "number: our design",
      INFERRED,
      HeaderRules::accountTypesGiven);

  private final Row row;

  IntegrityCheck(
      int code,
      Scope scope,
      String title,
      String rule,
      String source,
      Confidence confidence,
      Condition condition) {
    row =
        new Row(code, Stage.INTEGRITY, scope, every(), title, rule, source, confidence, condition);
  }

  @Override
  public Row row() {
    return row;
  }
}
