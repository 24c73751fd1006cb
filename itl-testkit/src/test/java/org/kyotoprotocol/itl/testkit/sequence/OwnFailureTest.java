package org.kyotoprotocol.itl.testkit.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kyotoprotocol.itl.testkit.sequence.Proposals.cancellation;
import static org.kyotoprotocol.itl.testkit.sequence.Proposals.issuance;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kyotoprotocol.itl.core.ledger.Ledger;
import org.kyotoprotocol.itl.core.ledger.LedgerDelta;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.SerialRange;
import org.kyotoprotocol.itl.core.ledger.UnitBlock;
import org.kyotoprotocol.itl.core.message.IncomingMessage;
import org.kyotoprotocol.itl.core.message.LoggedMessage.Disposition;
import org.kyotoprotocol.itl.core.message.MessageBody;
import org.kyotoprotocol.itl.core.message.MessageBytes;
import org.kyotoprotocol.itl.core.message.MessageNotRecordedException;
import org.kyotoprotocol.itl.core.message.Receipt;
import org.kyotoprotocol.itl.core.transaction.TransactionState;

/** What becomes of messages and transactions when the fault is ours. */
class OwnFailureTest {
  private final RunningLog log = new RunningLog();

  @BeforeEach
  void gbHoldsAThousandUnits() {
    log.judge(issuance("GB1", "GB-1000-1999"));
    log.notify("GB", "GB1", 4);
    log.said();
  }

  @Test
  void aMessageThatWeFailedToProcessIsAcceptedAndProcessedLater() {
    log.around.failNext(1);
    assertThat(log.propose(cancellation("GB2", "GB", "GB-1000-1099")).accepted()).isTrue();
    assertThat(log.store.transactions().find("GB2")).isEmpty();
    assertThat(log.noted).anyMatch(line -> line.startsWith("ITL-201"));

    assertThat(log.gate.processPending()).isTrue();

    assertThat(log.state("GB2")).isEqualTo(TransactionState.RECEIVED);
    assertThat(log.gate.processPending()).isFalse();
    assertThat(log.store.messages().inOrder())
        .last()
        .satisfies(m -> assertThat(m.disposition()).isEqualTo(Disposition.PROCESSED));
  }

  @Test
  void aProposalSpreadOverTooManyBlocksIsRefusedAtOnce() {
    UnitBlock block =
        log.store.inTransaction(
            store ->
                store.ledger().overlapping(List.of(SerialBlock.of("GB", 1_000, 1_000))).get(0));
    List<UnitBlock> fragments =
        LongStream.rangeClosed(1, Ledger.MOST_BLOCKS)
            .mapToObj(n -> block.withRange(new SerialRange(2_000 + 2 * n, 2_000 + 2 * n)))
            .toList();
    log.store.inTransaction(
        store -> {
          store.ledger().apply(new LedgerDelta(List.of(), List.of(), fragments));
          return fragments;
        });
    log.said();

    log.judge(cancellation("GB2", "GB", "GB-1-999999"));

    assertThat(log.said()).containsExactly("GB 3 1303");
    assertThat(log.state("GB2")).isEqualTo(TransactionState.DISCREPANT);
  }

  @Test
  void aPendingMessageThatIsRefusedIsRefusedAsOnReceipt() {
    log.around.failNext(1);
    log.propose(issuance("JP1", "GB-5000-5999"));

    log.gate.processPending();

    assertThat(log.said()).containsExactly("GB 3 2001");
    assertThat(log.store.messages().lockNextPending(Instant.MAX)).isEmpty();
  }

  @Test
  void whatCannotEvenBeRecordedIsNotTakenForReceived() {
    log.around.failNext(2);

    assertThatThrownBy(() -> log.propose(cancellation("GB2", "GB", "GB-1000-1099")))
        .isInstanceOf(MessageNotRecordedException.class)
        .hasMessageContaining("could not be recorded");
    assertThat(log.noted).anyMatch(line -> line.startsWith("ITL-202"));
  }

  @Test
  void aStatusQueryThatWeFailedToAnswerIsNotAnsweredWithANothing() {
    log.around.failNext(1);

    assertThatThrownBy(() -> log.askStatus("GB", "GB1"))
        .isInstanceOf(MessageNotRecordedException.class);
  }

  @Test
  void aCommitThatSucceededWithoutOurKnowingIsRecognisedByTheIdOfTheMessage() {
    log.around.loseNextCommit();
    assertThat(log.propose(cancellation("GB2", "GB", "GB-1000-1099")).accepted()).isTrue();
    log.around.loseNextCommit();
    Receipt repeat = log.propose(cancellation("GB2", "GB", "GB-1000-1099"));

    assertThat(repeat.responseCodes()).containsExactly(3001);
    assertThat(log.gate.processPending()).isFalse();
    log.evaluate();
    assertThat(log.said()).containsExactly("GB 2");
  }

  @Test
  void aMessageThatKeepsFailingWaitsLongerAndNeverBlocksAnother() {
    IncomingMessage poison =
        new IncomingMessage(
            UUID.randomUUID(),
            Surroundings.call(
                "GB",
                "GB",
                1,
                new MessageBody.ProposalBody(cancellation("GB2", "GB", "GB-1000-1099"))),
            MessageBytes.ofUtf8("nobody can read this again"));
    log.around.failNext(1);
    log.gate.receive(poison);
    log.around.failNext(1);
    log.propose(cancellation("GB3", "GB", "GB-1100-1199"));

    assertThat(log.gate.processPending()).isTrue();
    assertThat(log.gate.processPending()).isTrue();
    assertThat(log.gate.processPending()).isFalse();
    assertThat(log.state("GB3")).isEqualTo(TransactionState.RECEIVED);

    log.pass(Duration.ofSeconds(2));
    assertThat(log.gate.processPending()).isTrue();
    log.pass(Duration.ofSeconds(2));
    assertThat(log.gate.processPending()).isFalse();
    assertThat(log.noted.stream().filter(line -> line.startsWith("ITL-204"))).hasSize(2);
  }

  @Test
  void aProposalThatCannotBeEvaluatedNeverHoldsUpTheOthers() {
    log.propose(cancellation("GB2", "GB", "GB-1000-1099"));
    log.propose(cancellation("GB3", "GB", "GB-1100-1199"));
    log.propose(cancellation("GB4", "GB", "GB-1200-1299"));
    log.around.failWordsAbout("GB2");

    log.evaluate();

    assertThat(List.of(log.state("GB2"), log.state("GB3"), log.state("GB4")))
        .containsExactly(
            TransactionState.RECEIVED, TransactionState.RELEASED, TransactionState.RELEASED);
    assertThat(log.noted).anyMatch(line -> line.startsWith("ITL-211"));
    assertThat(log.holdings()).noneMatch(line -> line.contains("for GB2"));

    log.around.recover();
    log.evaluate();
    assertThat(log.state("GB2")).isEqualTo(TransactionState.RECEIVED);
    log.pass(Duration.ofSeconds(2));
    log.evaluate();
    assertThat(log.state("GB2")).isEqualTo(TransactionState.RELEASED);
  }

  @Test
  void aProposalThatIsTooMuchForTheMachineNeverHoldsUpTheOthers() {
    log.propose(cancellation("GB2", "GB", "GB-1000-1099"));
    log.propose(cancellation("GB3", "GB", "GB-1100-1199"));
    log.around.exhaustNext();

    log.evaluate();

    assertThat(log.state("GB2")).isEqualTo(TransactionState.RECEIVED);
    assertThat(log.state("GB3")).isEqualTo(TransactionState.RELEASED);
    assertThat(log.noted).anyMatch(line -> line.startsWith("ITL-211"));
  }

  @Test
  void aMessageThatIsTooMuchForTheMachineIsAcceptedAndNeverHoldsUpTheOthers() {
    log.around.exhaustNext();
    assertThat(log.propose(issuance("JP1", "GB-5000-5999")).accepted()).isTrue();
    log.around.failNext(1);
    log.propose(cancellation("GB3", "GB", "GB-1100-1199"));
    log.around.exhaustNext();

    assertThat(log.gate.processPending()).isTrue();
    assertThat(log.gate.processPending()).isTrue();

    assertThat(log.state("GB3")).isEqualTo(TransactionState.RECEIVED);
    assertThat(log.noted).anyMatch(line -> line.startsWith("ITL-204"));
  }

  @Test
  void aCompletionInSpiteOfARefusalIsNotedAlsoWhenItWaited() {
    log.judge(cancellation("GB2", "GB", "GB-9000-9099"));
    log.around.failNext(1);
    log.notify("GB", "GB2", 4);

    log.gate.processPending();

    assertThat(log.noted).anyMatch(line -> line.startsWith("ITL-231") && line.contains("GB2"));
  }
}
