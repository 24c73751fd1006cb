package org.kyotoprotocol.itl.ws.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kyotoprotocol.itl.core.WorkRunner;
import org.kyotoprotocol.itl.core.check.Rulebook;
import org.kyotoprotocol.itl.core.message.LoggedMessage.Disposition;
import org.kyotoprotocol.itl.core.message.MessageGate;
import org.kyotoprotocol.itl.core.message.RetrySchedule;
import org.kyotoprotocol.itl.core.message.Wakeups;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.ws.encoding.DecodingLimits;
import org.kyotoprotocol.itl.ws.identity.Peers;
import org.kyotoprotocol.itl.ws.server.GatewaySettings;
import org.kyotoprotocol.itl.ws.server.RawHttp;
import org.kyotoprotocol.itl.ws.soap.DesPort;
import org.kyotoprotocol.itl.ws.soap.MessageCodec;
import org.kyotoprotocol.itl.ws.tls.ReloadableTls;
import org.kyotoprotocol.itl.ws.tls.TestAuthority;
import org.kyotoprotocol.itl.ws.tls.TestCertificate;
import org.kyotoprotocol.itl.ws.tls.TestTls;
import org.kyotoprotocol.itl.ws.tls.TlsFiles;
import org.kyotoprotocol.itl.xsd.MessageRequest;
import org.kyotoprotocol.itl.xsd.MessageResponse;

/** The door with the core's own gate behind it: what is answered is what was recorded. */
class RealGateTest {
  @TempDir private Path dir;

  private final TestAuthority authority = TestAuthority.root("CN=Test authority");
  private final TestCertificate nz = authority.issue("CN=NZ");
  private final RecordedMessages store =
      new RecordedMessages(new Peers().accept("NZ", "s3cret", nz));
  private final MessageCodec codec =
      new MessageCodec(DesPort.TRANSACTION_LOG, DecodingLimits.DEFAULT);
  private TransactionLogListener listener;
  private int port;

  @BeforeEach
  void open() throws IOException {
    DesWireFormat format = new DesWireFormat();
    Wakeups nobody =
        new Wakeups() {
          @Override
          public void proposalReceived() {}

          @Override
          public void messageQueued(RegistryCode peer) {}
        };
    MessageGate gate =
        new MessageGate(
            new WorkRunner(store, () -> Gateway.NOW, format, nobody),
            Rulebook.STANDARD,
            true,
            format,
            new RetrySchedule(RetrySchedule.OWN_FAILURE, () -> 0.5),
            nobody,
            (code, words) -> {});
    ReloadableTls tls =
        ReloadableTls.load(
            new TlsFiles(
                authority.issue("CN=ITL").write(dir.resolve("itl.pem")),
                List.of(authority.write(dir.resolve("ca.pem"))),
                List.of()));
    listener =
        new TransactionLogListener(
            GatewaySettings.DEFAULT.at("localhost", 0),
            DecodingLimits.DEFAULT,
            Optional.empty(),
            tls,
            store,
            gate);
    port = listener.start().getPort();
  }

  @AfterEach
  void close() {
    listener.close();
  }

  @Test
  void freeTextIsRecordedBeforeItIsAnswered() throws Exception {
    MessageResponse answer = send(message("NZ"));
    assertThat(answer.getResultIdentifier()).isEqualTo(1);
    assertThat(store.texts).singleElement().asString().contains("Good morning");
    assertThat(store.logged)
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.disposition()).isEqualTo(Disposition.PROCESSED);
              assertThat(entry.peer()).isEqualTo("NZ");
              assertThat(new String(entry.bytes().array(), StandardCharsets.UTF_8))
                  .isEqualTo(message("NZ"));
            });
  }

  @Test
  void aMessageInTheNameOfAnotherIsRefusedAndRecorded() throws Exception {
    MessageResponse answer = send(message("GB"));
    assertThat(answer.getResultIdentifier()).isZero();
    assertThat(answer.getResponseCodes().getItem()).containsExactly(1033);
    assertThat(store.logged.get(0).disposition()).isEqualTo(Disposition.REFUSED);
    assertThat(store.texts).isEmpty();
  }

  @Test
  void aMissingFieldIsRefusedAndItsPathRecorded() throws Exception {
    MessageResponse answer = send(message("NZ").replaceFirst("<messageDateTime[^<]*<[^>]*>", ""));
    assertThat(answer.getResponseCodes().getItem()).containsExactly(1301);
    assertThat(store.logged.get(0).faults())
        .singleElement()
        .asString()
        .startsWith("messageDateTime");
  }

  @Test
  void whatIsNoCallIsRecordedToo() throws IOException {
    assertThat(post("<half").status()).isEqualTo(500);
    assertThat(store.logged)
        .singleElement()
        .satisfies(entry -> assertThat(entry.disposition()).isEqualTo(Disposition.MALFORMED));
  }

  private MessageResponse send(String message) throws Exception {
    RawHttp.Answer answer = post(message);
    assertThat(answer.status()).isEqualTo(200);
    return (MessageResponse)
        codec.readResponse(answer.body().getBytes(StandardCharsets.UTF_8), null).content();
  }

  private RawHttp.Answer post(String body) throws IOException {
    try (RawHttp http = RawHttp.connect(TestTls.presenting(nz).getSocketFactory(), port)) {
      return http.post("1.0", TransactionLogListener.PATH, Gateway.HEADERS, body);
    }
  }

  private String message(String from) {
    MessageRequest request = new MessageRequest();
    request.setFrom(from);
    request.setTo("ITL");
    request.setMajorVersion(1);
    request.setMinorVersion(1);
    request.setMessageContent("Good morning");
    request.setMessageDateTime(Gateway.NOW);
    return new String(codec.request("acceptMessage", request).bytes(), StandardCharsets.UTF_8);
  }
}
