package org.kyotoprotocol.itl.ws.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kyotoprotocol.itl.core.registry.Registry;
import org.kyotoprotocol.itl.ws.delivery.ConnectionReport.Failed;
import org.kyotoprotocol.itl.ws.delivery.ConnectionReport.Reached;
import org.kyotoprotocol.itl.ws.encoding.DecodingLimits;
import org.kyotoprotocol.itl.ws.soap.ClientSettings;
import org.kyotoprotocol.itl.ws.soap.DesPort;
import org.kyotoprotocol.itl.ws.soap.MessageCodec;
import org.kyotoprotocol.itl.ws.tls.ReloadableTls;
import org.kyotoprotocol.itl.ws.tls.TestAuthority;
import org.kyotoprotocol.itl.ws.tls.TestCertificate;
import org.kyotoprotocol.itl.xsd.ProvideTimeResponse;

/** What the connection test says about peers in all states of health. */
class ConnectionTestWordsTest {
  @TempDir private Path dir;

  private final TestAuthority authority = TestAuthority.root("CN=Test authority");
  private ReloadableTls tls;
  private Peer peer;

  @BeforeEach
  void start() throws IOException {
    tls = Peer.tls(dir, "itl", authority, authority.issue("CN=ITL"));
    peer = Peer.secure(dir, authority, authority.issue("CN=GB"));
  }

  @AfterEach
  void stop() {
    peer.close();
  }

  @Test
  void aHealthyRegistryIsReportedWithTimesAndCertificate() throws Exception {
    peer.answer = systemTime(Instant.now());
    Reached reached = (Reached) run(peer.registry());
    assertThat(reached.roundTrip()).isPositive();
    assertThat(reached.drift().abs()).isLessThan(Duration.ofMinutes(2));
    assertThat(reached.tls().orElseThrow())
        .satisfies(
            found -> {
              assertThat(found.protocol()).isEqualTo("TLSv1.3");
              assertThat(found.subject()).isEqualTo("CN=GB");
              assertThat(found.issuer()).isEqualTo("CN=Test authority");
              assertThat(found.notAfter()).isAfter(Instant.now());
            });
    assertThat(peer.requests.get(0).body()).contains("provideTime", ">ITL<", ">GB<");
  }

  @Test
  void aClockThatIsOffAndACertificateNearItsEndAreWarnedOf() throws Exception {
    TestCertificate ending =
        TestCertificate.request("CN=GB")
            .valid(Instant.now(), Instant.now().plus(Duration.ofDays(5)))
            .by(authority);
    try (Peer other = Peer.secure(dir, authority, ending)) {
      other.answer = systemTime(Instant.now().plus(Duration.ofHours(1)));
      Reached reached = (Reached) run(other.registry());
      assertThat(reached.drift()).isBetween(Duration.ofMinutes(58), Duration.ofMinutes(61));
      assertThat(reached.warnings())
          .hasSize(2)
          .anySatisfy(w -> assertThat(w).contains("s ahead of ours"))
          .anySatisfy(w -> assertThat(w).contains("its certificate expires on"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "401, '', '', refused our user name or password, Basic credentials",
    "403, '', '', refused us (HTTP 403), accept our certificate",
    "404, '', '', nothing takes messages at /services/RegistryPort, Check the path",
    "502, text/html, <html/>, 'failed (HTTP 502', application behind the gateway",
    "200, text/html, <!DOCTYPE html><html></html>, a web page answered, proxy",
    "200, text/xml, <x/>, cannot be read, what it answered",
    "202, '', '', the answer is empty, what it answered"
  })
  void eachKindOfWrongAnswerHasItsWordsAndRemedy(
      int status, String type, String body, String words, String remedy) throws Exception {
    peer.answer = Peer.Answer.text(status, type, body);
    Failed failed = (Failed) run(peer.registry());
    assertThat(failed.words()).contains(words);
    assertThat(failed.remedy()).contains(remedy);
    assertThat(failed.tls()).isPresent();
  }

  @Test
  void anUnknownHostIsSaidToBe() throws Exception {
    failed(
        Peer.registry(URI.create("https://gb.invalid/services/RegistryPort")),
        "host name gb.invalid is not known");
  }

  @Test
  void aClosedPortIsSaidToBe() throws Exception {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    failed(
        Peer.registry(URI.create("https://localhost:" + free + "/x")),
        "no connection to localhost port " + free);
  }

  @Test
  void aSilentPortIsSaidToBe() throws Exception {
    try (ServerSocket silent = new ServerSocket(0)) {
      failed(
          Peer.registry(URI.create("https://localhost:" + silent.getLocalPort() + "/x")),
          "no answer from localhost port " + silent.getLocalPort() + " within 2 s");
    }
  }

  @Test
  void aPortWithoutTlsIsSaidToBe() throws Exception {
    try (Peer plain = Peer.plain()) {
      URI address = URI.create(plain.address().toString().replace("http:", "https:"));
      failed(Peer.registry(address), "the peer does not speak TLS");
    }
  }

  @Test
  void anExpiredServerCertificateIsSaidToBe() throws Exception {
    Instant then = Instant.parse("2020-01-31T12:00:00Z");
    TestCertificate old =
        TestCertificate.request("CN=GB").valid(then.minus(Duration.ofDays(1)), then).by(authority);
    try (Peer other = Peer.secure(dir, authority, old)) {
      failed(other.registry(), "'CN=GB' expired on 2020-01-31 12:00:00 UTC");
    }
  }

  @Test
  void aServerCertificateForAnotherNameIsSaidToBe() throws Exception {
    TestCertificate elsewhere = TestCertificate.request("CN=GB").host("gb.example").by(authority);
    try (Peer other = Peer.secure(dir, authority, elsewhere)) {
      failed(other.registry(), "is made out for gb.example and not for localhost");
    }
  }

  @Test
  void ourCertificateThatThePeerDoesNotTrustIsAFailure() throws Exception {
    TestAuthority theirs = TestAuthority.root("CN=Their authority");
    try (Peer other = Peer.secure(dir, theirs, authority.issue("CN=GB"))) {
      assertThat(run(other.registry()))
          .isInstanceOfSatisfying(
              Failed.class, f -> assertThat(f.remedy()).contains("certificate"));
    }
  }

  @Test
  void plainHttpIsRefusedOutsideASandbox() throws Exception {
    try (Peer plain = Peer.plain()) {
      failed(plain.registry(), "does not begin with https://");
    }
  }

  private void failed(Registry registry, String words) throws InterruptedException {
    assertThat(run(registry))
        .isInstanceOfSatisfying(
            Failed.class,
            failed -> {
              assertThat(failed.words()).contains(words);
              assertThat(failed.remedy()).isNotEmpty();
            });
  }

  private ConnectionReport run(Registry registry) throws InterruptedException {
    ClientSettings settings =
        ClientSettings.defaults().with(Duration.ofSeconds(2), Duration.ofSeconds(60));
    return new ConnectionTest(settings, false, tls, Instant::now).run(registry);
  }

  private static Peer.Answer systemTime(Instant time) {
    ProvideTimeResponse response = new ProvideTimeResponse();
    response.setSystemTime(time);
    response.setResultIdentifier(1);
    byte[] bytes =
        new MessageCodec(DesPort.REGISTRY, DecodingLimits.DEFAULT)
            .response("provideTime", response);
    return new Peer.Answer(200, "text/xml", bytes);
  }
}
