package org.kyotoprotocol.itl.core.check;

import static org.kyotoprotocol.itl.core.check.Confidence.INFERRED;
import static org.kyotoprotocol.itl.core.check.Scope.PROPOSAL;
import static org.kyotoprotocol.itl.core.check.Types.only;
import static org.kyotoprotocol.itl.core.transaction.TransactionType.CONVERSION;

/** Conversion (type 2): may these units become ERU of that project? */
public enum ConversionCheck implements Check {
  HOLDING_ACCOUNT(
      5051,
      "Conversion in a Party holding account",
      "The initiating registry is a Party registry; the transferring account type is 100, 120 "
          + "or 121 and the acquiring account equals it",
      "registry R; rule C-6; number: our design",
      INFERRED,
      ConversionRules::holdingAccount),
  ONLY_UNIT_TYPE_CHANGES(
      5052,
      "Conversion changes the unit type only",
      "In the log the units are AAU or RMU with original equal to applicable period; the "
          + "proposal shows type + 2, one project and track, and unchanged serials, origin, periods "
          + "and activity",
      "13/CMP.1 para 29; registry R; rule C-2; number: our design",
      INFERRED,
      ConversionRules::onlyUnitType),
  OWN_UNITS(
      5053,
      "Own units",
      "originatingRegistryCode of every block is the initiating registry",
      "number: registry R (R-2 list); meaning: 13/CMP.1 para 29; rule C-1",
      INFERRED,
      ConversionRules::ownUnits),
  ELIGIBLE_FOR_TRACK_1(
      5054,
      "Eligibility for track 1",
      "For track 1 the Party fulfils all eligibility criteria of Art. 6 on the day",
      "number: registry R (R-2 list); meaning: 9/CMP.1 paras 21-24; rules C-3 E-1 E-2 E-3",
      INFERRED,
      ConversionRules::eligibleForTrack1),
  PROJECT_KNOWN(
      5055,
      "Project known",
      "The project of that Party is in the JI IS (or for track 1 in the list reported by the "
          + "Party) with that track",
      "9/CMP.1; rule C-4; number: our design",
      INFERRED,
      ProjectRules::knownForImplementation),
  ELIGIBLE_FOR_TRACK_2(
      5056,
      "Eligibility for track 2",
      "For track 2 the Party is a Party to the Protocol, has its assigned amount recorded and "
          + "its registry in place",
      "number: registry R (R-2 list); meaning: 9/CMP.1 para 24; rule C-3",
      INFERRED,
      ConversionRules::eligibleForTrack2),
  WITHIN_VERIFIED_QUANTITY(
      5061,
      "Verified quantity",
      "For track 2: ERU converted for the project + open + this quantity <= verified "
          + "reductions in the JI IS; for track 1 the same if a quantity is recorded",
      "number: registry R (R-2 list); meaning: SIAR R-5; rule C-4",
      INFERRED,
      ProjectRules::withinVerifiedQuantity);

  private final Row row;

  ConversionCheck(
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
            only(CONVERSION),
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
