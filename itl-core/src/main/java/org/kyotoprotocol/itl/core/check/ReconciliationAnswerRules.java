package org.kyotoprotocol.itl.core.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kyotoprotocol.itl.core.ledger.AccountType;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.reconciliation.AnswerRow;
import org.kyotoprotocol.itl.core.reconciliation.ConflictingRanges;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationMessage.Answer;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationMessage.AuditTrail;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationMessage.Totals;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationMessage.UnitBlocks;
import org.kyotoprotocol.itl.core.reconciliation.ReportedTotal;
import org.kyotoprotocol.itl.core.transaction.BlockIdentifier;

/** The rows of an answer: is each one possible, and are all of them together? */
final class ReconciliationAnswerRules {
  /** Allowances of a scheme, which snapshots contain too (DES reconciliation S1). */
  private static final int ALLOWANCE = 0;

  private ReconciliationAnswerRules() {}

  static Evidence accountTypes(Facts facts) {
    return everyRow(
        facts,
        row -> row.accountTypes().stream().allMatch(code -> AccountType.of(code).isPresent()));
  }

  static Evidence accountIdentifiers(Facts facts) {
    return everyRow(facts, row -> row.accountIdentifiers().stream().allMatch(id -> id > 0));
  }

  static Evidence unitTypes(Facts facts) {
    return everyRow(facts, row -> row.unitTypeCode().stream().allMatch(code -> isUnitType(code)));
  }

  private static boolean isUnitType(int code) {
    return code == ALLOWANCE || UnitType.of(code).isPresent();
  }

  static Evidence supplementaryUnitTypes(Facts facts) {
    return everyRow(
        facts,
        row ->
            row.unitTypeCode().stream()
                .allMatch(code -> BlockRules.isListedPair(code, row.suppUnitType())));
  }

  static Evidence countsSerialsAndIdentifiers(Facts facts) {
    Evidence rows = everyRow(facts, row -> hasKnownPeriods(facts, row) && hasSerials(facts, row));
    Evidence whole = answer(facts).map(ReconciliationAnswerRules::whole).orElse(Evidence.FAILS);
    List<BlockIdentifier> blocks =
        Stream.concat(rows.blocks().stream(), whole.blocks().stream()).distinct().toList();
    return new Evidence(rows.holds() && whole.holds(), blocks);
  }

  private static boolean hasKnownPeriods(Facts facts, AnswerRow row) {
    return row.commitmentPeriods().stream()
        .allMatch(period -> facts.calendar().find(period).isPresent());
  }

  private static boolean hasSerials(Facts facts, AnswerRow row) {
    return row.block()
        .map(
            block ->
                block.end() >= block.start()
                    && facts.knownOrigins().contains(block.originatingRegistryCode()))
        .orElse(true);
  }

  private static Evidence whole(Answer answer) {
    if (answer instanceof Totals totals) {
      return Evidence.of(areCounts(totals.totals()));
    }
    if (answer instanceof UnitBlocks blocks) {
      return Evidence.against(ConflictingRanges.among(blocks.unitBlocks()));
    }
    // The same units appear in one transaction after the other, and change: no conflict.
    return Evidence.of(
        ((AuditTrail) answer)
            .transactions().stream()
                .map(reported -> reported.transaction().transactionIdentifier())
                .allMatch(HeaderRules::hasIdentifierForm));
  }

  private static boolean areCounts(List<ReportedTotal> totals) {
    Set<ReportedTotal.Key> keys = new HashSet<>();
    return totals.stream().allMatch(total -> total.unitCount() >= 0 && keys.add(total.key()));
  }

  private static Evidence everyRow(Facts facts, Predicate<AnswerRow> condition) {
    List<AnswerRow> offending =
        answer(facts).stream().flatMap(Answer::rows).filter(condition.negate()).toList();
    List<BlockIdentifier> blocks =
        offending.stream().flatMap(row -> row.block().stream()).distinct().toList();
    return new Evidence(offending.isEmpty(), blocks);
  }

  private static Optional<Answer> answer(Facts facts) {
    return ReconciliationHeaderRules.message(facts, Answer.class);
  }
}
