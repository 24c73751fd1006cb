package org.kyotoprotocol.itl.core.reconciliation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.kyotoprotocol.itl.core.transaction.BlockIdentifier;

/** A row of receiveUnitBlocks. */
public record ReportedUnitBlock(
    BlockIdentifier serials,
    int unitType,
    OptionalInt suppUnitType,
    int accountType,
    OptionalLong accountIdentifier,
    int applicableCommitPeriod) {

  /** What is compared of a range (DES reconciliation C3). */
  public record Attributes(
      int unitType, int suppUnitType, int accountType, int applicableCommitPeriod) {}

  public Attributes attributes() {
    return new Attributes(unitType, suppUnitType.orElse(0), accountType, applicableCommitPeriod);
  }

  AnswerRow row() {
    return new AnswerRow(
        List.of(accountType),
        accountIdentifier.stream().boxed().toList(),
        OptionalInt.of(unitType),
        suppUnitType,
        List.of(applicableCommitPeriod),
        Optional.of(serials));
  }
}
