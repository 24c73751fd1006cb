package org.kyotoprotocol.itl.ws.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kyotoprotocol.itl.ws.server.CapturedLog;
import org.kyotoprotocol.itl.ws.server.GatewayServer;
import org.kyotoprotocol.itl.ws.server.GatewaySettings;
import org.kyotoprotocol.itl.ws.server.Mount;
import org.kyotoprotocol.itl.ws.server.RawHttp;
import org.kyotoprotocol.itl.ws.server.RawHttp.Answer;
import org.kyotoprotocol.itl.ws.tls.ReloadableTls;
import org.kyotoprotocol.itl.ws.tls.TestAuthority;
import org.kyotoprotocol.itl.ws.tls.TestCertificate;
import org.kyotoprotocol.itl.ws.tls.TestTls;
import org.kyotoprotocol.itl.ws.tls.TlsFiles;

/** Over real TLS: who is let in, who is refused how, and what the log says about it. */
class PeerIdentityTest {
  private static final String PATH = "/itlws/TransactionLogService";

  @TempDir private Path dir;

  private final TestAuthority authority = TestAuthority.root("CN=Test authority");
  private final TestCertificate gb = authority.issue("CN=GB");
  private final TestCertificate gbNew = authority.issue("CN=GB renewed");
  private final TestCertificate jp = authority.issue("CN=JP");
  private final TestCertificate nobody = authority.issue("CN=Nobody");
  private final Peers peers =
      new Peers().accept("GB", "s3cret-GB", gb, gbNew).accept("JP", "s3cret-JP", jp);
  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
  private final CapturedLog log = new CapturedLog();
  private ReloadableTls tls;
  private GatewayServer server;

  private static final class WhoAmI extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response.getWriter().print(request.getAttribute(PeerIdentityFilter.CALLER));
    }
  }

  @BeforeEach
  void start() throws IOException {
    authority.write(dir.resolve("ca.pem"));
    TestAuthority.write(dir.resolve("ca.crl"), authority.revocationList());
    InstantSource now = () -> Instant.now().plus(ahead.get());
    Clock clock = now.withZone(ZoneOffset.UTC);
    tls =
        ReloadableTls.load(
            new TlsFiles(
                authority.issue("CN=ITL").write(dir.resolve("itl.pem")),
                List.of(dir.resolve("ca.pem")),
                List.of(dir.resolve("ca.crl"))),
            clock);
    PeerIdentity identity = new PeerIdentity(peers, tls::clientRefusal);
    server =
        new GatewayServer(
            GatewaySettings.DEFAULT.at("localhost", 0),
            Optional.of(tls),
            List.of(new Mount(PATH, new WhoAmI(), List.of(new PeerIdentityFilter(identity)))));
    server.start();
  }

  @AfterEach
  void stop() {
    server.close();
    log.close();
    assertThat(String.join("\n", log.lines())).doesNotContain("s3cret");
  }

  @Test
  void certificateAndUserOfOneRegistryAreThatRegistry() throws IOException {
    assertThat(call(gb, "GB-user:s3cret-GB").body()).isEqualTo("GB");
    assertThat(call(jp, "JP-user:s3cret-JP").body()).isEqualTo("JP");
  }

  @Test
  void bothCertificatesOfARollOverAreAccepted() throws IOException {
    assertThat(call(gbNew, "GB-user:s3cret-GB").body()).isEqualTo("GB");
    peers.accept("GB", "s3cret-GB", gbNew);
    refused(403, call(gb, "GB-user:s3cret-GB"), "ITL-122", "accepted for no registry");
    assertThat(call(gbNew, "GB-user:s3cret-GB").body()).isEqualTo("GB");
  }

  @Test
  void missingCredentialsAreUnauthorized() throws IOException {
    Answer answer = post(gb, "");
    refused(401, answer, "ITL-123", "certificate is that of GB", "missing");
    assertThat(answer.header("WWW-Authenticate")).startsWith("Basic");
  }

  @Test
  void damagedCredentialsAreUnauthorized() throws IOException {
    refused(401, post(gb, "Authorization: Basic ?!\r\n"), "ITL-123", "unreadable");
    refused(401, post(gb, "Authorization: Digest x\r\n"), "ITL-123");
    refused(401, call(gb, "no colon"), "ITL-123");
  }

  @Test
  void aWrongPasswordIsUnauthorized() throws IOException {
    refused(401, call(gb, "GB-user:guess"), "ITL-124", "password of its user is wrong");
  }

  @Test
  void anUnknownUserIsUnauthorized() throws IOException {
    refused(401, call(gb, "GB-other:s3cret-GB"), "ITL-124", "user 'GB-other' is not");
  }

  @Test
  void theUserOfAnotherRegistryWithAWrongPasswordIsUnauthorized() throws IOException {
    refused(401, call(gb, "JP-user:guess"), "ITL-124", "user 'JP-user' is not");
  }

  @Test
  void anUnknownCertificateIsForbiddenWhateverTheUser() throws IOException {
    refused(403, call(nobody, "GB-user:s3cret-GB"), "ITL-122", "CN=Nobody");
  }

  @Test
  void certificateAndUserOfTwoRegistriesAreForbidden() throws IOException {
    refused(
        403,
        call(jp, "GB-user:s3cret-GB"),
        "ITL-125",
        "certificate is that of JP, but user and password are those of GB");
  }

  @Test
  void aRevocationReachesOpenConnections() throws IOException {
    try (RawHttp http = connect(gb)) {
      assertThat(post(http, "GB-user:s3cret-GB").body()).isEqualTo("GB");
      TestAuthority.write(dir.resolve("ca.crl"), authority.revocationList(gb));
      tls.reloadIfChanged();
      refused(403, post(http, "GB-user:s3cret-GB"), "ITL-121", "'CN=GB' was revoked on");
    }
  }

  @Test
  void aRevocationReachesResumedSessions() throws IOException {
    SSLContext client = TestTls.presenting(gb);
    for (int i = 0; i < 2; i++) {
      try (RawHttp http = RawHttp.connect(client.getSocketFactory(), server.port())) {
        assertThat(post(http, "GB-user:s3cret-GB").body()).isEqualTo("GB");
      }
    }
    TestAuthority.write(dir.resolve("ca.crl"), authority.revocationList(gb));
    tls.reloadIfChanged();
    try (RawHttp http = RawHttp.connect(client.getSocketFactory(), server.port())) {
      refused(403, post(http, "GB-user:s3cret-GB"), "ITL-121", "'CN=GB' was revoked on");
    }
  }

  @Test
  void anExpiryReachesOpenConnections() throws IOException {
    try (RawHttp http = connect(gb)) {
      assertThat(post(http, "GB-user:s3cret-GB").body()).isEqualTo("GB");
      ahead.set(Duration.ofDays(91));
      refused(403, post(http, "GB-user:s3cret-GB"), "ITL-121", "'CN=GB' expired on");
    }
  }

  @Test
  void aChangedPasswordReachesOpenConnections() throws IOException {
    try (RawHttp http = connect(gb)) {
      assertThat(post(http, "GB-user:s3cret-GB").body()).isEqualTo("GB");
      peers.accept("GB", "another s3cret-GB", gb);
      refused(401, post(http, "GB-user:s3cret-GB"), "ITL-124");
      assertThat(post(http, "GB-user:another s3cret-GB").body()).isEqualTo("GB");
    }
  }

  @Test
  void aStoreOutOfReachIsOurFailureNotTheirs() throws IOException {
    peers.fail();
    refused(503, call(gb, "GB-user:s3cret-GB"), "ITL-126");
  }

  private void refused(int status, Answer answer, String... words) {
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.body()).isEmpty();
    log.await(words);
  }

  private Answer call(TestCertificate certificate, String user) throws IOException {
    try (RawHttp http = connect(certificate)) {
      return post(http, user);
    }
  }

  private Answer post(TestCertificate certificate, String headers) throws IOException {
    try (RawHttp http = connect(certificate)) {
      return http.post("1.1", PATH, headers, "x");
    }
  }

  private RawHttp connect(TestCertificate certificate) throws IOException {
    return RawHttp.connect(TestTls.presenting(certificate).getSocketFactory(), server.port());
  }

  private static Answer post(RawHttp http, String user) throws IOException {
    String basic = Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
    return http.post("1.1", PATH, "Authorization: Basic " + basic + "\r\n", "<x/>");
  }
}
