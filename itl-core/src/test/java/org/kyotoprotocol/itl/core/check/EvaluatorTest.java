package org.kyotoprotocol.itl.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.kyotoprotocol.itl.core.check.BlockSample.aau;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kyotoprotocol.itl.core.check.Verdict.Outcome;
import org.kyotoprotocol.itl.core.ledger.MarkKind;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.SerialMark;
import org.kyotoprotocol.itl.core.message.MessageBody;
import org.kyotoprotocol.itl.core.message.Operation;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationMessage.Totals;
import org.kyotoprotocol.itl.core.transaction.BlockIdentifier;
import org.kyotoprotocol.itl.core.transaction.EvaluationResult;
import org.kyotoprotocol.itl.core.transaction.TransactionState;

class EvaluatorTest {
  private static final Set<Stage> ALL = EnumSet.allOf(Stage.class);

  private final BlockSample block = aau(100, 199);
  private final FactsSample sample = new FactsSample(10, block).into(120);

  @Test
  void whatFailsNothingHasNoResults() {
    assertThat(Evaluator.evaluate(ALL, sample.held().facts())).isEmpty();
    assertThat(Evaluator.atReceipt(sample.facts())).isEmpty();
    assertThat(Evaluator.afterRecording(sample.facts())).isEmpty();
  }

  @Test
  void theFirstStageThatFailsEndsTheEvaluationWithAllItsCodes() {
    sample.of("XX").intoRegistry = "GB";
    sample.header = FactsSample.header("JP", "ITL", 1, 9);
    assertThat(codes(Evaluator.evaluate(ALL, sample.facts()))).containsExactly(1032, 1033);
    sample.header = FactsSample.header("XX", "ITL", 1, 1);
    assertThat(codes(Evaluator.evaluate(ALL, sample.facts()))).containsExactly(1501);
  }

  @Test
  void eachCodeOccursOnceWithAllItsBlocks() {
    sample.blocks.add(aau(1, 9));
    sample.blocks.add(aau(300, 309));
    sample.ledger.add(aau(1, 9).heldIn("GB", 100));
    assertThat(Evaluator.evaluate(ALL, sample.facts()))
        .containsExactly(
            new EvaluationResult(
                4002,
                List.of(new BlockIdentifier(100, 199, "GB"), new BlockIdentifier(300, 309, "GB"))));
  }

  @Test
  void aFailureOfTheHeaderNamesNoBlocks() {
    sample.held().into(230);
    assertThat(Evaluator.evaluate(ALL, sample.facts()))
        .containsExactly(new EvaluationResult(5401, List.of()));
  }

  @Test
  void onReceiptAProposalIsJudgedOnlyByWhatMustHoldBeforeItIsRecorded() {
    sample.blocks.clear();
    sample.intoRegistry = "XX";
    sample.type = 9;
    assertThat(Evaluator.atReceipt(sample.facts())).isEmpty();
    sample.identifier = "JP1";
    assertThat(codes(Evaluator.atReceipt(sample.facts()))).containsExactly(2001);
    assertThat(codes(Evaluator.atReceipt(sample.of("XX").facts()))).contains(1501);
  }

  @Test
  void onReceiptAProposalMustBeViable() {
    sample.rulebook = limitedToNoBlocks();
    assertThat(codes(Evaluator.atReceipt(sample.facts()))).containsExactly(1303);
  }

  private static Rulebook limitedToNoBlocks() {
    Rulebook standard = Rulebook.STANDARD;
    return new Rulebook(
        standard.calendar(),
        standard.majorVersion(),
        standard.minorVersions(),
        0,
        standard.adaptationFundAccount(),
        standard.recordAccountsOnFirstUse(),
        standard.openReference(),
        standard.ceilings(),
        standard.levies(),
        standard.disabled());
  }

  @Test
  void onReceiptAKnownIdentifierIsRefused() {
    sample.transaction = Optional.of(sample.recorded(TransactionState.RECEIVED));
    assertThat(codes(Evaluator.atReceipt(sample.facts()))).containsExactly(3001);
  }

  @Test
  void aRecordedProposalIsNotRefusedForBeingRecorded() {
    sample.held().transaction = Optional.of(sample.recorded(TransactionState.RECEIVED));
    assertThat(Evaluator.afterRecording(sample.facts())).isEmpty();
  }

  @Test
  void afterRecordingEverythingElseIsJudged() {
    sample.intoRegistry = "XX";
    assertThat(codes(Evaluator.afterRecording(sample.facts()))).containsExactly(1502);
    sample.intoRegistry = "GB";
    sample.type = 9;
    assertThat(codes(Evaluator.afterRecording(sample.facts()))).containsExactly(2002);
    sample.type = 10;
    assertThat(codes(Evaluator.afterRecording(sample.facts()))).containsExactly(4002);
    assertThat(codes(Evaluator.afterRecording(sample.held().into(230).facts())))
        .containsExactly(5401);
  }

  @Test
  void anythingButAProposalIsJudgedCompletelyOnReceipt() {
    FactsSample transfer = new FactsSample(3, block);
    transfer.notifying(transfer.recorded(TransactionState.AT_ACQUIRER), "GB", 4);
    assertThat(codes(Evaluator.atReceipt(transfer.facts()))).containsExactly(3013);
  }

  @Test
  void aMessageAboutAReconciliationThatIsNotKnownIsRefused() {
    sample.operation = Optional.of(Operation.RECEIVE_TOTALS);
    sample.body = Optional.of(new MessageBody.Reconciliation(new Totals("GB10000118", List.of())));
    assertThat(codes(Evaluator.atReceipt(sample.facts()))).containsExactly(6301);
  }

  @Test
  void freeTextIsJudgedByVersionAndViabilityOnly() {
    sample.operation = Optional.of(Operation.ACCEPT_MESSAGE);
    sample.body = Optional.of(new MessageBody.FreeText("hello", Instant.EPOCH));
    assertThat(Evaluator.atReceipt(sample.facts())).isEmpty();
    assertThat(
            Evaluator.verdicts(ALL, sample.facts()).stream()
                .filter(verdict -> verdict.outcome() == Outcome.HOLDS)
                .map(verdict -> verdict.check().code()))
        .containsExactly(1031, 1032, 1033, 1301, 1302, 1304);
  }

  @Test
  void aCheckThatIsSwitchedOffDoesNotFail() {
    sample.marks.add(
        new SerialMark(MarkKind.FREEZE, SerialBlock.of("GB", 150, 150), Instant.EPOCH, "stolen"));
    assertThat(codes(Evaluator.evaluate(ALL, sample.held().facts()))).containsExactly(4017);
    sample.rulebook = sample.rulebook.disabling(Set.of(4017));
    assertThat(Evaluator.evaluate(ALL, sample.facts())).isEmpty();
  }

  @Test
  void theVerdictOfEveryCheckIsKnown() {
    sample.held().rulebook = sample.rulebook.disabling(Set.of(4017));
    sample.ledger.set(0, block.heldIn("JP", 100));
    Map<Integer, Outcome> outcomes =
        Evaluator.verdicts(ALL, sample.facts()).stream()
            .collect(Collectors.toMap(v -> v.check().code(), Verdict::outcome));
    assertThat(outcomes).hasSameSizeAs(CheckCatalogue.all());
    assertThat(outcomes)
        .containsEntry(1031, Outcome.HOLDS)
        .containsEntry(3003, Outcome.NOT_APPLICABLE)
        .containsEntry(4002, Outcome.HOLDS)
        .containsEntry(4003, Outcome.FAILS)
        .containsEntry(4007, Outcome.NOT_APPLICABLE)
        .containsEntry(4016, Outcome.HOLDS)
        .containsEntry(4017, Outcome.DISABLED)
        .containsEntry(5401, Outcome.NOT_REACHED);
  }

  /** The effort for the largest proposal is that of some milliseconds; the limit is no measure. */
  @Test
  void aProposalOf3000BlocksIsJudgedManyTimesWithinAMinute() {
    FactsSample large = new FactsSample(10).into(120);
    for (int i = 0; i < 3_000; i++) {
      large.blocks.add(aau(10L * i + 1, 10L * i + 5));
      large.marks.add(
          new SerialMark(
              MarkKind.FREEZE, SerialBlock.of("GB", 10L * i + 6, 10L * i + 9), Instant.EPOCH, ""));
    }
    Facts facts = large.held().facts();
    assertTimeoutPreemptively(
        Duration.ofMinutes(1),
        () -> {
          for (int i = 0; i < 20; i++) {
            assertThat(Evaluator.evaluate(ALL, facts)).isEmpty();
          }
        });
  }

  private static List<Integer> codes(List<EvaluationResult> results) {
    return results.stream().map(EvaluationResult::responseCode).toList();
  }
}
