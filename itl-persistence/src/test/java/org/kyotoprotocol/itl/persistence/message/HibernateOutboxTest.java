package org.kyotoprotocol.itl.persistence.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kyotoprotocol.itl.persistence.Samples.GB;
import static org.kyotoprotocol.itl.persistence.Samples.JP;
import static org.kyotoprotocol.itl.persistence.Samples.NOON;
import static org.kyotoprotocol.itl.persistence.Samples.outbound;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kyotoprotocol.itl.core.message.DeliveryOutcome.Delivered;
import org.kyotoprotocol.itl.core.message.OutboundMessage;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.persistence.FreshDatabase;
import org.kyotoprotocol.itl.persistence.Parallel;

class HibernateOutboxTest {
  @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();
  private static final Instant UNTIL = NOON.plusSeconds(900);

  @BeforeEach
  void emptyOutbox() throws SQLException {
    DATABASE.sql("truncate outbound_message restart identity");
  }

  @Test
  void aMessageIsClaimedAsItWasQueued() {
    OutboundMessage queued = queue(GB, "GB1");
    OutboundMessage claimed = claim(GB, NOON, 10).get(0);
    assertThat(claimed).usingRecursiveComparison().ignoringFields("sequence").isEqualTo(queued);
    assertThat(claimed.sequence()).isPositive();
  }

  @Test
  void whatIsClaimedIsNotClaimedAgain() {
    queue(GB, "GB1");
    assertThat(claim(GB, NOON, 10)).hasSize(1);
    assertThat(claim(GB, NOON, 10)).isEmpty();
    assertThat(peersDue(NOON)).isEmpty();
  }

  @Test
  void messagesOfDifferentTransactionsAreClaimedTogetherOldestFirst() {
    List<UUID> queued = List.of(queue(GB, "GB1").id(), queue(GB, "GB2").id(), queue(GB, null).id());
    queue(JP, "GB1");
    queue(GB, null);
    assertThat(claim(GB, NOON, 3)).extracting(OutboundMessage::id).isEqualTo(queued);
  }

  @Test
  void aMessageWaitsForTheEarlierOneOfItsTransactionToTheSamePeer() {
    OutboundMessage first = queue(GB, "GB1");
    OutboundMessage second = queue(GB, "GB1");
    OutboundMessage elsewhere = queue(JP, "GB1");
    assertThat(claim(GB, NOON, 10)).extracting(OutboundMessage::id).containsExactly(first.id());
    assertThat(claim(JP, NOON, 10)).extracting(OutboundMessage::id).containsExactly(elsewhere.id());
    assertThat(claim(GB, NOON, 10)).isEmpty();
    retry(first, NOON.plusSeconds(30));
    assertThat(claim(GB, NOON, 10)).isEmpty();
    assertThat(peersDue(NOON)).isEmpty();
    assertThat(claim(GB, NOON.plusSeconds(30), 10))
        .extracting(OutboundMessage::id)
        .containsExactly(first.id());
    deliver(first, 1);
    assertThat(claim(GB, NOON, 10)).extracting(OutboundMessage::id).containsExactly(second.id());
  }

  @Test
  void anAbandonedMessageNoLongerHoldsUpTheNext() {
    OutboundMessage first = queue(GB, "GB1");
    OutboundMessage second = queue(GB, "GB1");
    DATABASE.run(store -> store.outbox().abandon(first.id(), NOON, "no longer matters"));
    assertThat(claim(GB, NOON, 10)).extracting(OutboundMessage::id).containsExactly(second.id());
  }

  @Test
  void everyAttemptIsCounted() {
    OutboundMessage message = queue(GB, "GB1");
    for (int attempts = 0; attempts < 3; attempts++) {
      assertThat(claim(GB, NOON, 10))
          .extracting(OutboundMessage::attempts)
          .containsExactly(attempts);
      retry(message, NOON);
    }
  }

  @Test
  void aClaimThatIsNotSettledInTimeRunsOut() {
    OutboundMessage message = queue(GB, "GB1");
    claim(GB, NOON, 10);
    assertThat(claim(GB, UNTIL.minusMillis(1), 10)).isEmpty();
    assertThat(peersDue(UNTIL)).containsExactly(GB);
    assertThat(claim(GB, UNTIL, 10)).extracting(OutboundMessage::id).containsExactly(message.id());
  }

  @Test
  void theClaimsOfANodeAreGivenBackAndThoseOfOthersAreNot() {
    queue(GB, "GB1");
    queue(JP, "GB1");
    claim(GB, NOON, 10);
    DATABASE.run(store -> store.outbox().claim(JP, "other", NOON, UNTIL, 10));
    assertThat(DATABASE.<Integer>ask(store -> store.outbox().releaseClaims("node"))).isEqualTo(1);
    assertThat(peersDue(NOON)).containsExactly(GB);
    assertThat(claim(GB, NOON, 10)).hasSize(1);
  }

  @Test
  void whatWasDeliveredStaysDelivered() {
    OutboundMessage message = queue(GB, "GB1");
    claim(GB, NOON, 10);
    deliver(message, 0);
    retry(message, NOON);
    DATABASE.run(store -> store.outbox().abandon(message.id(), NOON, "late"));
    deliver(message, 1);
    assertThat(claim(GB, UNTIL, 10)).isEmpty();
    assertThat(number("select result_identifier from outbound_message")).isZero();
    assertThat(number("select attempts from outbound_message")).isEqualTo(1);
    assertThat(number("select response_codes[1] from outbound_message")).isEqualTo(3002);
  }

  @Test
  void onlyPeersWithSomethingToClaimAreDue() {
    OutboundMessage first = queue(GB, "GB1");
    queue(GB, "GB1");
    queue(JP, null);
    assertThat(peersDue(NOON)).containsExactly(GB, JP);
    retry(first, NOON.plusSeconds(5));
    assertThat(peersDue(NOON)).containsExactly(JP);
    assertThat(peersDue(NOON.plusSeconds(5))).containsExactly(GB, JP);
  }

  @Test
  void theLastMessageAboutATransactionIsKnownPerPeer() {
    DATABASE.run(store -> store.outbox().queue(outbound(GB, "GB1", NOON)));
    DATABASE.run(store -> store.outbox().queue(outbound(GB, "GB1", NOON.plusSeconds(7))));
    DATABASE.run(store -> store.outbox().queue(outbound(JP, "GB1", NOON.plusSeconds(9))));
    assertThat(lastQueued(GB, "GB1")).contains(NOON.plusSeconds(7));
    assertThat(lastQueued(GB, "GB2")).isEmpty();
  }

  @Test
  void sendersAtWorkTogetherNeverClaimTheSameMessage() throws Exception {
    for (int i = 0; i < 200; i++) {
      queue(GB, "GB" + i % 120);
    }
    List<Callable<List<UUID>>> senders = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      senders.add(HibernateOutboxTest::deliverAll);
    }
    List<UUID> delivered = Parallel.call(senders).stream().flatMap(List::stream).toList();
    assertThat(delivered).hasSize(200).doesNotHaveDuplicates();
    assertThat(number("select count(*) from outbound_message where state = 'DELIVERED'"))
        .isEqualTo(200);
  }

  private static List<UUID> deliverAll() {
    List<UUID> delivered = new ArrayList<>();
    while (number("select count(*) from outbound_message where state <> 'DELIVERED'") > 0) {
      for (OutboundMessage message : claim(GB, NOON, 7)) {
        delivered.add(message.id());
        deliver(message, 1);
      }
    }
    return delivered;
  }

  @Test
  void anImpossibleStateIsRefusedByTheDatabase() {
    queue(GB, "GB1");
    for (String change :
        List.of(
            "state = 'CLAIMED'",
            "state = 'DELIVERED'",
            "state = 'ABANDONED'",
            "state = 'LOST'",
            "claimed_by = 'node'",
            "result_identifier = 1")) {
      assertThatThrownBy(() -> DATABASE.sql("update outbound_message set " + change))
          .as(change)
          .hasMessageContaining("check constraint");
    }
  }

  private static OutboundMessage queue(RegistryCode peer, String transaction) {
    OutboundMessage message = outbound(peer, transaction, NOON);
    DATABASE.run(store -> store.outbox().queue(message));
    return message;
  }

  private static List<OutboundMessage> claim(RegistryCode peer, Instant now, int limit) {
    return DATABASE.ask(store -> store.outbox().claim(peer, "node", now, UNTIL, limit));
  }

  private static List<RegistryCode> peersDue(Instant now) {
    return DATABASE.ask(store -> store.outbox().peersDue(now));
  }

  private static void retry(OutboundMessage message, Instant dueAt) {
    DATABASE.run(store -> store.outbox().retry(message.id(), NOON, dueAt, "connection refused"));
  }

  private static void deliver(OutboundMessage message, int result) {
    List<Integer> codes = result == 0 ? List.of(3002) : List.of();
    DATABASE.run(
        store -> store.outbox().delivered(message.id(), NOON, new Delivered(result, codes)));
  }

  private static Optional<Instant> lastQueued(RegistryCode peer, String transaction) {
    return DATABASE.ask(store -> store.outbox().lastQueued(peer, transaction));
  }

  private static long number(String query) {
    try {
      return DATABASE.number(query);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
