package org.kyotoprotocol.itl.ws.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kyotoprotocol.itl.core.message.ContentFault;
import org.kyotoprotocol.itl.core.message.MessageBody;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationMessage;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationMessage.AuditTrail;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationMessage.AuditTrailRequest;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationMessage.Result;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationMessage.Totals;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationMessage.TotalsRequest;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationMessage.UnitBlocks;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationMessage.UnitBlocksRequest;
import org.kyotoprotocol.itl.core.reconciliation.ReportedTotal;
import org.kyotoprotocol.itl.core.reconciliation.ReportedTransaction;
import org.kyotoprotocol.itl.core.reconciliation.ReportedUnitBlock;
import org.kyotoprotocol.itl.core.transaction.BlockIdentifier;
import org.kyotoprotocol.itl.core.transaction.EvaluationResult;
import org.kyotoprotocol.itl.core.transaction.Proposal;

class FieldLimitsTest {
  private static final Instant NOW = Instant.parse("2010-06-01T00:00:00Z");

  @Test
  void anOrdinaryProposalExceedsNothing() {
    assertThat(paths(new MessageBody.ProposalBody(Proposals.transfer()))).isEmpty();
  }

  @Test
  void everyExcessIsNamedWithItsPlace() {
    Proposal proposal =
        Proposals.transfer("GB" + "1".repeat(39), "JAPAN", 1_000_000_000_000_000L, "CDMXX");
    assertThat(paths(new MessageBody.ProposalBody(proposal)))
        .containsExactly(
            "proposedTransaction/transactionIdentifier",
            "proposedTransaction/transferringRegistryAccountIdentifier",
            "proposedTransaction/acquiringRegistryCode",
            "proposedTransaction/proposalUnitBlocks[1]/originatingRegistryCode",
            "proposedTransaction/proposalUnitBlocks[1]/transferringRegistryAccountIdentifier");
  }

  @Test
  void whatAnIntegrityCheckJudgesIsLeftToIt() {
    Proposal proposal = Proposals.transfer("gb-1", "jp", 0, "?");
    assertThat(paths(new MessageBody.ProposalBody(proposal))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1989-12-31T23:59:59.999Z, 1",
    "1990-01-01T00:00:00Z, 0",
    "2199-12-31T23:59:59.999Z, 0",
    "2200-01-01T00:00:00Z, 1"
  })
  void timesLieInTheYears1990To2199(Instant time, int faults) {
    assertThat(paths(new MessageBody.FreeText("text", time))).hasSize(faults);
  }

  @Test
  void freeTextHasAtMostTenThousandCharacters() {
    assertThat(paths(new MessageBody.FreeText("x".repeat(10_000), NOW))).isEmpty();
    assertThat(paths(new MessageBody.FreeText("x".repeat(10_001), NOW)))
        .containsExactly("messageContent");
  }

  @Test
  void aReconciliationIdentifierHasAtMostTwentyCharacters() {
    assertThat(paths(new Result("GB" + "1".repeat(18), 10))).isEmpty();
    assertThat(paths(new Result("GB" + "1".repeat(19), 10)))
        .containsExactly("reconciliationIdentifier");
  }

  @Test
  void timesInAReconciliationAreLookedAt() {
    Instant early = Instant.parse("1989-12-31T23:59:59Z");
    assertThat(paths(new TotalsRequest("GB1", NOW, 1))).isEmpty();
    assertThat(paths(new TotalsRequest("GB1", early, 1)))
        .containsExactly("reconciliationSnapshotDatetime");
    assertThat(paths(new UnitBlocksRequest("GB1", early)))
        .containsExactly("reconciliationSnapshotDatetime");
    assertThat(paths(new AuditTrailRequest("GB1", early, early)))
        .containsExactly("auditTrailBeginDatetime", "auditTrailEndDatetime");
  }

  @Test
  void rowsOfAnAnswerAreLookedAt() {
    OptionalLong tooLong = OptionalLong.of(1_000_000_000_000_000L);
    OptionalInt none = OptionalInt.empty();
    assertThat(
            paths(
                new Totals(
                    "GB1",
                    List.of(
                        new ReportedTotal(100, OptionalLong.of(-1), 0, 1, none, 5),
                        new ReportedTotal(100, tooLong, 0, 1, none, 5)))))
        .containsExactly("totals[2]/accountIdentifier");
    BlockIdentifier serials = new BlockIdentifier(0, 1_000_000_000_000_000L, "GREAT");
    assertThat(
            paths(
                new UnitBlocks(
                    "GB1", List.of(new ReportedUnitBlock(serials, 1, none, 100, tooLong, 1)))))
        .containsExactly(
            "unitBlocks[1]/originatingRegistryCode",
            "unitBlocks[1]/unitSerialBlockStart",
            "unitBlocks[1]/unitSerialBlockEnd",
            "unitBlocks[1]/accountIdentifier");
    Proposal transfer = Proposals.transfer("GB" + "1".repeat(39), "JAPAN", 1, "CDMXX");
    assertThat(
            paths(new AuditTrail("GB1", List.of(new ReportedTransaction(transfer, Instant.EPOCH)))))
        .containsExactly(
            "transactions[1]/transactionStatusDateTime",
            "transactions[1]/transactionIdentifier",
            "transactions[1]/acquiringRegistryCode",
            "transactions[1]/transactionBlocks[1]/originatingRegistryCode");
  }

  @Test
  void aHostileMessageDoesNotFillTheLog() {
    ReportedTotal wrong =
        new ReportedTotal(100, OptionalLong.of(Long.MAX_VALUE), 0, 1, OptionalInt.empty(), 5);
    assertThat(paths(new Totals("GB1", Collections.nCopies(5_000, wrong)))).hasSize(1_000);
  }

  @Test
  void blocksOfEvaluationResultsAreLookedAt() {
    EvaluationResult result =
        new EvaluationResult(
            5902, List.of(new BlockIdentifier(1, 2, "GB"), new BlockIdentifier(1, 2, "GREAT")));
    assertThat(paths(new MessageBody.Notification("GB1", 6, 0, List.of(result))))
        .containsExactly("evaluationResult[1]/unitBlockIdentifiers[2]/originatingRegistryCode");
  }

  private static List<String> paths(ReconciliationMessage message) {
    return paths(new MessageBody.Reconciliation(message));
  }

  private static List<String> paths(MessageBody body) {
    return FieldLimits.exceededBy(body).stream().map(ContentFault::path).toList();
  }
}
