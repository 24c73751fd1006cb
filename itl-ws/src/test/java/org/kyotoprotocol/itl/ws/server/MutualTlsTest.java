package org.kyotoprotocol.itl.ws.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kyotoprotocol.itl.ws.tls.ReloadableTls;
import org.kyotoprotocol.itl.ws.tls.TestAuthority;
import org.kyotoprotocol.itl.ws.tls.TestCertificate;
import org.kyotoprotocol.itl.ws.tls.TestTls;
import org.kyotoprotocol.itl.ws.tls.TlsFiles;

class MutualTlsTest {
  private static final String PATH = "/itlws/TransactionLogService";

  @TempDir private Path dir;

  private final TestAuthority authority = TestAuthority.root("CN=Test authority");
  private final TestCertificate itl = authority.issue("CN=ITL");
  private final TestCertificate gb = authority.issue("CN=GB");
  private final CapturedLog log = new CapturedLog();
  private ReloadableTls tls;
  private GatewayServer server;

  /** Answers with the name in the client certificate. */
  private static final class WhoAmI extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      X509Certificate[] chain =
          (X509Certificate[]) request.getAttribute("jakarta.servlet.request.X509Certificate");
      response.getWriter().print(chain[0].getSubjectX500Principal().getName());
    }
  }

  @BeforeEach
  void start() throws IOException {
    authority.write(dir.resolve("ca.pem"));
    TestAuthority.write(dir.resolve("ca.crl"), authority.revocationList());
    tls =
        ReloadableTls.load(
            new TlsFiles(
                itl.write(dir.resolve("itl.pem")),
                List.of(dir.resolve("ca.pem")),
                List.of(dir.resolve("ca.crl"))));
    server =
        new GatewayServer(
            GatewaySettings.DEFAULT.at("localhost", 0),
            Optional.of(tls),
            List.of(new Mount(PATH, new WhoAmI(), List.of())));
    server.start();
  }

  @AfterEach
  void stop() {
    server.close();
    log.close();
  }

  @Test
  void aTrustedCertificateIsLetIn() throws IOException {
    assertThat(call(TestTls.presenting(gb))).isEqualTo("CN=GB");
  }

  @Test
  void anIntermediateAuthorityIsLetInAndASecondOneIsNot() throws IOException {
    TestAuthority first = authority.intermediate("CN=First");
    TestAuthority second = first.intermediate("CN=Second");
    TestAuthority.write(
        dir.resolve("ca.crl"),
        authority.revocationList() + first.revocationList() + second.revocationList());
    tls.reload();
    assertThat(call(TestTls.presenting(first.issue("CN=NZ")))).isEqualTo("CN=NZ");
    refused(TestTls.presenting(second.issue("CN=JP")), "CN=JP", "more than 1 certificate between");
  }

  @Test
  void noCertificateIsRefused() {
    refused(TestTls.anonymous(), "the peer presented no client certificate");
  }

  @Test
  void anExpiredCertificateIsRefused() {
    Instant then = Instant.parse("2020-01-31T12:00:00Z");
    TestCertificate old =
        TestCertificate.request("CN=GB").valid(then.minus(Duration.ofDays(1)), then).by(authority);
    refused(TestTls.presenting(old), "'CN=GB' expired on 2020-01-31 12:00:00 UTC");
  }

  @Test
  void aCertificateOfTheFutureIsRefused() {
    Instant then = Instant.parse("2120-01-31T12:00:00Z");
    TestCertificate early =
        TestCertificate.request("CN=GB").valid(then, then.plus(Duration.ofDays(1))).by(authority);
    refused(TestTls.presenting(early), "'CN=GB' is not valid before 2120-01-31 12:00:00 UTC");
  }

  @Test
  void aCertificateOfAnotherAuthorityIsRefused() {
    TestCertificate foreign = TestAuthority.root("CN=Stranger").issue("CN=GB");
    refused(
        TestTls.presenting(foreign),
        "'CN=GB' was issued by 'CN=Stranger', which is not among our certificate authorities");
  }

  @Test
  void anAuthorityOfTheSameNameWithAnotherKeyIsRefused() {
    TestCertificate forged = TestAuthority.root("CN=Test authority").issue("CN=GB");
    refused(TestTls.presenting(forged), "'CN=GB' is not trusted");
  }

  @Test
  void aCertificateForServersOnlyIsRefused() {
    TestCertificate server =
        TestCertificate.request("CN=GB").onlyFor(KeyPurposeId.id_kp_serverAuth).by(authority);
    refused(TestTls.presenting(server), "is not made out for use as a TLS client certificate");
  }

  @Test
  void aRevokedCertificateIsRefusedOnceTheListIsReloaded() throws IOException {
    assertThat(call(TestTls.presenting(gb))).isEqualTo("CN=GB");
    TestAuthority.write(dir.resolve("ca.crl"), authority.revocationList(gb));
    assertThat(tls.reload()).isTrue();
    refused(TestTls.presenting(gb), "'CN=GB' was revoked on");
  }

  @Test
  void aListThatIsOutOfDateRefusesEverybodyOfItsIssuer() {
    TestAuthority.write(
        dir.resolve("ca.crl"), authority.revocationList(Instant.now().minus(Duration.ofDays(1))));
    tls.reload();
    refused(TestTls.presenting(gb), "revocation list of 'CN=Test authority' is out of date since");
  }

  @Test
  void anIssuerWithoutListIsRefusedWhenListsAreConfigured() {
    TestCertificate uncovered = authority.intermediate("CN=Uncovered").issue("CN=GB");
    refused(TestTls.presenting(uncovered), "no revocation list of 'CN=Uncovered'");
  }

  @Test
  void aNewServerCertificateIsPresentedWithoutRestart() throws IOException {
    authority.issue("CN=ITL renewed").write(dir.resolve("itl.pem"));
    assertThat(serverName()).isEqualTo("CN=ITL");
    tls.reload();
    assertThat(serverName()).isEqualTo("CN=ITL renewed");
  }

  @Test
  void tls11IsRefused() throws IOException {
    // A hand-made ClientHello of TLS 1.1 (RFC 4346) with one cipher suite and no extensions.
    String hello = "16 0301 002d 01 000029 0302" + "00".repeat(32) + "00" + "0002 002f" + "01 00";
    try (Socket socket = SocketFactory.getDefault().createSocket("localhost", server.port())) {
      socket.setSoTimeout(60_000);
      socket.getOutputStream().write(HexFormat.of().parseHex(hello.replace(" ", "")));
      InputStream answer = socket.getInputStream();
      byte[] alert = answer.readNBytes(7);
      assertThat(alert).hasSize(7);
      assertThat(alert[0]).as("record type alert").isEqualTo((byte) 21);
      assertThat(alert[6]).as("protocol_version").isEqualTo((byte) 70);
    }
    log.await("ITL-134", "the peer offers neither TLS 1.2 nor TLS 1.3");
  }

  @Test
  void plainHttpOnTheTlsPortIsRefused() throws IOException {
    try (RawHttp http = RawHttp.connect(SocketFactory.getDefault(), server.port())) {
      http.send("POST " + PATH + " HTTP/1.0\r\n\r\n");
      int first = http.socket().getInputStream().read();
      assertThat(first).as("an alert or the end, not HTTP").isIn(-1, 21);
    }
    log.await("ITL-134", "the peer does not speak TLS");
  }

  @Test
  void aTrickledHandshakeIsCutOff() throws IOException {
    GatewaySettings impatient =
        GatewaySettings.DEFAULT
            .at("localhost", 0)
            .withTimes(Duration.ofSeconds(60), Duration.ofMillis(400), Duration.ofSeconds(1));
    try (GatewayServer listener = new GatewayServer(impatient, Optional.of(tls), List.of())) {
      listener.start();
      try (Socket socket = SocketFactory.getDefault().createSocket("localhost", listener.port())) {
        socket.setSoTimeout(60_000);
        socket.getOutputStream().write(new byte[] {0x16, 3, 1});
        assertThat(socket.getInputStream().read()).as("an alert or the end").isIn(-1, 21);
      }
    }
    log.await("ITL-144", "no complete request head");
  }

  private String call(SSLContext client) throws IOException {
    try (RawHttp http = RawHttp.connect(client.getSocketFactory(), server.port())) {
      return http.post("1.0", PATH, "", "").body();
    }
  }

  private void refused(SSLContext client, String... words) {
    assertThatThrownBy(() -> call(client)).isInstanceOf(IOException.class);
    String[] line = new String[words.length + 1];
    line[0] = "ITL-134";
    System.arraycopy(words, 0, line, 1, words.length);
    log.await(line);
  }

  private String serverName() throws IOException {
    try (RawHttp http = RawHttp.connect(TestTls.presenting(gb).getSocketFactory(), server.port())) {
      SSLSocket socket = (SSLSocket) http.socket();
      return socket.getSession().getPeerPrincipal().getName();
    }
  }
}
