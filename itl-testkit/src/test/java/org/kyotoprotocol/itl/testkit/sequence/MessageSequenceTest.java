package org.kyotoprotocol.itl.testkit.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kyotoprotocol.itl.testkit.sequence.Proposals.cancellation;
import static org.kyotoprotocol.itl.testkit.sequence.Proposals.issuance;
import static org.kyotoprotocol.itl.testkit.sequence.Proposals.transfer;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kyotoprotocol.itl.core.ledger.MarkKind;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.message.Receipt;

/**
 * DES transactions, section 4: the whole way in for every row, and that a refusal has no effect.
 */
class MessageSequenceTest {
  private final RunningLog log = new RunningLog();

  /** {@code ok} or the code; {@code -} where the state does not occur for that kind. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "unknown,        3002, 3002, 3002, 3002, 3002",
    "RECEIVED,       3013, ok,   3012, 3012, 3012",
    "AT_ACQUIRER,    3013, ok,   ok,   ok,   3012",
    "ACCEPTED,       ok,   3009, 3014, 3014, 3012",
    "DISCREPANT,     3005, ok,   3014, 3014, 3012",
    "REJECTED,       3004, ok,   3014, 3014, 3012",
    "COMPLETED,      3003, 3014, 3014, 3014, ok",
    "TERMINATED,     3007, 3014, 3014, 3014, 3012",
    "CANCELLED,      3008, 3014, 3014, 3014, 3012",
  })
  void anExternalTransferTakesWhatItsStateExpects(
      String state, String gb4, String gb5, String jp8, String jp6, String jp4) {
    assertThat(answers(state, "GB", 4)).isEqualTo(gb4);
    assertThat(answers(state, "GB", 5)).isEqualTo(gb5);
    assertThat(answers(state, "JP", 8)).isEqualTo(jp8);
    assertThat(answers(state, "JP", 6)).isEqualTo(jp6);
    assertThat(answers(state, "JP", 4)).isEqualTo(jp4);
  }

  @ParameterizedTest(name = "{0} sent by the initiating registry is refused with {1}")
  @CsvSource({"1, 3011", "2, 3011", "3, 3011", "6, 3011", "7, 3011", "8, 3011", "11, 2004"})
  void theInitiatingRegistryReportsCompletionAndTerminationOnly(int status, int code) {
    reach("AT_ACQUIRER");

    assertThat(log.notify("GB", "GB2", status).responseCodes()).containsExactly(code);
  }

  @Test
  void acceptanceAndRejectionAreForExternalTransfersOnly() {
    reach("COMPLETED");
    log.judge(cancellation("GB3", "GB", "GB-1500-1509"));

    assertThat(log.notify("GB", "GB3", 8).responseCodes()).containsExactly(3010);
    assertThat(log.notify("GB", "GB3", 6).responseCodes()).containsExactly(3010);
  }

  @Test
  void whoIsNoPartyIsNotHeard() {
    reach("AT_ACQUIRER");

    assertThat(log.notify("NZ", "GB2", 8).responseCodes()).containsExactly(1505);
  }

  @Test
  void aRepeatedProposalIsRefusedAtOnceAndNeverAnsweredByAMessage() {
    reach("AT_ACQUIRER");
    log.said();

    Receipt same = log.propose(transfer("GB2", "GB", "JP", "GB-1000-1099"));
    Receipt other = log.propose(cancellation("GB2", "GB", "GB-1000-1009"));

    assertThat(same.responseCodes()).containsExactly(3001);
    assertThat(other.responseCodes()).containsExactly(3001);
    log.evaluate();
    assertThat(log.said()).isEmpty();
  }

  @Test
  void namingUnitsOfAnotherAndCompletingBarsNothingForTheirHolder() {
    log.judge(issuance("GB900", "GB-50000-50999"));
    log.notify("GB", "GB900", 4);
    log.judge(transfer("JP900", "JP", "NZ", "GB-50000-50999"));
    assertThat(log.notify("JP", "JP900", 4).responseCodes()).containsExactly(3005);
    log.said();

    log.judge(cancellation("GB901", "GB", "GB-50000-50099"));

    assertThat(log.said()).containsExactly("GB 2");
  }

  @Test
  void completingInSpiteOfARefusalBarsTheUnits() {
    reach("REJECTED");

    assertThat(log.notify("GB", "GB2", 4).responseCodes()).containsExactly(3004);
    assertThat(log.notify("GB", "GB2", 4).responseCodes()).containsExactly(3004);

    assertThat(log.marksOn(SerialBlock.of("GB", 1_050, 1_050)))
        .singleElement()
        .satisfies(
            mark -> {
              assertThat(mark.kind()).isEqualTo(MarkKind.UNRESOLVED_DISCREPANCY);
              assertThat(mark.serials()).isEqualTo(SerialBlock.of("GB", 1_000, 1_099));
            });
    assertThat(log.noted).anyMatch(line -> line.startsWith("ITL-231"));
    log.said();
    log.judge(cancellation("GB3", "GB", "GB-1099-1100"));
    assertThat(log.said()).containsExactly("GB 3 4015");
  }

  @Test
  void aRefusedNotificationIsInTheHistory() {
    reach("ACCEPTED");
    log.notify("GB", "GB2", 5);

    assertThat(log.events("GB2"))
        .last()
        .satisfies(event -> assertThat(event.note()).isEqualTo("refused with [3009]"));
  }

  /** The answer in a fresh log, where the transaction GB2 is in that state. */
  private static String answers(String state, String sender, int status) {
    MessageSequenceTest fresh = new MessageSequenceTest();
    fresh.reach(state);
    fresh.log.said();
    List<String> before = fresh.log.holdings();
    Receipt receipt = fresh.log.notify(sender, "GB2", status);
    if (receipt.accepted()) {
      return "ok";
    }
    assertThat(fresh.log.said()).isEmpty();
    assertThat(fresh.log.holdings()).isEqualTo(before);
    if (!state.equals("unknown")) {
      assertThat(fresh.log.state("GB2")).hasToString(state);
    }
    return receipt.responseCodes().get(0).toString();
  }

  private void reach(String state) {
    log.judge(issuance("GB1", "GB-1000-1999"));
    log.notify("GB", "GB1", 4);
    if (state.equals("unknown")) {
      return;
    }
    String serials = state.equals("DISCREPANT") ? "GB-1000-2999" : "GB-1000-1099";
    log.propose(transfer("GB2", "GB", "JP", serials));
    if (state.equals("RECEIVED")) {
      return;
    }
    log.evaluate();
    switch (state) {
      case "ACCEPTED" -> log.notify("JP", "GB2", 8);
      case "REJECTED" -> log.notify("JP", "GB2", 6, 5902);
      case "COMPLETED" -> {
        log.notify("JP", "GB2", 8);
        log.notify("GB", "GB2", 4);
      }
      case "TERMINATED" -> log.notify("GB", "GB2", 5);
      case "CANCELLED" -> {
        log.pass(Duration.ofHours(25));
        log.cleanUp.endOverdue();
      }
      default -> {}
    }
    assertThat(log.state("GB2")).hasToString(state);
  }
}
