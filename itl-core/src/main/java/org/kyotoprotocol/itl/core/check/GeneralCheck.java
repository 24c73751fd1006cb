package org.kyotoprotocol.itl.core.check;

import static org.kyotoprotocol.itl.core.check.Confidence.INFERRED;
import static org.kyotoprotocol.itl.core.check.Confidence.RECALLED;
import static org.kyotoprotocol.itl.core.check.Scope.PROPOSAL;
import static org.kyotoprotocol.itl.core.check.Types.every;
import static org.kyotoprotocol.itl.core.check.Types.only;
import static org.kyotoprotocol.itl.core.transaction.TransactionType.EXTERNAL_TRANSFER;
import static org.kyotoprotocol.itl.core.transaction.TransactionType.ISSUANCE;

import org.kyotoprotocol.itl.core.ledger.MarkKind;

/** General checks: may these units move at all? Order is the order of the standard. */
public enum GeneralCheck implements Check {
  PERIOD_CURRENT_OR_NEXT(
      4001,
      every(),
      "Applicable period current or next",
      "The applicable period of every block without role is the current commitment period "
          + "(including its additional period) or the next one; a period whose additional period "
          + "is over is judged by 4018",
      "EU 916/2007 (7936); rules T-1 T-3",
      RECALLED,
      PeriodRules::currentOrNext),
  UNITS_EXIST(
      4002,
      every().except(ISSUANCE),
      "Units exist",
      "Every unit of the proposal exists in the log",
      "EU 916/2007 (7937)",
      RECALLED,
      LedgerRules::unitsExist),
  UNITS_HELD_BY_INITIATOR(
      4003,
      every().except(ISSUANCE),
      "Units held by the initiating registry",
      "Every unit of the proposal (REP blocks included) is held by the initiating registry "
          + "in the log",
      "EU 916/2007 (7938); counted in R-2; 13/CMP.1 paras 20 42(a); rules U-2 E-6",
      RECALLED,
      LedgerRules::heldByInitiator),
  ATTRIBUTES_AGREE(
      4004,
      every().except(ISSUANCE),
      "Attributes agree",
      "All attributes of every block agree with the log (unit types, periods, activity, "
          + "project, track, expiry date; for blocks without role also the header account type), "
          + "save those the type changes: type 2 unitType projectIdentifier track; type 7 "
          + "applicableCommitPeriod; type 8 expiryDate",
      "EU 916/2007 (7939); counted in R-2",
      RECALLED,
      LedgerRules::attributesAgree),
  SINGLE_PERIOD(
      4005,
      every(),
      "Single applicable period",
      "All blocks without role have the same applicable period",
      "EU 916/2007 (7940); registry R; rule U-6",
      RECALLED,
      PeriodRules::singleApplicablePeriod),
  SAME_REGISTRY(
      4006,
      every().except(EXTERNAL_TRANSFER),
      "Same registry",
      "Transferring and acquiring registry codes are equal",
      "EU 916/2007 (7941)",
      RECALLED,
      PartyRules::sameRegistry),
  DIFFERENT_REGISTRIES(
      4007,
      only(EXTERNAL_TRANSFER),
      "Different registries",
      "Transferring and acquiring registry codes differ",
      "EU 916/2007 (7942); rule E-5",
      RECALLED,
      PartyRules::differentRegistries),
  NO_ITL_INCONSISTENCY(
      4008,
      every().except(ISSUANCE),
      "No ITL reconciliation inconsistency",
      "No unit of the proposal is blocked as inconsistent by an ITL reconciliation",
      "EU 916/2007 (7943); rule E-6",
      RECALLED,
      LedgerRules.notMarked(MarkKind.ITL_INCONSISTENCY)),
  NO_STL_INCONSISTENCY(
      4009,
      every().except(ISSUANCE),
      "No STL reconciliation inconsistency",
      "No unit of the proposal is blocked as inconsistent by an STL reconciliation",
      "counterpart of 4008; rule E-6",
      INFERRED,
      LedgerRules.notMarked(MarkKind.STL_INCONSISTENCY)),
  NOT_IN_ANOTHER_TRANSACTION(
      4010,
      every().except(ISSUANCE),
      "Not in another transaction",
      "No unit of the proposal is reserved by another open transaction",
      "EU 916/2007 (7945); counted in R-2; rule E-6",
      RECALLED,
      LedgerRules::notReserved),
  NOT_CANCELLED(
      4011,
      every().except(ISSUANCE),
      "Cancelled units stay cancelled",
      "No unit of the proposal is in a cancellation account (210 to 280)",
      "EU 916/2007 (7946); counted in R-2; 13/CMP.1 paras 35 42(a); rules K-6 E-6",
      RECALLED,
      LedgerRules::notCancelled),
  NOT_RETIRED(
      4012,
      every().except(ISSUANCE),
      "Retired units stay retired",
      "No unit of the proposal is in account type 300, 411, 421, 422 or 423; exempt: REP "
          + "blocks of type 6, all blocks of type 8",
      "number: registry R (R-2 list); meaning: 13/CMP.1 paras 35 42(a); rules K-6 E-6; EU "
          + "916/2007 (7947, recalled) reads \"at least one block\", see 4013",
      INFERRED,
      LedgerRules::notRetired),
  AT_LEAST_ONE_BLOCK(
      4013,
      every(),
      "At least one block",
      "The proposal has at least one block without role",
      "meaning recalled from EU 916/2007 (7947); number: our choice, not in the R-2 list",
      INFERRED,
      LedgerRules::atLeastOneBlock),
  NOT_REPLACED(
      4014,
      every().except(ISSUANCE),
      "Replaced units stay replaced",
      "No unit of the proposal (REP blocks included) is already marked as replaced",
      "number: registry R (R-2 list); meaning: 5/CMP.1; rules L-11 E-6",
      INFERRED,
      LedgerRules::notReplaced),
  NO_UNRESOLVED_DISCREPANCY(
      4015,
      every().except(ISSUANCE),
      "No unresolved earlier discrepancy",
      "No unit of the proposal is on the unresolved discrepancy list (completed by a "
          + "registry in spite of a refusal and not yet corrected)",
      "number: registry R (R-2 list); meaning: 13/CMP.1 paras 42(a) 43(b); rules G-4 E-6",
      INFERRED,
      LedgerRules.notMarked(MarkKind.UNRESOLVED_DISCREPANCY)),
  LEGAL_ENTITIES_AUTHORISED(
      4016,
      every(),
      "Authorised legal entities",
      "If an account of type 120 or 121 of a Party registry takes part, the Party has not "
          + "withdrawn the authorisation of its legal entities in the CAD (no entry = "
          + "authorised); the CDM registry is exempt",
      "13/CMP.1 para 42(a), 11/CMP.1 para 5; rules E-3 G-7; number: our design",
      INFERRED,
      PartyRules::legalEntitiesAuthorised),
  NOT_FROZEN(
      4017,
      every().except(ISSUANCE),
      "No freeze",
      "No unit of the proposal is on the administrative freeze list (e.g. reported stolen); "
          + "cancellation to 230, 250 or 260 is exempt",
      "our design",
      INFERRED,
      LedgerRules::notFrozen),
  ADDITIONAL_PERIOD_NOT_OVER(
      4018,
      every(),
      "After the additional period",
      "If the additional period of the applicable period of the blocks without role is "
          + "over, the type is 4, 7, 8 or 10, or an administrator has opened a dated exception "
          + "for the Party and type; exempt: the CDM registry as initiating registry (issuance "
          + "and forwarding went on in reality)",
      "UNFCCC public pages; 27/CMP.1 XIII; exemption: CDM registry export Nov 2023; rules "
          + "T-2 T-4; number: our design",
      INFERRED,
      PeriodRules::additionalPeriodNotOver);

  private final Row row;

  GeneralCheck(
      int code,
      Types types,
      String title,
      String rule,
      String source,
      Confidence confidence,
      Condition condition) {
    row = new Row(code, Stage.GENERAL, PROPOSAL, types, title, rule, source, confidence, condition);
  }

  @Override
  public Row row() {
    return row;
  }
}
