package org.kyotoprotocol.itl.ws.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kyotoprotocol.itl.core.message.DeliveryOutcome;
import org.kyotoprotocol.itl.core.message.DeliveryOutcome.Delivered;
import org.kyotoprotocol.itl.core.message.DeliveryOutcome.Failed;
import org.kyotoprotocol.itl.core.message.MessageBytes;
import org.kyotoprotocol.itl.core.message.Operation;
import org.kyotoprotocol.itl.core.message.OutboundBody;
import org.kyotoprotocol.itl.core.message.OutboundMessage;
import org.kyotoprotocol.itl.core.message.OutboundMessage.Matters;
import org.kyotoprotocol.itl.core.message.PartyType;
import org.kyotoprotocol.itl.core.registry.Registry;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.transaction.TransactionStatus;
import org.kyotoprotocol.itl.ws.encoding.DecodingLimits;
import org.kyotoprotocol.itl.ws.endpoint.DesWireFormat;
import org.kyotoprotocol.itl.ws.soap.BasicCredentials;
import org.kyotoprotocol.itl.ws.soap.ClientSettings;
import org.kyotoprotocol.itl.ws.soap.DesPort;
import org.kyotoprotocol.itl.ws.soap.MessageCodec;
import org.kyotoprotocol.itl.ws.tls.ReloadableTls;
import org.kyotoprotocol.itl.ws.tls.TestAuthority;
import org.kyotoprotocol.itl.ws.tls.TestCertificate;
import org.kyotoprotocol.itl.xsd.ArrayOfInt;
import org.kyotoprotocol.itl.xsd.NotificationResponse;

class SoapCourierTest {
  @TempDir private Path dir;

  private final TestAuthority authority = TestAuthority.root("CN=Test authority");
  private final TestCertificate itl = authority.issue("CN=ITL");
  private final MessageCodec codec = new MessageCodec(DesPort.REGISTRY, DecodingLimits.DEFAULT);
  private ReloadableTls tls;
  private SoapCourier courier;
  private Peer peer;

  @BeforeEach
  void start() throws IOException {
    tls = Peer.tls(dir, "itl", authority, itl);
    courier = new SoapCourier(settings());
    peer = Peer.secure(dir, authority, authority.issue("CN=GB"));
  }

  @AfterEach
  void stop() {
    courier.close();
    peer.close();
  }

  @Test
  void theStoredBytesArePostedUnchangedWithOurCredentials() {
    peer.answer = answered(1);
    OutboundMessage message = message();
    assertThat(courier.deliver(peer.registry(), message)).isEqualTo(new Delivered(1, List.of()));
    Peer.Request request = peer.requests.get(0);
    assertThat(request.body())
        .isEqualTo(new String(message.bytes().array(), StandardCharsets.UTF_8));
    assertThat(request.action()).isEqualTo("\"acceptNotification\"");
    assertThat(request.authorization()).startsWith("Basic ");
    assertThat(request.protocol()).isEqualTo("HTTP/1.1");
  }

  @Test
  void oneConnectionCarriesMessageAfterMessage() {
    peer.answer = answered(1);
    for (int i = 0; i < 3; i++) {
      courier.deliver(peer.registry(), message());
    }
    assertThat(peer.requests)
        .extracting(Peer.Request::port)
        .hasSize(3)
        .containsOnly(peer.requests.get(0).port());
  }

  @Test
  void aRefusalIsDeliveredWithItsCodes() {
    peer.answer = answered(0, 1031, 1301);
    assertThat(courier.deliver(peer.registry(), message()))
        .isEqualTo(new Delivered(0, List.of(1031, 1301)));
  }

  @Test
  void aLogIsCalledThroughItsOwnPort() {
    peer.answer = answered(1);
    Registry stl =
        new Registry(
            new RegistryCode("EU"),
            org.kyotoprotocol.itl.core.registry.RegistryKind.STL,
            org.kyotoprotocol.itl.core.registry.OperatingState.LIVE,
            Optional.empty(),
            Optional.of(peer.address()));
    assertThat(courier.deliver(stl, message())).isEqualTo(new Delivered(1, List.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "200, text/html, <html><body>Welcome</body></html>",
    "202, '', ''",
    "200, text/xml, ''",
    "200, text/xml, <half",
    "200, text/xml, <x/>",
    "500, text/plain, oops",
    "401, '', ''",
    "503, '', ''"
  })
  void whatIsNoAnswerIsNeverTakenForSuccess(int status, String type, String body) {
    peer.answer = Peer.Answer.text(status, type, body);
    assertThat(failure(courier.deliver(peer.registry(), message()))).isNotEmpty();
  }

  @Test
  void theAnswerOfAnotherOperationIsNoAnswer() {
    org.kyotoprotocol.itl.xsd.ProposalResponse other =
        new org.kyotoprotocol.itl.xsd.ProposalResponse();
    other.setResultIdentifier(1);
    peer.answer = new Peer.Answer(200, "text/xml", codec.response("acceptProposal", other));
    assertThat(failure(courier.deliver(peer.registry(), message()))).contains("acceptProposal");
  }

  @Test
  void aFaultIsAFailureInItsOwnWords() {
    peer.answer =
        Peer.Answer.text(
            500,
            "text/xml",
            "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Body><e:Fault>"
                + "<faultcode>e:Server</faultcode>"
                + "<faultstring>Unexpected error while processing the request.</faultstring>"
                + "</e:Fault></e:Body></e:Envelope>");
    assertThat(failure(courier.deliver(peer.registry(), message())))
        .contains("Server", "Unexpected error while processing the request.");
  }

  @Test
  void nobodyThereIsAFailure() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    URI address = URI.create("https://localhost:" + free + Peer.PATH);
    assertThat(failure(courier.deliver(Peer.registry(address), message())))
        .contains("localhost:" + free);
  }

  @Test
  void aPeerThatNeverAnswersIsGivenUp() throws IOException {
    try (ServerSocket silent = new ServerSocket(0)) {
      SoapCourier hasty =
          new SoapCourier(settings().with(Duration.ofSeconds(1), Duration.ofSeconds(1)));
      URI address = URI.create("https://localhost:" + silent.getLocalPort() + Peer.PATH);
      assertThat(failure(hasty.deliver(Peer.registry(address), message()))).contains("1 s");
      hasty.close();
    }
  }

  @Test
  void aServerCertificateForAnotherHostIsNotTalkedTo() throws IOException {
    TestCertificate elsewhere = TestCertificate.request("CN=GB").host("gb.example").by(authority);
    try (Peer other = Peer.secure(dir, authority, elsewhere)) {
      other.answer = answered(1);
      assertThat(failure(courier.deliver(other.registry(), message())))
          .contains("is made out for gb.example and not for localhost");
      assertThat(other.requests).isEmpty();
    }
  }

  @Test
  void aServerCertificateOfAnotherAuthorityIsNotTalkedTo() throws IOException {
    TestCertificate foreign = TestAuthority.root("CN=Stranger").issue("CN=GB");
    try (Peer other = Peer.secure(dir, authority, foreign)) {
      assertThat(failure(courier.deliver(other.registry(), message())))
          .contains("'CN=GB' was issued by 'CN=Stranger'");
      assertThat(other.requests).isEmpty();
    }
  }

  @Test
  void ourCertificateRefusedByThePeerIsAFailure() throws IOException {
    try (Peer other =
        Peer.secure(dir, TestAuthority.root("CN=Their authority"), authority.issue("CN=GB"))) {
      other.answer = answered(1);
      assertThat(failure(courier.deliver(other.registry(), message()))).isNotEmpty();
      assertThat(other.requests).isEmpty();
    }
  }

  @Test
  void plainHttpIsForLoopbackAddressesOfASandboxOnly() throws IOException {
    try (Peer plain = Peer.plain();
        SoapCourier sandbox = new SoapCourier(settings(), true)) {
      plain.answer = answered(1);
      assertThat(failure(courier.deliver(plain.registry(), message()))).contains("https://");
      assertThat(sandbox.deliver(plain.registry(), message()))
          .isEqualTo(new Delivered(1, List.of()));
      URI far = URI.create("http://192.0.2.1/services/RegistryPort");
      assertThat(failure(sandbox.deliver(Peer.registry(far), message()))).contains("https://");
    }
  }

  @Test
  void aPeerWithoutAddressIsAFailure() {
    Registry nowhere =
        new Registry(
            new RegistryCode("GB"),
            org.kyotoprotocol.itl.core.registry.RegistryKind.PARTY,
            org.kyotoprotocol.itl.core.registry.OperatingState.LIVE,
            Optional.empty(),
            Optional.empty());
    assertThat(failure(courier.deliver(nowhere, message())))
        .isEqualTo("no address is recorded for GB");
  }

  @Test
  void aChangedAddressTakesEffectWithTheNextMessage() throws IOException {
    peer.answer = answered(1);
    courier.deliver(peer.registry(), message());
    try (Peer moved = Peer.secure(dir, authority, authority.issue("CN=GB"))) {
      moved.answer = answered(1);
      courier.deliver(moved.registry(), message());
      assertThat(moved.requests).hasSize(1);
    }
  }

  @Test
  void aRenewedCertificateOfOursIsPresentedWithTheNextMessage() {
    peer.answer = answered(1);
    courier.deliver(peer.registry(), message());
    authority.issue("CN=ITL renewed").write(dir.resolve("itl.pem"));
    tls.reload();
    assertThat(courier.deliver(peer.registry(), message())).isInstanceOf(Delivered.class);
    assertThat(peer.requests.get(1).port())
        .as("another connection")
        .isNotEqualTo(peer.requests.get(0).port());
  }

  private ClientSettings settings() {
    return ClientSettings.defaults()
        .with(new BasicCredentials("ITL-user", "s3cret"))
        .with(tls::clientContext);
  }

  private Peer.Answer answered(int result, int... codes) {
    NotificationResponse response = new NotificationResponse();
    response.setResultIdentifier(result);
    if (codes.length > 0) {
      ArrayOfInt array = new ArrayOfInt();
      for (int code : codes) {
        array.getItem().add(code);
      }
      response.setResponseCodes(array);
    }
    return new Peer.Answer(200, "text/xml", codec.response("acceptNotification", response));
  }

  private static OutboundMessage message() {
    RegistryCode to = new RegistryCode("GB");
    MessageBytes bytes =
        new DesWireFormat()
            .encode(
                to,
                new OutboundBody.StatusNotification(
                    "GB100023",
                    TransactionStatus.CHECKED_NO_DISCREPANCY,
                    PartyType.ITL,
                    List.of()));
    return new OutboundMessage(
        UUID.randomUUID(),
        1,
        to,
        Operation.ACCEPT_NOTIFICATION,
        Optional.of("GB100023"),
        OptionalInt.of(2),
        Matters.WHILE_OPEN,
        bytes,
        Instant.now(),
        0);
  }

  private static String failure(DeliveryOutcome outcome) {
    assertThat(outcome).isInstanceOf(Failed.class);
    return ((Failed) outcome).words();
  }
}
