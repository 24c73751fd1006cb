package org.kyotoprotocol.itl.ws.soap;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kyotoprotocol.itl.ws.encoding.DecodingLimits;
import org.kyotoprotocol.itl.ws.soap.SendOutcome.Answered;
import org.kyotoprotocol.itl.ws.soap.SendOutcome.ConnectionLost;
import org.kyotoprotocol.itl.ws.soap.SendOutcome.Faulted;
import org.kyotoprotocol.itl.ws.soap.SendOutcome.NotSent;
import org.kyotoprotocol.itl.ws.soap.SendOutcome.TimedOut;
import org.kyotoprotocol.itl.ws.soap.SendOutcome.Unreadable;
import org.kyotoprotocol.itl.xsd.MessageRequest;
import org.kyotoprotocol.itl.xsd.MessageResponse;

/** How calls end, with peers of every kind. */
class RawSoapSenderTest {
  private static final MessageCodec CODEC =
      new MessageCodec(DesPort.REGISTRY, DecodingLimits.DEFAULT);
  private static final ClientSettings PATIENT = ClientSettings.defaults();

  private final EncodedCall call =
      CODEC.request("acceptMessage", Samples.of(MessageRequest.class, Samples.Fill.EVERYTHING));
  private HttpServer peer;

  @BeforeEach
  void startPeer() throws IOException {
    peer = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    peer.start();
  }

  @AfterEach
  void stopPeer() {
    peer.stop(0);
  }

  static List<String> operations() {
    return DesPort.REGISTRY.contract().requestWrappers().stream()
        .map(wrapper -> wrapper.getLocalPart())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void everyOperationOfARegistryIsCallable(String operation) throws Exception {
    try (TestServer registry = TestServer.start(DesPort.REGISTRY)) {
      RawSoapSender sender = new RawSoapSender(DesPort.REGISTRY, registry.uri(), PATIENT);
      var messages = DesPort.REGISTRY.contract();
      Object request =
          Samples.of(
              DesPort.REGISTRY.partClass(messages.requestOf(operation)), Samples.Fill.EVERYTHING);
      EncodedCall encoded = CODEC.request(operation, request);
      Answered answered = (Answered) sender.send(encoded);
      assertThat(registry.port.last().current().bytes()).isEqualTo(encoded.bytes());
      assertThat(registry.port.last().argument()).usingRecursiveComparison().isEqualTo(request);
      Class<?> response = DesPort.REGISTRY.partClass(messages.responseOf(operation));
      assertThat(answered.as(response))
          .usingRecursiveComparison()
          .isEqualTo(Samples.of(response, Samples.Fill.EVERYTHING));
      assertThat(answered.bytes()).isEqualTo(CODEC.response(operation, answered.response()));
    }
  }

  @Test
  void theRequestHasTheHeadersThatRegistriesExpect() throws Exception {
    List<String> seen = new CopyOnWriteArrayList<>();
    peer.createContext(
        "/",
        exchange -> {
          seen.add(exchange.getProtocol());
          for (String name :
              List.of("Content-Type", "SOAPAction", "Content-Length", "Authorization")) {
            seen.add(exchange.getRequestHeaders().getFirst(name));
          }
          seen.add("" + exchange.getRequestHeaders().keySet());
          answer(exchange, 200, "text/xml", valid());
        });
    BasicCredentials basic = new BasicCredentials("itl-user-10", "secret:ü");
    SendOutcome outcome = sender(PATIENT.with(basic)).send(call);
    assertThat(outcome).isInstanceOf(Answered.class);
    assertThat(seen)
        .startsWith(
            "HTTP/1.1",
            "text/xml; charset=utf-8",
            "\"acceptMessage\"",
            "" + call.bytes().length,
            "Basic aXRsLXVzZXItMTA6c2VjcmV0OsO8");
    assertThat(seen.get(5)).doesNotContainIgnoringCase("upgrade", "transfer-encoding", "expect");
    assertThat(basic.toString()).doesNotContain("secret");
  }

  @Test
  void connectionsAreKept() throws Exception {
    List<InetSocketAddress> callers = new CopyOnWriteArrayList<>();
    peer.createContext(
        "/",
        exchange -> {
          callers.add(exchange.getRemoteAddress());
          answer(exchange, 200, "text/xml", valid());
        });
    RawSoapSender sender = sender(PATIENT);
    for (int i = 0; i < 3; i++) {
      assertThat(sender.send(call)).isInstanceOf(Answered.class);
    }
    assertThat(callers).hasSize(3);
    assertThat(callers.stream().distinct()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "200|text/html|<html><body>It works</body></html>",
        "202|text/xml|",
        "200||",
        "401|text/html|<h1>Unauthorized</h1>",
        "503|text/plain|try again",
        "200|text/xml|<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Body/></e:Envelope>",
      })
  void anAnswerThatIsNoneIsNeverSuccess(int status, String contentType, String body)
      throws Exception {
    byte[] bytes = (body == null ? "" : body).getBytes(StandardCharsets.UTF_8);
    peer.createContext("/", exchange -> answer(exchange, status, contentType, bytes));
    assertThat(sender(PATIENT).send(call))
        .isInstanceOfSatisfying(
            Unreadable.class,
            unreadable -> {
              assertThat(unreadable.status()).isEqualTo(status);
              assertThat(unreadable.bytes()).isEqualTo(bytes);
              assertThat(unreadable.words()).contains("HTTP " + status);
              assertThat(unreadable.outcomeUnknown()).isEqualTo(status != 401);
            });
  }

  @Test
  void theAnswerToAnotherOperationIsNone() throws Exception {
    byte[] other =
        CODEC.response(
            "acceptProposal",
            Samples.of(org.kyotoprotocol.itl.xsd.ProposalResponse.class, Samples.Fill.REQUIRED));
    peer.createContext("/", exchange -> answer(exchange, 200, "text/xml", other));
    assertThat(sender(PATIENT).send(call))
        .isInstanceOfSatisfying(
            Unreadable.class,
            unreadable -> assertThat(unreadable.words()).contains("acceptProposal"));
  }

  @Test
  void anAnswerWithoutItsResultIsNone() throws Exception {
    byte[] bytes =
        new String(valid(), StandardCharsets.UTF_8)
            .replaceAll("<resultIdentifier.*</resultIdentifier>", "")
            .getBytes(StandardCharsets.UTF_8);
    peer.createContext("/", exchange -> answer(exchange, 200, "text/xml", bytes));
    assertThat(sender(PATIENT).send(call))
        .isInstanceOfSatisfying(
            Unreadable.class,
            unreadable -> assertThat(unreadable.words()).contains("resultIdentifier"));
  }

  @Test
  void aFaultIsReadWhateverItsDetail() throws Exception {
    peer.createContext("/", exchange -> answer(exchange, 500, "text/xml", fault("Grüße", "UTF-8")));
    assertThat(sender(PATIENT).send(call))
        .isInstanceOfSatisfying(
            Faulted.class,
            fault -> {
              assertThat(fault.code()).isEqualTo("Server.generalException");
              assertThat(fault.text()).isEqualTo("Grüße");
              assertThat(fault.outcomeUnknown()).isTrue();
            });
  }

  @Test
  void aFaultInBrokenUtf8IsUnreadable() throws Exception {
    peer.createContext(
        "/",
        exchange -> answer(exchange, 500, "text/xml; charset=utf-8", fault("ü", "ISO-8859-1")));
    assertThat(sender(PATIENT).send(call)).isInstanceOf(Unreadable.class);
  }

  @Test
  void aPeerThatDoesNotListenGotNothing() throws Exception {
    URI nobody = endpoint();
    peer.stop(0);
    SendOutcome outcome = new RawSoapSender(DesPort.REGISTRY, nobody, PATIENT).send(call);
    assertThat(outcome).isInstanceOf(NotSent.class);
    assertThat(outcome.outcomeUnknown()).isFalse();
    assertThat(outcome.words()).contains("localhost:" + nobody.getPort());
  }

  @Test
  void anUnknownHostGotNothing() throws Exception {
    URI nowhere = URI.create("http://no-such-host.invalid:8080/");
    SendOutcome outcome = new RawSoapSender(DesPort.REGISTRY, nowhere, PATIENT).send(call);
    assertThat(outcome).isInstanceOf(NotSent.class);
    assertThat(outcome.words()).contains("no-such-host.invalid");
  }

  @Test
  void aPeerThatNeverAnswersTimesOut() throws Exception {
    try (ServerSocket silent = new ServerSocket(0)) {
      URI endpoint = URI.create("http://localhost:" + silent.getLocalPort() + "/");
      ClientSettings hasty = PATIENT.with(Duration.ofMillis(200), Duration.ofMillis(300));
      SendOutcome outcome = new RawSoapSender(DesPort.REGISTRY, endpoint, hasty).send(call);
      assertThat(outcome).isInstanceOf(TimedOut.class);
      assertThat(outcome.outcomeUnknown()).isTrue();
      assertThat(outcome.words()).isEqualTo("no complete answer within 300 ms");
    }
  }

  @Test
  void aPeerThatStopsInTheMiddleOfItsAnswerTimesOut() throws Exception {
    try (ServerSocket dribbling = new ServerSocket(0)) {
      Thread thread =
          new Thread(() -> serve(dribbling, "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nab"));
      thread.start();
      URI endpoint = URI.create("http://localhost:" + dribbling.getLocalPort() + "/");
      ClientSettings hasty = PATIENT.with(Duration.ofMillis(200), Duration.ofMillis(300));
      SendOutcome outcome = new RawSoapSender(DesPort.REGISTRY, endpoint, hasty).send(call);
      assertThat(outcome).isInstanceOf(TimedOut.class);
      thread.interrupt();
    }
  }

  @Test
  void aPeerThatHangsUpLosesTheConnection() throws Exception {
    try (ServerSocket rude = new ServerSocket(0)) {
      Thread thread =
          new Thread(
              () -> {
                try (Socket socket = rude.accept()) {
                  socket.getInputStream().readNBytes(100);
                } catch (IOException e) {
                  throw new java.io.UncheckedIOException(e);
                }
              });
      thread.start();
      URI endpoint = URI.create("http://localhost:" + rude.getLocalPort() + "/");
      SendOutcome outcome = new RawSoapSender(DesPort.REGISTRY, endpoint, PATIENT).send(call);
      assertThat(outcome).isInstanceOf(ConnectionLost.class);
      assertThat(outcome.outcomeUnknown()).isTrue();
      thread.join();
    }
  }

  @Test
  void anAnswerAboveTheLimitIsNotRead() throws Exception {
    peer.createContext("/", exchange -> answer(exchange, 200, "text/xml", new byte[5000]));
    DecodingLimits limits = new DecodingLimits(4000, 20, 1000, 1000, 1000);
    ClientSettings settings =
        new ClientSettings(
            PATIENT.connectTimeout(),
            PATIENT.readTimeout(),
            Optional.empty(),
            Optional.empty(),
            limits);
    SendOutcome outcome = sender(settings).send(call);
    assertThat(outcome.words()).contains("longer than 4000 bytes");
    assertThat(outcome.outcomeUnknown()).isTrue();
  }

  @Test
  void mutualTlsWorksAndItsFailuresAreSaidInWords() throws Exception {
    TestPki pki = new TestPki();
    try (TestServer registry =
        new TestServer(DesPort.REGISTRY, DecodingLimits.DEFAULT, Optional.of(pki.context("GB")))) {
      AtomicReference<SSLContext> tls = new AtomicReference<>(pki.context("ITL"));
      RawSoapSender sender =
          new RawSoapSender(DesPort.REGISTRY, registry.secureUri(), PATIENT.with(tls::get));
      assertThat(sender.send(call)).isInstanceOf(Answered.class);
      tls.set(new TestPki().context("ITL"));
      SendOutcome stranger = sender.send(call);
      assertThat(stranger).isInstanceOf(NotSent.class);
      assertThat(stranger.words()).contains("no TLS session with localhost:");
      tls.set(pki.context("ITL"));
      assertThat(sender.send(call)).isInstanceOf(Answered.class);
    }
    assertThatAPeerUnderAnotherNameIsRefused(pki);
  }

  private void assertThatAPeerUnderAnotherNameIsRefused(TestPki pki) throws Exception {
    try (TestServer impostor =
        new TestServer(
            DesPort.REGISTRY,
            DecodingLimits.DEFAULT,
            Optional.of(pki.context("GB", "registry.example")))) {
      SSLContext tls = pki.context("ITL");
      SendOutcome outcome =
          new RawSoapSender(DesPort.REGISTRY, impostor.secureUri(), PATIENT.with(() -> tls))
              .send(call);
      assertThat(outcome).isInstanceOf(NotSent.class);
      assertThat(outcome.words()).contains("localhost");
      assertThat(impostor.port.calls).isEmpty();
    }
  }

  private static void serve(ServerSocket server, String answer) {
    try (Socket socket = server.accept()) {
      socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
      while (socket.getInputStream().read() >= 0) {
        // Keeps the connection open until the caller gives up.
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static byte[] fault(String text, String charset) {
    return ("<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body><s:Fault>"
            + "<faultcode>s:Server.generalException</faultcode><faultstring>"
            + text
            + "</faultstring><detail><h href='#dangling'>host</h></detail></s:Fault></s:Body>"
            + "</s:Envelope>")
        .getBytes(Charset.forName(charset));
  }

  private static byte[] valid() {
    return CODEC.response(
        "acceptMessage", Samples.of(MessageResponse.class, Samples.Fill.REQUIRED));
  }

  private static void answer(HttpExchange exchange, int status, String contentType, byte[] body)
      throws IOException {
    exchange.getRequestBody().readAllBytes();
    if (contentType != null) {
      exchange.getResponseHeaders().set("Content-Type", contentType);
    }
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private URI endpoint() {
    return URI.create("http://localhost:" + peer.getAddress().getPort() + "/services/RegistryPort");
  }

  private RawSoapSender sender(ClientSettings settings) {
    return new RawSoapSender(DesPort.REGISTRY, endpoint(), settings);
  }
}
