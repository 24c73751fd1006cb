package org.kyotoprotocol.itl.core.reconciliation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.kyotoprotocol.itl.core.transaction.AccountReference;
import org.kyotoprotocol.itl.core.transaction.BlockAccounts;
import org.kyotoprotocol.itl.core.transaction.BlockIdentifier;
import org.kyotoprotocol.itl.core.transaction.Proposal;
import org.kyotoprotocol.itl.core.transaction.ProposalUnitBlock;

/**
 * A transaction of receiveAuditTrail.
 *
 * @param transaction what it is, in the terms of its proposal; of its blocks those asked for
 * @param at transactionStatusDateTime; registries give the time when it began (A2)
 */
public record ReportedTransaction(Proposal transaction, Instant at) {

  /** Its head and its blocks. */
  Stream<AnswerRow> rows() {
    return Stream.concat(
        Stream.of(head()), transaction.blocks().stream().map(ReportedTransaction::row));
  }

  private AnswerRow head() {
    AccountReference from = transaction.transferring();
    AccountReference into = transaction.acquiring();
    return new AnswerRow(
        codes(from.accountTypeCode(), into.accountTypeCode()),
        identifiers(from.identifier(), into.identifier()),
        OptionalInt.empty(),
        OptionalInt.empty(),
        List.of(),
        Optional.empty());
  }

  private static AnswerRow row(ProposalUnitBlock block) {
    BlockAccounts accounts = block.accounts();
    return new AnswerRow(
        codes(accounts.transferringAccountType(), accounts.acquiringAccountType()),
        identifiers(
            accounts.transferringAccountIdentifier(), accounts.acquiringAccountIdentifier()),
        OptionalInt.of(block.unitTypeCode()),
        block.suppUnitType(),
        List.of(block.originalCommitPeriod(), block.applicableCommitPeriod()),
        Optional.of(BlockIdentifier.of(block)));
  }

  private static List<Integer> codes(OptionalInt... given) {
    return Stream.of(given).flatMapToInt(OptionalInt::stream).boxed().toList();
  }

  private static List<Long> identifiers(OptionalLong... given) {
    return Stream.of(given).flatMapToLong(OptionalLong::stream).boxed().toList();
  }
}
