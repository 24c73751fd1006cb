package org.kyotoprotocol.itl.ws.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kyotoprotocol.itl.core.message.ContentFault;
import org.kyotoprotocol.itl.core.message.MessageBody;
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
    assertThat(paths(new MessageBody.Reconciliation("GB" + "1".repeat(18)))).isEmpty();
    assertThat(paths(new MessageBody.Reconciliation("GB" + "1".repeat(19))))
        .containsExactly("reconciliationIdentifier");
  }

  @Test
  void blocksOfEvaluationResultsAreLookedAt() {
    EvaluationResult result =
        new EvaluationResult(
            5902, List.of(new BlockIdentifier(1, 2, "GB"), new BlockIdentifier(1, 2, "GREAT")));
    assertThat(paths(new MessageBody.Notification("GB1", 6, 0, List.of(result))))
        .containsExactly("evaluationResult[1]/unitBlockIdentifiers[2]/originatingRegistryCode");
  }

  private static List<String> paths(MessageBody body) {
    return FieldLimits.exceededBy(body).stream().map(ContentFault::path).toList();
  }
}
