package org.kyotoprotocol.itl.ws.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kyotoprotocol.itl.core.message.Call;
import org.kyotoprotocol.itl.core.message.ContentFault;
import org.kyotoprotocol.itl.core.message.ContentFault.Kind;
import org.kyotoprotocol.itl.core.message.Header;
import org.kyotoprotocol.itl.core.message.MessageBody;
import org.kyotoprotocol.itl.core.message.Operation;
import org.kyotoprotocol.itl.core.message.Receipt;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.transaction.TransactionStatus;
import org.kyotoprotocol.itl.ws.encoding.DecodingLimits;
import org.kyotoprotocol.itl.ws.server.GatewaySettings;
import org.kyotoprotocol.itl.ws.server.RawHttp;
import org.kyotoprotocol.itl.ws.server.RawHttp.Answer;
import org.kyotoprotocol.itl.ws.soap.DesPort;
import org.kyotoprotocol.itl.ws.soap.MessageCodec;
import org.kyotoprotocol.itl.xsd.NotificationResponse;
import org.kyotoprotocol.itl.xsd.TransactionStatusResponse;

/** Messages through the whole door: TLS, identity, SOAP, mapping, and the answer back. */
class TransactionLogEndpointTest {
  @TempDir private Path dir;

  private final MessageCodec codec =
      new MessageCodec(DesPort.TRANSACTION_LOG, DecodingLimits.DEFAULT);
  private Gateway gateway;

  @BeforeEach
  void open() throws IOException {
    gateway = new Gateway(dir, GatewaySettings.DEFAULT, 1024 * 1024);
  }

  @AfterEach
  void close() {
    gateway.close();
  }

  @Test
  void aRecordedMultiReferenceMessageOverHttp10IsUnderstoodAndAnswered() throws Exception {
    String message = Gateway.recorded("notification-multiref.xml");
    try (RawHttp http = gateway.connect()) {
      Answer answer = http.post("1.0", TransactionLogListener.PATH, Gateway.HEADERS, message);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.header("Content-Length")).isNotNull();
      assertThat(answer.header("Server")).isNull();
      assertThat(http.isClosedByPeer()).isTrue();
      assertThat(read(answer, NotificationResponse.class).getResultIdentifier()).isEqualTo(1);
    }
    Call call = gateway.only().call();
    assertThat(call.sender()).isEqualTo(new RegistryCode("NZ"));
    assertThat(call.operation()).isEqualTo(Operation.ACCEPT_NOTIFICATION);
    assertThat(call.header())
        .isEqualTo(
            new Header(
                Optional.of("NZ"), Optional.of("ITL"), OptionalInt.of(1), OptionalInt.of(1)));
    assertThat(call.contentFaults()).isEmpty();
    assertThat(call.body()).isEqualTo(new MessageBody.Notification("NZ100023", 4, 0, List.of()));
    assertThat(new String(gateway.only().bytes().array(), StandardCharsets.UTF_8))
        .as("the bytes as received")
        .isEqualTo(message);
  }

  @Test
  void aStoredMessageIsReadAgainAsItWasReceived() throws IOException {
    gateway.post(Gateway.recorded("notification-multiref.xml"));
    Call call = gateway.only().call();
    assertThat(new DesWireFormat().read(call.sender(), gateway.only().bytes())).isEqualTo(call);
  }

  @Test
  void aRefusalCarriesItsCodes() throws Exception {
    gateway.gate = message -> Receipt.refused(List.of(1031, 1033), Gateway.NOW);
    Answer answer = gateway.post(Gateway.recorded("notification-flat.xml"));
    assertThat(answer.status()).isEqualTo(200);
    NotificationResponse response = read(answer, NotificationResponse.class);
    assertThat(response.getResultIdentifier()).isZero();
    assertThat(response.getResponseCodes().getItem()).containsExactly(1031, 1033);
  }

  @Test
  void aStatusQueryIsAnsweredWithTheStatusAndItsTime() throws Exception {
    Instant since = Instant.parse("2010-05-01T08:00:00.123Z");
    gateway.gate =
        message -> new Receipt(true, List.of(), Optional.of(TransactionStatus.ACCEPTED), since);
    TransactionStatusResponse response =
        read(gateway.post(statusQuery()), TransactionStatusResponse.class);
    assertThat(gateway.only().call().body()).isEqualTo(new MessageBody.StatusQuery("NZ100023"));
    assertThat(response.getTransactionIdentifier()).isEqualTo("NZ100023");
    assertThat(response.getTransactionStatus()).isEqualTo(8);
    assertThat(response.getTransactionStatusDateTime()).isEqualTo(since);
    assertThat(response.getResultIdentifier()).isEqualTo(1);
    assertThat(response.getResponseCodes()).isNull();
  }

  @Test
  void aRefusedStatusQueryIsToldStatusZero() throws Exception {
    gateway.gate = message -> Receipt.refused(List.of(3002), Gateway.NOW);
    TransactionStatusResponse response =
        read(gateway.post(statusQuery()), TransactionStatusResponse.class);
    assertThat(response.getTransactionIdentifier()).isEqualTo("NZ100023");
    assertThat(response.getTransactionStatus()).isZero();
    assertThat(response.getTransactionStatusDateTime()).isEqualTo(Gateway.NOW);
    assertThat(response.getResponseCodes().getItem()).containsExactly(3002);
  }

  @Test
  void aMessageThatDoesNotFitTheSchemaComesWithAllItsFaultsAndItsIdentifier() throws IOException {
    String broken =
        Gateway.recorded("notification-flat.xml")
            .replaceFirst("<partyType[^<]*<[^>]*>", "")
            .replaceFirst("(<transactionStatus[^>]*>)[0-9]+", "$1three");
    assertThat(gateway.post(broken).status()).isEqualTo(200);
    Call call = gateway.only().call();
    assertThat(call.contentFaults())
        .extracting(ContentFault::kind, ContentFault::path)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(Kind.MISSING, "partyType"),
            org.assertj.core.groups.Tuple.tuple(Kind.UNREADABLE, "transactionStatus"));
    assertThat(call.body()).isEqualTo(new MessageBody.Unreadable(Optional.of("NZ100023")));
  }

  @Test
  void aValueBeyondItsLimitIsAFaultLikeAnyOther() throws IOException {
    String longer = statusQuery().replace("NZ100023", "NZ" + "1".repeat(39));
    gateway.post(longer);
    Call call = gateway.only().call();
    assertThat(call.contentFaults())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.kind()).isEqualTo(Kind.UNREADABLE);
              assertThat(fault.path()).isEqualTo("transactionIdentifier");
            });
    assertThat(call.body()).isEqualTo(new MessageBody.Unreadable(Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not XML at all",
        "<soap",
        "<!DOCTYPE x [<!ENTITY e 'v'>]><x>&e;</x>",
        "<html><body>hello</body></html>",
        "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Body><x/></e:Body></e:Envelope>"
      })
  void whatIsNoCallIsAnsweredWithAFaultThatTellsNothingOfUsAndIsLogged(String body)
      throws IOException {
    Answer answer = gateway.post(body);
    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.body())
        .containsPattern("<faultcode>soapenv:(Client|VersionMismatch)</faultcode>")
        .doesNotContain("org.kyoto", "java", "Exception", "\tat ", "jetty", "cxf");
    assertThat(gateway.received).isEmpty();
    assertThat(gateway.malformed)
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.peer()).isEqualTo(new RegistryCode("NZ"));
              assertThat(new String(entry.bytes().array(), StandardCharsets.UTF_8)).isEqualTo(body);
              assertThat(entry.reason()).isNotEmpty();
            });
  }

  @Test
  void ourOwnFailureIsAServerFaultThatTellsNothing() throws IOException {
    gateway.gate =
        message -> {
          throw new IllegalStateException("secret of the database");
        };
    Answer answer = gateway.post(Gateway.recorded("notification-flat.xml"));
    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.body())
        .contains("Fault", "Server")
        .doesNotContain("secret", "IllegalState", "org.kyoto");
  }

  private String statusQuery() {
    org.kyotoprotocol.itl.xsd.TransactionStatusRequest query =
        new org.kyotoprotocol.itl.xsd.TransactionStatusRequest();
    query.setFrom("NZ");
    query.setTo("ITL");
    query.setMajorVersion(1);
    query.setMinorVersion(1);
    query.setTransactionIdentifier("NZ100023");
    return new String(codec.request("getTransactionStatus", query).bytes(), StandardCharsets.UTF_8);
  }

  private <T> T read(Answer answer, Class<T> type) throws Exception {
    return type.cast(
        codec.readResponse(answer.body().getBytes(StandardCharsets.UTF_8), null).content());
  }
}
