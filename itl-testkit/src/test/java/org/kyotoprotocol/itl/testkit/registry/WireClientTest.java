package org.kyotoprotocol.itl.testkit.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.transaction.TransactionStatus;
import org.kyotoprotocol.itl.testkit.pki.Flaw;
import org.kyotoprotocol.itl.testkit.wire.WireAnswer;
import org.kyotoprotocol.itl.testkit.wire.WireClient;
import org.kyotoprotocol.itl.testkit.wire.WireForm;
import org.kyotoprotocol.itl.xsd.NotificationRequest;
import org.kyotoprotocol.itl.xsd.NotificationResponse;

@TestInstance(Lifecycle.PER_CLASS)
class WireClientTest {
  private static final NotificationRequest NOTIFICATION =
      Messages.notification(
          new RegistryCode("GB"), "GB100000", TransactionStatus.COMPLETED, List.of());

  private World world;
  private WireClient client;

  @BeforeAll
  void start(@TempDir Path directory) throws Exception {
    world = new World(directory, Map.of("GB", RegistryProfile.R));
    client = WireClient.ofRegistry(world.pki, "GB", world.log.address());
  }

  @AfterAll
  void stop() {
    world.close();
  }

  static Stream<WireForm> forms() {
    return Stream.of(WireForm.AXIS, WireForm.MULTI_REFERENCE, WireForm.FLAT);
  }

  @ParameterizedTest
  @MethodSource("forms")
  void everyFormIsUnderstoodAndItsAnswerRead(WireForm form) throws Exception {
    WireAnswer answer = client.call("acceptNotification", NOTIFICATION, form);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("content-type")).get().asString().startsWith("text/xml");
    assertThat(client.decode(answer, NotificationResponse.class).getResultIdentifier())
        .isEqualTo(1);
    ReceivedCall call = world.log.next();
    assertThat(call).hasToString("4 of GB100000");
    assertThat(call.protocol()).isEqualTo(form.http10() ? "HTTP/1.0" : "HTTP/1.1");
  }

  @Test
  void anyBytesCanBeSentUnderTheUsualHeaders() throws Exception {
    WireAnswer answer = client.send("acceptProposal", "no XML".getBytes(UTF_8), WireForm.AXIS);

    assertThat(answer.isFault()).isTrue();
    assertThatThrownBy(() -> client.decode(answer, NotificationResponse.class))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("HTTP 500");
  }

  @Test
  void anyHeadersCanBeSent() throws Exception {
    byte[] envelope = client.encode("acceptNotification", NOTIFICATION, WireForm.FLAT);

    WireAnswer answer = client.post(Map.of("Content-Type", "application/json"), envelope);

    assertThat(answer.status()).isEqualTo(415);
  }

  @Test
  void evenTheHeadCanBeAnything() throws Exception {
    assertThat(client.raw("GET /nowhere HTTP/1.0\r\n\r\n".getBytes(UTF_8)))
        .hasToString("HTTP 404 ");
  }

  @Test
  void aCertificateThatIsRefusedGivesNoAnswer() {
    WireClient expired =
        WireClient.of(
            world.pki,
            world.pki.flawed("GB", Flaw.EXPIRED),
            world.pki.credentials("GB"),
            world.log.address());

    assertThatThrownBy(() -> expired.call("acceptNotification", NOTIFICATION, WireForm.AXIS))
        .isInstanceOf(IOException.class);
  }
}
