package org.kyotoprotocol.itl.testkit.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kyotoprotocol.itl.testkit.sequence.Proposals.issuance;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kyotoprotocol.itl.core.message.Call;
import org.kyotoprotocol.itl.core.message.ContentFault;
import org.kyotoprotocol.itl.core.message.LoggedMessage;
import org.kyotoprotocol.itl.core.message.LoggedMessage.Disposition;
import org.kyotoprotocol.itl.core.message.MessageBody;
import org.kyotoprotocol.itl.core.message.MessageBytes;
import org.kyotoprotocol.itl.core.message.Operation;
import org.kyotoprotocol.itl.core.message.Receipt;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationMessage.Totals;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationPhase;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationRecord;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationStatus;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.transaction.Proposal;

/** What is decided before the synchronous answer (DES transactions V1 to V4). */
class ReceiptTest {
  private static final RegistryCode GB = new RegistryCode("GB");
  private static final MessageBody NO_TOTALS =
      new MessageBody.Reconciliation(new Totals("JP10000118", List.of()));
  private static final ReconciliationRecord AWAITING_TOTALS =
      new ReconciliationRecord(
          "JP10000118",
          new RegistryCode("JP"),
          ReconciliationStatus.INITIATED,
          ReconciliationPhase.TOTALS,
          Instant.parse("2010-05-31T02:00:00Z"),
          Optional.of(Operation.RECEIVE_TOTALS));
  private final RunningLog log = new RunningLog();
  private final Proposal proposal = issuance("GB1", "GB-1000-1999");

  @Test
  void aWrongVersionIsRefusedAtOnceAndByAMessageBecauseRegistriesIgnoreTheAnswer() {
    Receipt receipt = receive(Surroundings.call("GB", "GB", 2, body(proposal)));

    assertThat(receipt.responseCodes()).containsExactly(1032);
    assertThat(log.said()).containsExactly("GB 3 1032");
    assertThat(transactions()).isEmpty();
  }

  @Test
  void theCourtesyIsNotRepeatedWithinTheHour() {
    receive(Surroundings.call("GB", "GB", 2, body(proposal)));
    log.pass(Duration.ofMinutes(59));
    receive(Surroundings.call("GB", "GB", 2, body(proposal)));
    assertThat(log.said()).containsExactly("GB 3 1032");

    log.pass(Duration.ofMinutes(2));
    receive(Surroundings.call("GB", "GB", 2, body(proposal)));
    assertThat(log.said()).containsExactly("GB 3 1032");
  }

  @Test
  void whoSpeaksForAnotherIsToldNothingMore() {
    Receipt receipt = receive(Surroundings.call("JP", "GB", 1, body(proposal)));

    assertThat(receipt.responseCodes()).containsExactly(1033);
    assertThat(log.said()).isEmpty();
  }

  @Test
  void nobodyProposesWithTheUnitsOfAnotherRegistry() {
    Receipt receipt = receive(Surroundings.call("JP", "JP", 1, body(proposal)));

    assertThat(receipt.responseCodes()).containsExactly(1033);
    assertThat(log.said()).isEmpty();
    assertThat(transactions()).isEmpty();
  }

  @Test
  void aTransactionInProgressIsNeverDisturbedByACourtesy() {
    log.propose(proposal);
    receive(Surroundings.call("GB", "GB", 2, body(proposal)));

    assertThat(log.said()).isEmpty();
  }

  @Test
  void anUnreadableProposalIsRefusedWithEveryFaultInTheLog() {
    Call call =
        new Call(
            GB,
            Operation.ACCEPT_PROPOSAL,
            Surroundings.call("GB", "GB", 1, body(proposal)).header(),
            List.of(
                new ContentFault(ContentFault.Kind.MISSING, "a/b", "is missing"),
                new ContentFault(ContentFault.Kind.UNREADABLE, "a/c", "is no number")),
            new MessageBody.Unreadable(Optional.of("GB7")));

    assertThat(receive(call).responseCodes()).containsExactly(1301, 1302);

    assertThat(log.said()).containsExactly("GB 3 1301 1302");
    assertThat(messages().get(0).faults()).containsExactly("a/b: is missing", "a/c: is no number");
    assertThat(messages().get(0).disposition()).isEqualTo(Disposition.REFUSED);
    assertThat(messages().get(0).responseCodes()).containsExactly(1301, 1302);
  }

  @Test
  void anIdentifierOfAnotherRegistryIsRefusedAtOnce() {
    assertThat(log.propose(issuance("JP1", "GB-1000-1999")).responseCodes()).containsExactly(2001);
    assertThat(log.said()).containsExactly("GB 3 2001");
  }

  @Test
  void courtesiesCanBeSwitchedOff() {
    RunningLog curt = new RunningLog(false);

    curt.propose(issuance("JP1", "GB-1000-1999"));

    assertThat(curt.said()).isEmpty();
  }

  @Test
  void everythingElseIsJudgedAfterTheAnswer() {
    Proposal unknownAcquirer = Proposals.transfer("GB2", "GB", "XX", "GB-1000-1999");

    assertThat(log.propose(unknownAcquirer).accepted()).isTrue();
    assertThat(log.said()).isEmpty();

    log.evaluate();
    assertThat(log.said()).containsExactly("GB 3 1502");
  }

  @Test
  void aTypeThatThisLogCannotFinaliseIsNeverReserved() {
    log.judge(proposal);
    log.notify("GB", "GB1", 4);
    for (int type : new int[] {2, 6, 7, 8}) {
      log.judge(
          Proposals.proposal(
              "GB10" + type,
              type,
              Proposals.account("GB", 100),
              Proposals.account("GB", 100),
              "GB-1000-1099"));
      assertThat(log.state("GB10" + type)).hasToString("DISCREPANT");
    }
    assertThat(log.holdings()).containsExactly("GB-1000-1999 GB 100");
  }

  @Test
  void freeTextIsStored() {
    MessageBody.FreeText text = new MessageBody.FreeText("Good morning", Instant.EPOCH);

    assertThat(log.receive("JP", text).accepted()).isTrue();

    assertThat(log.store.messages().texts(10))
        .singleElement()
        .satisfies(stored -> assertThat(stored.text()).isEqualTo(text));
  }

  @Test
  void aReconciliationThatWasNeverStartedIsNotKnown() {
    assertThat(log.receive("JP", NO_TOTALS).responseCodes()).containsExactly(6301);
  }

  @Test
  void anAnswerThatIsAwaitedInAReconciliationIsRecordedInTheMessageLog() {
    log.store.inTransaction(
        store -> {
          log.store.reconciliations().save(AWAITING_TOTALS);
          return null;
        });

    assertThat(log.receive("JP", NO_TOTALS).accepted()).isTrue();

    assertThat(messages())
        .singleElement()
        .satisfies(
            logged -> {
              assertThat(logged.operation()).contains("receiveTotals");
              assertThat(logged.disposition()).isEqualTo(Disposition.PROCESSED);
            });
    assertThat(log.said()).isEmpty();
  }

  @Test
  void everyMessageInAndOutIsLoggedOnceWithItsBytes() {
    log.judge(proposal);

    assertThat(messages())
        .extracting(
            message -> message.direction() + " " + message.peer() + " " + message.disposition())
        .containsExactly("IN GB PROCESSED", "OUT GB SENT");
    log.propose(issuance("JP1", "GB-1000-1999"));
    assertThat(messages().subList(2, 4))
        .extracting(message -> message.direction() + " " + message.disposition())
        .containsExactly("IN REFUSED", "OUT SENT");
    assertThat(messages()).allSatisfy(message -> assertThat(message.bytes().size()).isPositive());
  }

  @Test
  void ofAMalformedRequestABoundedPartIsLogged() {
    log.gate.malformed(GB, MessageBytes.of(new byte[200_000]), "not XML");

    LoggedMessage logged = messages().get(0);
    assertThat(logged.disposition()).isEqualTo(Disposition.MALFORMED);
    assertThat(logged.bytes().size()).isEqualTo(64 * 1024);
    assertThat(logged.faults()).containsExactly("not XML");
  }

  private Receipt receive(Call call) {
    return log.gate.receive(log.around.arriving(call));
  }

  private List<LoggedMessage> messages() {
    return log.store.messages().inOrder();
  }

  private List<String> transactions() {
    return log.store.transactions().latest(10);
  }

  private static MessageBody body(Proposal proposal) {
    return new MessageBody.ProposalBody(proposal);
  }
}
