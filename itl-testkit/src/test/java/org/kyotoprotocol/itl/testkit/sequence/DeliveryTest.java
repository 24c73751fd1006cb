package org.kyotoprotocol.itl.testkit.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kyotoprotocol.itl.testkit.sequence.Proposals.cancellation;
import static org.kyotoprotocol.itl.testkit.sequence.Proposals.issuance;
import static org.kyotoprotocol.itl.testkit.sequence.Proposals.transfer;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kyotoprotocol.itl.core.message.DeliveryOutcome;
import org.kyotoprotocol.itl.core.message.MessageBody;
import org.kyotoprotocol.itl.core.message.OutboundMessage;
import org.kyotoprotocol.itl.core.registry.Registry;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.transaction.Proposal;

/** DES transactions, T8, T9, T12. */
class DeliveryTest {
  private static final RegistryCode GB = new RegistryCode("GB");
  private static final RegistryCode JP = new RegistryCode("JP");
  private static final String NODE = "node-1";
  private final RunningLog log = new RunningLog();

  @BeforeEach
  void gbHoldsAThousandUnits() {
    log.judge(issuance("GB1", "GB-1000-1999"));
    deliver(GB);
    log.notify("GB", "GB1", 4);
    log.couriered.clear();
  }

  @Test
  void whatIsQueuedIsSentOnce() {
    log.judge(transfer("GB2", "GB", "JP", "GB-1000-1099"));

    assertThat(log.delivery.peersDue()).containsExactly(JP);
    assertThat(deliver(JP)).isEqualTo(1);
    assertThat(deliver(JP)).isZero();
    assertThat(log.delivery.peersDue()).isEmpty();
    assertThat(log.store.outbox().undelivered()).isEmpty();
  }

  @Test
  void theSameBytesGoOutOnEveryAttemptUnderTheSchedule() {
    log.answers = message -> new DeliveryOutcome.Failed("connection refused");
    log.judge(cancellation("GB2", "GB", "GB-1000-1099"));

    deliver(GB);
    assertThat(deliver(GB)).isZero();
    log.pass(Duration.ofSeconds(29));
    assertThat(deliver(GB)).isZero();
    log.pass(Duration.ofSeconds(5));
    assertThat(deliver(GB)).isEqualTo(1);
    log.pass(Duration.ofSeconds(100));
    assertThat(deliver(GB)).isZero();
    log.pass(Duration.ofSeconds(33));
    assertThat(deliver(GB)).isEqualTo(1);

    assertThat(log.couriered).hasSize(3);
    assertThat(log.couriered.stream().map(OutboundMessage::bytes).distinct()).hasSize(1);
    assertThat(log.noted)
        .filteredOn(line -> line.startsWith("ITL-302"))
        .hasSize(3)
        .allMatch(line -> line.contains("GB2") && line.contains("connection refused"));
  }

  @Test
  void aRefusalByThePeerIsADeliveryAndIsNoted() {
    log.answers = message -> new DeliveryOutcome.Delivered(0, List.of(3014));
    log.judge(cancellation("GB2", "GB", "GB-1000-1099"));

    deliver(GB);

    log.pass(Duration.ofDays(1));
    assertThat(deliver(GB)).isZero();
    assertThat(log.noted).anyMatch(line -> line.startsWith("ITL-301") && line.contains("3014"));
  }

  @Test
  void aMessageThatMattersWhileItsTransactionIsOpenIsGivenUpWithIt() {
    log.answers = message -> new DeliveryOutcome.Failed("connection refused");
    log.judge(cancellation("GB2", "GB", "GB-1000-1099"));
    deliver(GB);
    log.notify("GB", "GB2", 5);
    log.couriered.clear();

    log.pass(Duration.ofMinutes(1));
    assertThat(deliver(GB)).isEqualTo(1);

    assertThat(log.couriered).isEmpty();
    assertThat(log.store.outbox().undelivered()).isEmpty();
    assertThat(log.noted).anyMatch(line -> line.startsWith("ITL-303"));
  }

  @Test
  void itIsGivenUpAfterADayAtTheLatest() {
    log.answers = message -> new DeliveryOutcome.Failed("connection refused");
    log.judge(cancellation("GB2", "GB", "GB-1000-1099"));
    log.pass(Duration.ofHours(24));

    deliver(GB);

    assertThat(log.couriered).isEmpty();
    assertThat(log.store.outbox().undelivered()).isEmpty();
  }

  @Test
  void theNewsOfAnEndIsTriedUntilItIsDelivered() {
    log.judge(transfer("GB2", "GB", "JP", "GB-1000-1099"));
    deliver(JP);
    log.notify("JP", "GB2", 8);
    log.notify("GB", "GB2", 4);
    log.answers = message -> new DeliveryOutcome.Failed("connection refused");
    for (int hour = 0; hour < 72; hour++) {
      log.pass(Duration.ofHours(2));
      assertThat(deliver(JP)).isEqualTo(1);
    }

    log.answers = message -> new DeliveryOutcome.Delivered(1, List.of());
    log.pass(Duration.ofHours(2));
    deliver(JP);
    assertThat(log.store.outbox().undelivered()).noneMatch(message -> message.to().equals(JP));
  }

  @Test
  void whatComesLaterInATransactionWaitsForWhatCameBefore() {
    log.answers = message -> new DeliveryOutcome.Failed("connection refused");
    log.judge(transfer("GB2", "GB", "JP", "GB-1000-1099"));
    log.judge(transfer("GB3", "GB", "JP", "GB-1100-1199"));
    deliver(JP);
    log.notify("GB", "GB2", 5);

    assertThat(deliver(JP)).isZero();
    log.answers = message -> new DeliveryOutcome.Delivered(1, List.of());
    log.couriered.clear();
    log.pass(Duration.ofMinutes(1));
    while (deliver(JP) > 0) {
      // The proposal of GB2 is given up, then its end is told.
    }
    assertThat(log.couriered)
        .extracting(message -> message.transactionIdentifier().orElseThrow())
        .containsExactly("GB3", "GB2");
  }

  @Test
  void aClaimKeepsOthersAwayUntilItRunsOut() {
    log.judge(cancellation("GB2", "GB", "GB-1000-1099"));
    claim("node-2", Duration.ofMinutes(15));

    assertThat(deliver(GB)).isZero();
    log.pass(Duration.ofMinutes(16));
    assertThat(deliver(GB)).isEqualTo(1);
  }

  @Test
  void aNodeThatStartsGivesBackWhatItHadClaimed() {
    log.judge(cancellation("GB2", "GB", "GB-1000-1099"));
    claim(NODE, Duration.ofMinutes(15));

    assertThat(log.delivery.recover("node-2")).isZero();
    assertThat(deliver(GB)).isZero();
    assertThat(log.delivery.recover(NODE)).isEqualTo(1);
    assertThat(deliver(GB)).isEqualTo(1);
  }

  @Test
  void aPeerWithoutAnEndpointIsTriedLikeOneThatIsAway() {
    log.judge(cancellation("GB2", "GB", "GB-1000-1099"));
    Registry gb = log.run(s -> s.registries().find(GB).orElseThrow());
    log.run(
        s -> {
          s.registries()
              .save(new Registry(GB, gb.kind(), gb.state(), gb.scheme(), Optional.empty()));
          return s;
        });

    assertThat(deliver(GB)).isEqualTo(1);
    assertThat(log.couriered).isEmpty();
    assertThat(log.noted).anyMatch(line -> line.contains("no endpoint is recorded for GB"));
  }

  private int deliver(RegistryCode peer) {
    return log.delivery.deliverDue(peer, NODE, 10);
  }

  private void claim(String node, Duration time) {
    Instant now = log.now();
    List<UUID> claimed =
        log.run(
            store ->
                store.outbox().claim(GB, node, now, now.plus(time), 10).stream()
                    .map(OutboundMessage::id)
                    .toList());
    assertThat(claimed).hasSize(1);
  }

  @Test
  void aCourtesyIsNotDeliveredOnceTheProposalHasBeenRecordedAfterAll() {
    log.answers = message -> new DeliveryOutcome.Failed("connection refused");
    Proposal proposal = cancellation("GB2", "GB", "GB-1000-1099");
    log.gate.receive(
        log.around.arriving(
            Surroundings.call("GB", "GB", 2, new MessageBody.ProposalBody(proposal))));
    deliver(GB);
    log.judge(proposal);
    log.answers = message -> new DeliveryOutcome.Delivered(1, List.of());
    log.couriered.clear();

    log.pass(Duration.ofMinutes(1));
    deliver(GB);
    deliver(GB);

    assertThat(log.couriered.stream().map(log.around::inShort)).containsExactly("GB 2");
  }
}
