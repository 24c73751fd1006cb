package org.kyotoprotocol.itl.core.reconciliation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A row of receiveTotals.
 *
 * @param accountIdentifier empty in totals per account type
 * @param accountCommitPeriod 0 for accounts that are not kept per commitment period
 */
public record ReportedTotal(
    int accountType,
    OptionalLong accountIdentifier,
    int accountCommitPeriod,
    int unitType,
    OptionalInt suppUnitType,
    long unitCount) {

  /** What distinguishes the rows of one answer; no supplementary unit type is 0 (C1). */
  public record Key(
      int accountType,
      OptionalLong accountIdentifier,
      int accountCommitPeriod,
      int unitType,
      int suppUnitType) {}

  public Key key() {
    return new Key(
        accountType, accountIdentifier, accountCommitPeriod, unitType, suppUnitType.orElse(0));
  }

  AnswerRow row() {
    return new AnswerRow(
        List.of(accountType),
        accountIdentifier.stream().boxed().toList(),
        OptionalInt.of(unitType),
        suppUnitType,
        List.of(accountCommitPeriod),
        Optional.empty());
  }
}
