package org.kyotoprotocol.itl.ws.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kyotoprotocol.itl.core.message.Receipt;
import org.kyotoprotocol.itl.ws.server.CapturedLog;
import org.kyotoprotocol.itl.ws.server.GatewayServer;
import org.kyotoprotocol.itl.ws.server.GatewaySettings;
import org.kyotoprotocol.itl.ws.server.RawHttp;
import org.kyotoprotocol.itl.ws.server.RawHttp.Answer;

/** HTTP at the log's door, with limits small enough to be reached. */
class ListenerTest {
  private static final String PATH = TransactionLogListener.PATH;
  private static final int MOST_BYTES = 100_000;

  @TempDir private Path dir;

  private final CapturedLog log = new CapturedLog();
  private final String message = Gateway.recorded("notification-flat.xml");
  private Gateway gateway;

  @BeforeEach
  void open() throws IOException {
    GatewaySettings settings =
        GatewaySettings.DEFAULT.withTimes(
            Duration.ofSeconds(60), Duration.ofSeconds(2), Duration.ofSeconds(30));
    gateway = new Gateway(dir, settings, MOST_BYTES);
  }

  @AfterEach
  void close() {
    gateway.close();
    log.close();
  }

  @Test
  void http11ConnectionsAreKept() throws IOException {
    try (RawHttp http = gateway.connect()) {
      for (int i = 0; i < 3; i++) {
        Answer answer = http.post("1.1", PATH, Gateway.HEADERS, message);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("text/xml;charset=utf-8");
        assertThat(answer.header("Content-Length")).isNotNull();
        assertThat(answer.header("Server")).isNull();
        assertThat(answer.header("X-Powered-By")).isNull();
      }
    }
    assertThat(gateway.received).hasSize(3);
  }

  @Test
  void chunkedBodiesAreTaken() throws IOException {
    try (RawHttp http = gateway.connect()) {
      assertThat(chunked(http, message.getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(200);
    }
    assertThat(gateway.received).hasSize(1);
  }

  @Test
  void aBodyBeyondTheLimitIsTooLargeHoweverItIsSent() throws IOException {
    String large = message + " ".repeat(MOST_BYTES);
    assertThat(gateway.post(large).status()).isEqualTo(413);
    try (RawHttp http = gateway.connect()) {
      assertThat(chunked(http, large.getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(413);
    }
    assertThat(gateway.received).isEmpty();
    assertThat(gateway.malformed).hasSize(2);
    assertThat(gateway.post(message).status()).as("the next message").isEqualTo(200);
  }

  @Test
  void aBodyManyTimesTheLimitIsAnsweredToo() throws IOException {
    assertThat(gateway.post(message + " ".repeat(40 * MOST_BYTES)).status()).isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PUT", "DELETE", "HEAD", "OPTIONS", "TRACE", "PATCH", "BREW"})
  void onlyPostIsAllowed(String method) throws IOException {
    try (RawHttp http = gateway.connect()) {
      http.send(
          method + " " + PATH + " HTTP/1.0\r\nHost: localhost\r\n" + Gateway.HEADERS + "\r\n");
      Answer answer = http.answer();
      assertThat(answer.status()).isEqualTo(405);
      assertThat(answer.header("Allow")).isEqualTo("POST");
      assertThat(answer.body()).isEmpty();
    }
  }

  @Test
  void theWsdlIsServedWithOurAddress() throws IOException {
    try (RawHttp http = gateway.connect()) {
      http.send(
          "GET " + PATH + "?wsdl HTTP/1.0\r\nHost: itl.example\r\n" + Gateway.HEADERS + "\r\n");
      Answer answer = http.answer();
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.body()).contains("TransactionLogService", "itl.example", "encoded");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/, 404",
    "/itlws, 404",
    "/itlws/, 404",
    "/itlws/Other, 404",
    "/itlws/TransactionLogService/, 404",
    "/services, 404"
  })
  void elsewhereIsNothing(String path, int status) throws IOException {
    try (RawHttp http = gateway.connect()) {
      Answer answer = http.post("1.0", path, Gateway.HEADERS, message);
      assertThat(answer.status()).isEqualTo(status);
      assertThat(answer.body()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/xml; charset=utf-8",
        "TEXT/XML;charset=UTF-8",
        "text/xml ; charset=\"utf-8\"",
        "text/xml"
      })
  void anyWayOfSayingXmlIsUnderstood(String contentType) throws IOException {
    assertThat(typed(contentType, message).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"application/json", "text/plain", "text/xmlish", "text/xml; charset=x-no"})
  void whatIsNotXmlIsAnUnsupportedType(String contentType) throws IOException {
    assertThat(typed(contentType, message).status()).isEqualTo(415);
    assertThat(gateway.received).isEmpty();
  }

  @Test
  void withoutCredentialsTheBodyIsNotLookedAt() throws IOException {
    try (RawHttp http = gateway.connect()) {
      Answer answer = http.post("1.0", PATH, "Content-Type: text/xml\r\n", "not XML");
      assertThat(answer.status()).isEqualTo(401);
      assertThat(answer.body()).isEmpty();
    }
    assertThat(gateway.malformed).isEmpty();
  }

  @Test
  void aClientThatAsksBeforeItSendsIsToldToGoOn() throws IOException {
    try (RawHttp http = gateway.connect()) {
      http.send(asking(Gateway.HEADERS));
      assertThat(http.answer().status()).isEqualTo(100);
      http.send(message);
      assertThat(http.answer().status()).isEqualTo(200);
    }
  }

  @Test
  void aClientThatAsksBeforeItSendsIsRefusedAtOnce() throws IOException {
    try (RawHttp http = gateway.connect()) {
      http.send(asking("Content-Type: text/xml\r\n"));
      assertThat(http.answer().status()).isEqualTo(401);
    }
  }

  @Test
  void aHeadBeyondTheLimitIsRefusedWithoutAWord() throws IOException {
    try (RawHttp http = gateway.connect()) {
      http.send("POST " + PATH + " HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(20_000));
      Answer answer = http.answer();
      assertThat(answer.status()).isEqualTo(431);
      assertThat(answer.body()).isEmpty();
    }
  }

  @Test
  void nonsenseInPlaceOfHttpIsRefusedWithoutAWord() throws IOException {
    try (RawHttp http = gateway.connect()) {
      http.send("HELO itl\r\n\r\n");
      Answer answer = http.answer();
      assertThat(answer.status()).isIn(400, 505);
      assertThat(answer.body()).isEmpty();
    }
  }

  @Test
  void aHeadThatTricklesInIsCutOff() throws Exception {
    try (RawHttp http = gateway.connect()) {
      assertThat(http.post("1.1", PATH, Gateway.HEADERS, message).status()).isEqualTo(200);
      CountDownLatch closed = new CountDownLatch(1);
      Thread reader =
          new Thread(
              () -> {
                http.isClosedByPeer();
                closed.countDown();
              });
      reader.start();
      http.send("POST " + PATH + " HTTP/1.1\r\n");
      int sent = 0;
      while (!closed.await(100, TimeUnit.MILLISECONDS) && sent < 600) {
        sent++;
        trickle(http);
      }
      assertThat(closed.getCount()).as("closed by the listener").isZero();
      reader.join();
    }
    log.await("ITL-144");
  }

  @Test
  void aKeptConnectionMayStaySilentLongerThanAHeadMayTake() throws Exception {
    try (RawHttp http = gateway.connect()) {
      assertThat(http.post("1.1", PATH, Gateway.HEADERS, message).status()).isEqualTo(200);
      Thread.sleep(3_000);
      assertThat(http.post("1.1", PATH, Gateway.HEADERS, message).status()).isEqualTo(200);
    }
  }

  @Test
  void aRunningRequestIsAnsweredBeforeTheListenerStops() throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    gateway.gate =
        m -> {
          arrived.countDown();
          try {
            go.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          return Receipt.accepted(Gateway.NOW);
        };
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Future<Answer> running = threads.submit(() -> gateway.post(message));
      arrived.await();
      Future<?> stopping = threads.submit(gateway::close);
      CapturedLog.await(this::refusesConnections, "the listener to accept nothing new");
      assertThat(running.isDone()).isFalse();
      go.countDown();
      assertThat(running.get(60, TimeUnit.SECONDS).status()).isEqualTo(200);
      stopping.get(60, TimeUnit.SECONDS);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void aPortInUseIsSaidInWords() throws IOException {
    try (ServerSocket taken = new ServerSocket(0);
        GatewayServer second =
            new GatewayServer(
                GatewaySettings.DEFAULT.at("0.0.0.0", taken.getLocalPort()),
                Optional.empty(),
                List.of())) {
      assertThatThrownBy(second::start)
          .isInstanceOf(IOException.class)
          .hasMessageContaining("Cannot listen on 0.0.0.0 port " + taken.getLocalPort());
    }
  }

  private String asking(String headers) {
    return "POST %s HTTP/1.1\r\nHost: localhost\r\n%sExpect: 100-continue\r\nContent-Length: %d\r\n\r\n"
        .formatted(PATH, headers, message.getBytes(StandardCharsets.UTF_8).length);
  }

  private boolean refusesConnections() {
    try (RawHttp http = gateway.connect()) {
      return http.post("1.0", "/", "", "").status() == 503;
    } catch (IOException e) {
      return true;
    }
  }

  private static void trickle(RawHttp http) {
    try {
      http.send("X");
    } catch (IOException e) {
      assertThat(e).as("the connection is gone").isNotNull();
    }
  }

  private Answer typed(String contentType, String body) throws IOException {
    String headers =
        Gateway.HEADERS.replaceFirst("Content-Type: [^\r]*", "Content-Type: " + contentType);
    try (RawHttp http = gateway.connect()) {
      return http.post("1.1", PATH, headers, body);
    }
  }

  private static Answer chunked(RawHttp http, byte[] body) throws IOException {
    http.send(
        "POST "
            + PATH
            + " HTTP/1.1\r\nHost: localhost\r\n"
            + Gateway.HEADERS
            + "Transfer-Encoding: chunked\r\n\r\n");
    for (int from = 0; from < body.length; from += 1_000) {
      int length = Math.min(1_000, body.length - from);
      http.send(Integer.toHexString(length) + "\r\n");
      http.send(java.util.Arrays.copyOfRange(body, from, from + length));
      http.send("\r\n");
    }
    return http.send("0\r\n\r\n").answer();
  }
}
