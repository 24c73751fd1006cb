package org.kyotoprotocol.itl.persistence.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kyotoprotocol.itl.persistence.Samples.GB;
import static org.kyotoprotocol.itl.persistence.Samples.NOON;
import static org.kyotoprotocol.itl.persistence.Samples.logged;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kyotoprotocol.itl.core.message.LoggedMessage;
import org.kyotoprotocol.itl.core.message.LoggedMessage.Direction;
import org.kyotoprotocol.itl.core.message.LoggedMessage.Disposition;
import org.kyotoprotocol.itl.core.message.MessageBody;
import org.kyotoprotocol.itl.core.message.MessageBytes;
import org.kyotoprotocol.itl.core.message.MessageLog.ReceivedText;
import org.kyotoprotocol.itl.persistence.FreshDatabase;
import org.kyotoprotocol.itl.persistence.Parallel;

class HibernateMessageLogTest {
  @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();

  @BeforeEach
  void noMessages() throws SQLException {
    DATABASE.sql(
        """
        alter table message_log disable trigger user;
        truncate message_log, received_text;
        alter table message_log enable trigger user;
        """);
  }

  @Test
  void theBytesComeBackExactly() {
    byte[] everyByte = new byte[70_000];
    for (int i = 0; i < everyByte.length; i++) {
      everyByte[i] = (byte) (i * 31);
    }
    LoggedMessage message =
        new LoggedMessage(
            UUID.randomUUID(),
            Direction.IN,
            Disposition.REFUSED,
            "GB",
            Optional.empty(),
            Optional.empty(),
            NOON,
            MessageBytes.of(everyByte),
            List.of(1301, 1302),
            List.of("a/b[1]: missing", "c: \"quoted\", {braced}\nsecond line"));
    assertThat(append(message)).isTrue();
    assertThat(find(message.id())).contains(message);
  }

  /** Whatever a peer claims to be an identifier: the message is kept. */
  @Test
  void noContentKeepsAMessageFromBeingLogged() {
    LoggedMessage odd =
        new LoggedMessage(
            UUID.randomUUID(),
            Direction.IN,
            Disposition.REFUSED,
            "GB",
            Optional.of("no\u0000name"),
            Optional.of("x".repeat(100_000)),
            NOON,
            MessageBytes.ofUtf8("<a/>"),
            List.of(),
            List.of("zero: \u0000", "half a pair: \uD800"));
    assertThat(append(odd)).isTrue();
    assertThat(find(odd.id()).orElseThrow().bytes()).isEqualTo(odd.bytes());
  }

  @Test
  void aKnownIdIsRefusedAndChangesNothing() {
    LoggedMessage first = logged(Disposition.PROCESSED, NOON);
    append(first);
    LoggedMessage second =
        new LoggedMessage(
            first.id(),
            Direction.OUT,
            Disposition.SENT,
            "JP",
            Optional.empty(),
            Optional.empty(),
            NOON,
            MessageBytes.ofUtf8("other"),
            List.of(),
            List.of());
    assertThat(append(second)).isFalse();
    assertThat(find(first.id())).contains(first);
  }

  @ParameterizedTest
  @EnumSource
  void everyDispositionCanBeStored(Disposition disposition) {
    LoggedMessage message =
        disposition == Disposition.SENT
            ? new LoggedMessage(
                UUID.randomUUID(),
                Direction.OUT,
                disposition,
                "GB",
                Optional.of("acceptNotification"),
                Optional.of("GB1"),
                NOON,
                MessageBytes.ofUtf8("<a/>"),
                List.of(),
                List.of())
            : logged(disposition, NOON);
    append(message);
    assertThat(find(message.id())).contains(message);
  }

  @Test
  void pendingMessagesAreTakenOldestFirstUntilTheyAreProcessed() {
    LoggedMessage first = logged(Disposition.PENDING, NOON);
    LoggedMessage second = logged(Disposition.PENDING, NOON);
    append(first);
    append(logged(Disposition.PROCESSED, NOON));
    append(second);
    assertThat(nextPending(NOON)).contains(first.id());
    DATABASE.run(
        store -> store.messages().processed(first.id(), Disposition.REFUSED, List.of(3002)));
    assertThat(nextPending(NOON)).contains(second.id());
    LoggedMessage stored = find(first.id()).orElseThrow();
    assertThat(stored.disposition()).isEqualTo(Disposition.REFUSED);
    assertThat(stored.responseCodes()).containsExactly(3002);
  }

  @Test
  void aPendingMessageThatFailedWaitsAndLetsOthersGoAhead() {
    LoggedMessage first = logged(Disposition.PENDING, NOON);
    LoggedMessage second = logged(Disposition.PENDING, NOON);
    append(first);
    append(second);
    assertThat(failed(first.id())).isEqualTo(1);
    assertThat(nextPending(NOON.plusSeconds(9))).contains(second.id());
    assertThat(failed(first.id())).isEqualTo(2);
    assertThat(nextPending(NOON.plusSeconds(19))).contains(second.id());
    assertThat(nextPending(NOON.plusSeconds(20))).contains(first.id());
  }

  @Test
  void workersNeverHoldTheSameMessage() throws Exception {
    for (int i = 0; i < 3; i++) {
      append(logged(Disposition.PENDING, NOON));
    }
    CyclicBarrier all = new CyclicBarrier(4);
    List<Callable<Optional<UUID>>> workers = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      workers.add(
          () ->
              DATABASE.ask(
                  store -> {
                    Optional<LoggedMessage> mine = store.messages().lockNextPending(NOON);
                    Parallel.await(all);
                    return mine.map(LoggedMessage::id);
                  }));
    }
    List<Optional<UUID>> taken = Parallel.call(workers);
    assertThat(taken).containsOnlyOnce(Optional.empty()).doesNotHaveDuplicates();
  }

  @Test
  void onlyThePendingStateOfALoggedMessageCanEnd() {
    LoggedMessage pending = logged(Disposition.PENDING, NOON);
    LoggedMessage processed = logged(Disposition.PROCESSED, NOON);
    append(pending);
    append(processed);
    for (String attempt :
        List.of(
            "update message_log set bytes = '' where disposition = 'PENDING'",
            "update message_log set disposition = 'REFUSED' where disposition = 'PROCESSED'",
            "delete from message_log",
            "truncate message_log")) {
      assertThatThrownBy(() -> DATABASE.sql(attempt)).hasMessageContaining("append-only");
    }
    DATABASE.run(
        store -> store.messages().processed(processed.id(), Disposition.REFUSED, List.of(1)));
    assertThat(find(processed.id())).contains(processed);
  }

  @Test
  void textsComeNewestFirst() {
    ReceivedText first = text("first");
    ReceivedText second = text("with \u0000 in it");
    ReceivedText third = text("third");
    for (ReceivedText text : List.of(first, second, third)) {
      DATABASE.run(
          store ->
              store.messages().storeText(text.id(), text.from(), text.receivedAt(), text.text()));
    }
    List<ReceivedText> texts = DATABASE.ask(store -> store.messages().texts(2));
    assertThat(texts).hasSize(2).first().isEqualTo(third);
    assertThat(texts.get(1).text().messageContent()).isEqualTo("with \uFFFD in it");
  }

  private static ReceivedText text(String content) {
    return new ReceivedText(
        UUID.randomUUID(), GB, NOON, new MessageBody.FreeText(content, NOON.minusSeconds(60)));
  }

  private static int failed(UUID id) {
    return DATABASE.ask(
        store ->
            store
                .messages()
                .processingFailed(
                    id, NOON, failures -> Duration.ofSeconds(10L * failures), "broken"));
  }

  private static boolean append(LoggedMessage message) {
    return DATABASE.ask(store -> store.messages().append(message));
  }

  private static Optional<LoggedMessage> find(UUID id) {
    return DATABASE.ask(store -> store.messages().find(id));
  }

  private static Optional<UUID> nextPending(Instant now) {
    return DATABASE.ask(store -> store.messages().lockNextPending(now).map(LoggedMessage::id));
  }
}
