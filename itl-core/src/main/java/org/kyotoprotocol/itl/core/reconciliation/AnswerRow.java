package org.kyotoprotocol.itl.core.reconciliation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.kyotoprotocol.itl.core.transaction.BlockIdentifier;

/**
 * What one row of an answer names, whatever the answer.
 *
 * @param accountTypes account type codes given in it
 * @param accountIdentifiers account identifiers given in it
 * @param unitTypeCode empty in the head of a transaction
 * @param suppUnitType empty for nil
 * @param commitmentPeriods period codes given in it
 * @param block the units, if it is about a block
 */
public record AnswerRow(
    List<Integer> accountTypes,
    List<Long> accountIdentifiers,
    OptionalInt unitTypeCode,
    OptionalInt suppUnitType,
    List<Integer> commitmentPeriods,
    Optional<BlockIdentifier> block) {
  public AnswerRow {
    accountTypes = List.copyOf(accountTypes);
    accountIdentifiers = List.copyOf(accountIdentifiers);
    commitmentPeriods = List.copyOf(commitmentPeriods);
  }
}
