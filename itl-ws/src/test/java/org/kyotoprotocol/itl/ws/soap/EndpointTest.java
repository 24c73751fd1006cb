package org.kyotoprotocol.itl.ws.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kyotoprotocol.itl.ws.encoding.DecodingLimits;
import org.kyotoprotocol.itl.ws.encoding.FaultReason;
import org.kyotoprotocol.itl.xsd.NotificationRequest;
import org.kyotoprotocol.itl.xsd.NotificationResponse;
import org.xmlunit.assertj3.XmlAssert;

/** The transaction log's port over real HTTP. */
class EndpointTest {
  private static final int LIMIT = 200_000;
  private static TestServer server;

  private final HttpClient http = HttpClient.newHttpClient();

  @BeforeAll
  static void start() throws Exception {
    DecodingLimits limits = new DecodingLimits(LIMIT, 20, 10_000, 10_000, 1000);
    server = new TestServer(DesPort.TRANSACTION_LOG, limits, Optional.empty());
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  @BeforeEach
  void forget() {
    server.port.behaviour = answer -> answer;
    server.port.calls.clear();
    server.refused.clear();
  }

  @Test
  void aRegistrysMultiReferenceCallOverHttp10IsServedAndTheConnectionClosed() throws Exception {
    byte[] message = recorded("notification-multiref");
    String answer =
        rawHttp(
            "POST /itlws/Port HTTP/1.0\r\nHost: itl\r\nContent-Type: text/xml; charset=utf-8\r\n"
                + "Authorization: Basic TlotaXRsOnNlY3JldC1zZWNyZXQ=\r\n"
                + "SOAPAction: \"acceptNotification\"\r\nContent-Length: "
                + message.length
                + "\r\n\r\n",
            message);
    assertThat(answer).startsWith("HTTP/1.1 200").containsIgnoringCase("Content-Length:");
    RecordingPort.Call call = server.port.last();
    assertThat(((NotificationRequest) call.argument()).getTransactionIdentifier())
        .isEqualTo("NZ100023");
    assertThat(call.current().operation()).isEqualTo("acceptNotification");
    assertThat(call.current().bytes()).isEqualTo(message);
    assertThat(call.current().field("from")).contains("NZ");
    assertThat(call.current().violations()).isEmpty();
    assertThat(call.current().notes()).isEmpty();
    assertThat(call.authorization()).startsWith("Basic ");
  }

  @Test
  void theAnswerEqualsWhatTheMessageCodecWrites() throws Exception {
    HttpResponse<byte[]> answer = post("text/xml; charset=utf-8", recorded("notification-flat"));
    NotificationResponse response = Samples.of(NotificationResponse.class, Samples.Fill.EVERYTHING);
    MessageCodec codec = new MessageCodec(DesPort.TRANSACTION_LOG, DecodingLimits.DEFAULT);
    assertThat(answer.body()).isEqualTo(codec.response("acceptNotification", response));
    assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(answer.body().length);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .isEqualToIgnoringCase("text/xml;charset=utf-8");
  }

  @ParameterizedTest
  @CsvSource({
    "text/xml, UTF-8",
    "text/xml; charset=utf-8, UTF-8",
    "Text/XML ;Charset=\"UTF-8\", UTF-8",
    "text/xml;charset=utf-16, UTF-16",
    "text/xml;charset=iso-8859-1, ISO-8859-1"
  })
  void everyUsualContentTypeIsReadAndAnsweredInUtf8(String contentType, String charset)
      throws Exception {
    String message =
        new String(recorded("notification-flat"), StandardCharsets.UTF_8)
            .replace("NZ100023", "Ünü")
            .replaceFirst("<\\?.*\\?>", "");
    HttpResponse<byte[]> answer = post(contentType, message.getBytes(Charset.forName(charset)));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(server.port.last().current().field("transactionIdentifier")).contains("Ünü");
    assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("encoding=\"UTF-8\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\"\"", "acceptNotification", "\"urn:x#acceptProposal\""})
  void theBodyDecidesWhateverTheSoapActionSays(String action) throws Exception {
    HttpRequest request =
        request("text/xml", recorded("notification-flat")).header("SOAPAction", action).build();
    assertThat(http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode())
        .isEqualTo(200);
    CurrentCall call = server.port.last().current();
    assertThat(call.operation()).isEqualTo("acceptNotification");
    assertThat(call.notes()).hasSize(action.contains("Proposal") ? 1 : 0);
  }

  @Test
  void aCallWithViolationsReachesTheImplementationWithoutContent() throws Exception {
    String message =
        new String(recorded("notification-flat"), StandardCharsets.UTF_8)
            .replace(">3</transactionStatus>", ">three</transactionStatus>");
    HttpResponse<byte[]> answer = post("text/xml", message.getBytes(StandardCharsets.UTF_8));
    assertThat(answer.statusCode()).isEqualTo(200);
    RecordingPort.Call call = server.port.last();
    assertThat(((NotificationRequest) call.argument()).getTransactionIdentifier()).isNull();
    assertThat(call.current().field("transactionIdentifier")).contains("NZ100023");
    assertThat(call.current().violations())
        .singleElement()
        .satisfies(violation -> assertThat(violation.path()).isEqualTo("transactionStatus"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "|500|Client|NOT_XML",
        "hello|500|Client|NOT_XML",
        "<html/>|500|Client|NOT_SOAP",
        "<!DOCTYPE a><a/>|500|Client|DOCUMENT_TYPE",
        "<e:Envelope xmlns:e='http://www.w3.org/2003/05/soap-envelope'><e:Body/></e:Envelope>"
            + "|500|Client|NOT_SOAP",
        "ENVELOPE</e:Envelope>|500|Client|NOT_XML",
        "ENVELOPE<e:Body>|500|Client|NOT_XML",
        "ENVELOPE<e:Body/></e:Envelope>|500|Client|NOT_ONE_CALL",
        "ENVELOPE<e:Body>&x;</e:Body></e:Envelope>|500|Client|NOT_XML",
        "ENVELOPE<e:Body><a/></e:Body></e:Envelope>|500|Client|UNKNOWN_OPERATION",
        "ENVELOPE<e:Body><a href='#b'/></e:Body></e:Envelope>|500|Client|DANGLING_REFERENCE",
        "ENVELOPE<e:Header><x:a xmlns:x='u' e:mustUnderstand='1'/></e:Header><e:Body>"
            + "<o:getTransactionStatus xmlns:o='urn:KyotoProtocol:RegistrySystem:ITL:1.0:0.0'>"
            + "<getTransactionStatusRequest/></o:getTransactionStatus></e:Body></e:Envelope>"
            + "|500|MustUnderstand|MUST_UNDERSTAND",
        "ENVELOPE<e:Header><a e:mustUnderstand='1'/></e:Header><e:Body/></e:Envelope>"
            + "|500|MustUnderstand|MUST_UNDERSTAND",
      })
  void aMalformedCallIsRefusedByAFaultThatSaysNothingOfOurInside(
      String message, int status, String code, FaultReason reason) throws Exception {
    String envelope =
        (message == null ? "" : message)
            .replace(
                "ENVELOPE", "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'>");
    HttpResponse<byte[]> answer = post("text/xml", envelope.getBytes(StandardCharsets.UTF_8));
    assertFault(answer, status, code);
    assertThat(server.port.calls).isEmpty();
    assertThat(server.refused)
        .singleElement()
        .satisfies(
            refused -> {
              assertThat(refused.reason()).isEqualTo(reason);
              assertThat(new String(refused.bytes(), StandardCharsets.UTF_8)).isEqualTo(envelope);
              assertThat(refused.httpRequest()).isNotNull();
            });
  }

  @Test
  void aMessageAboveTheLimitIsRefused() throws Exception {
    assertFault(post("text/xml", new byte[LIMIT + 1]), 413, "Client");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/soap+xml", "application/json", "text/xmlx"})
  void anotherContentTypeIsRefused(String contentType) throws Exception {
    assertFault(post(contentType, recorded("notification-flat")), 415, "Client");
  }

  @Test
  void anUnknownCharsetIsRefused() throws Exception {
    HttpResponse<byte[]> answer = post("text/xml; charset=klingon", new byte[1]);
    assertThat(answer.statusCode()).isEqualTo(415);
    assertThat(answer.body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PUT", "DELETE", "OPTIONS"})
  void anotherMethodIsRefused(String method) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(server.uri())
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build();
    assertThat(http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode())
        .isEqualTo(405);
  }

  @Test
  void ourOwnFailureIsAServerFaultWithoutDetail() throws Exception {
    server.port.behaviour =
        answer -> {
          throw new IllegalStateException("secret inside");
        };
    HttpResponse<byte[]> answer = post("text/xml", recorded("notification-flat"));
    assertFault(answer, 500, "Server");
    assertThat(server.refused).isEmpty();
  }

  @Test
  @Timeout(60)
  void aPeerThatHangsUpBeforeTheAnswerHasStillBeenServed() throws Exception {
    CountDownLatch hungUp = new CountDownLatch(1);
    server.port.behaviour =
        answer -> {
          await(hungUp);
          return answer;
        };
    byte[] message = recorded("notification-flat");
    try (Socket socket = new Socket("localhost", server.uri().getPort())) {
      socket.setSoLinger(true, 0);
      socket
          .getOutputStream()
          .write(
              ("POST /itlws/Port HTTP/1.1\r\nHost: itl\r\nContent-Type: text/xml\r\nContent-Length: "
                      + message.length
                      + "\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().write(message);
      socket.getOutputStream().flush();
      while (server.port.calls.isEmpty()) {
        Thread.sleep(5);
      }
    }
    hungUp.countDown();
    server.port.behaviour = answer -> answer;
    assertThat(post("text/xml", message).statusCode()).isEqualTo(200);
    assertThat(server.port.calls).hasSize(2);
  }

  @Test
  void outsideOfACallThereIsNoCurrentCall() {
    assertThatThrownBy(CurrentCall::get).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void theWsdlIsThePublishedOneAtTheAddressItWasAskedUnder() throws Exception {
    String wsdl = get("?wsdl");
    assertThat(wsdl)
        .contains("<soap:address location=\"" + server.uri() + "\"")
        .contains(" location=\"" + server.uri() + "?wsdl=common.wsdl\"")
        .contains("<soap:body use=\"encoded\"");
    assertThat(get("?WSDL")).isEqualTo(wsdl);
    assertThat(get("?wsdl=common.wsdl")).contains("wsdl:arrayType=\"typens:Total[]\"");
  }

  @Test
  void theConfiguredAddressOutranksTheOneAskedUnder() {
    PublishedWsdl wsdl =
        new PublishedWsdl(
            DesPort.REGISTRY, Optional.of(URI.create("https://itl.example/ws?a=1&b=$2")));
    String text =
        new String(wsdl.document("wsdl", "http://inside").orElseThrow(), StandardCharsets.UTF_8);
    assertThat(text)
        .contains("<soap:address location=\"https://itl.example/ws?a=1&amp;b=$2\"")
        .doesNotContain("inside");
    assertThat(wsdl.document("xsd=1", "http://inside")).isEmpty();
  }

  private static void assertFault(HttpResponse<byte[]> answer, int status, String code) {
    assertThat(answer.statusCode()).isEqualTo(status);
    XmlAssert.assertThat(answer.body())
        .valueByXPath("//*[local-name()='Fault']/faultcode")
        .endsWith(":" + code);
    assertThat(new String(answer.body(), StandardCharsets.UTF_8))
        .doesNotContain("Exception", "secret", "org.", "com.", "detail", "<stack");
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private String get(String query) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(server.uri() + query)).build();
    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private HttpResponse<byte[]> post(String contentType, byte[] message) throws Exception {
    return http.send(
        request(contentType, message).build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private static HttpRequest.Builder request(String contentType, byte[] message) {
    return HttpRequest.newBuilder(server.uri())
        .header("Content-Type", contentType)
        .POST(HttpRequest.BodyPublishers.ofByteArray(message));
  }

  private static String rawHttp(String head, byte[] body) throws Exception {
    try (Socket socket = new Socket("localhost", server.uri().getPort())) {
      socket.setSoTimeout(30_000);
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().write(body);
      socket.getOutputStream().flush();
      // Reading to the end also shows that the server closes the connection.
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static byte[] recorded(String name) throws Exception {
    try (InputStream in = EndpointTest.class.getResourceAsStream("/messages/" + name + ".xml")) {
      return in.readAllBytes();
    }
  }
}
