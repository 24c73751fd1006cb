package org.kyotoprotocol.itl.ws.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kyotoprotocol.itl.ws.server.CapturedLog;

class ReloadableTlsTest {
  @TempDir private Path dir;

  private final TestAuthority authority = TestAuthority.root("CN=Test authority");
  private final TestCertificate first = authority.issue("CN=First");
  private Path own;
  private Path ca;
  private Path crl;

  @BeforeEach
  void write() {
    own = dir.resolve("own.pem");
    ca = authority.write(dir.resolve("ca.pem"));
    crl = TestAuthority.write(dir.resolve("ca.crl"), authority.revocationList());
  }

  private TlsFiles files() {
    return new TlsFiles(first.write(own), List.of(ca), List.of(crl));
  }

  @Test
  void aKeyStoreServesAsWellAsPem() {
    TlsFiles files =
        new TlsFiles(first.writePkcs12(dir.resolve("own.p12"), "secret"), List.of(ca), List.of());
    assertThat(ReloadableTls.load(files).ownCertificate()).isEqualTo(first.certificate());
  }

  @Test
  void unchangedFilesAreNotReloaded() {
    ReloadableTls tls = ReloadableTls.load(files());
    assertThat(tls.reload()).isFalse();
  }

  @Test
  void aReloadGivesOutboundCallsAnotherContext() {
    ReloadableTls tls = ReloadableTls.load(files());
    Object before = tls.clientContext();
    assertThat(tls.clientContext()).isSameAs(before);
    authority.issue("CN=Second").write(own);
    assertThat(tls.reload()).isTrue();
    assertThat(tls.clientContext()).isNotSameAs(before);
    assertThat(tls.ownCertificate().getSubjectX500Principal().getName()).isEqualTo("CN=Second");
  }

  @Test
  void aDamagedFileLeavesEverythingAsItWas() {
    ReloadableTls tls = ReloadableTls.load(files());
    TestCertificate gb = authority.issue("CN=GB");
    TestAuthority.write(crl, authority.revocationList(gb));
    TestAuthority.write(own, "half a fi");
    assertThatThrownBy(tls::reload)
        .isInstanceOf(TlsFileException.class)
        .hasMessageContaining(own.toString())
        .hasMessageContaining("holds no readable certificate");
    assertThat(tls.ownCertificate()).isEqualTo(first.certificate());
    assertThat(tls.clientRefusal(gb.chain().toArray(X509Certificate[]::new)))
        .as("the new list is not in force either")
        .isEmpty();
  }

  @Test
  void aTickReportsADamagedFileOnce() {
    ReloadableTls tls = ReloadableTls.load(files());
    TestAuthority.write(ca, "");
    try (CapturedLog log = new CapturedLog()) {
      tls.reloadIfChanged();
      tls.reloadIfChanged();
      assertThat(log.lines())
          .singleElement()
          .asString()
          .contains("ITL-132", ca.toString(), "holds no block 'CERTIFICATE'");
      authority.write(ca);
      tls.reloadIfChanged();
      TestAuthority.write(ca, "");
      tls.reloadIfChanged();
      assertThat(log.lines()).hasSize(2);
    }
  }

  @Test
  void aKeyBesideAForeignCertificateIsRefused() {
    TestCertificate other = authority.issue("CN=Other");
    TestAuthority.write(own, first.pem());
    TestAuthority.write(dir.resolve("other.pem"), other.pem());
    TlsFiles files =
        new TlsFiles(
            new TlsFiles.KeyFiles.Pem(own, dir.resolve("other.pem")), List.of(ca), List.of());
    faulty(files, "other.pem", "does not belong to the first certificate");
  }

  @Test
  void everyFaultNamesFileFaultAndRemedy() throws IOException {
    TlsFiles.KeyFiles good = first.write(own);
    Path missing = dir.resolve("missing.pem");
    faulty(new TlsFiles(good, List.of(missing), List.of()), "missing.pem", "does not exist");
    Path legacy = TestAuthority.write(dir.resolve("legacy.pem"), pem("RSA PRIVATE KEY"));
    faulty(
        new TlsFiles(new TlsFiles.KeyFiles.Pem(own, legacy), List.of(ca), List.of()),
        "legacy.pem",
        "openssl pkcs8 -topk8 -nocrypt");
    faulty(
        new TlsFiles(new TlsFiles.KeyFiles.Pem(own, ca), List.of(ca), List.of()),
        "ca.pem",
        "holds no private key");
    faulty(new TlsFiles(good, List.of(ca), List.of(ca)), "ca.pem", "holds no block 'X509 CRL'");
    TlsFiles.KeyFiles store = first.writePkcs12(dir.resolve("own.p12"), "secret");
    Files.writeString(dir.resolve("own.p12.password"), "wrong\n");
    faulty(new TlsFiles(store, List.of(ca), List.of()), "own.p12", "password");
  }

  @Test
  void withoutAuthoritiesThereIsNobodyToTrust() {
    faulty(new TlsFiles(first.write(own), List.of(), List.of()), "authorities", "none is named");
  }

  @Test
  void theOperatorIsWarnedBeforeThingsRunOut() {
    Instant soon = Instant.now().plus(Duration.ofDays(10));
    TestCertificate own10 =
        TestCertificate.request("CN=Own").valid(Instant.now(), soon).by(authority);
    TestAuthority.write(crl, authority.revocationList(Instant.now().plus(Duration.ofHours(20))));
    TlsFiles files = new TlsFiles(own10.write(own), List.of(ca), List.of(crl));
    assertThat(ReloadableTls.load(files).warnings())
        .anySatisfy(w -> assertThat(w).contains("our certificate 'CN=Own' expires on"))
        .anySatisfy(w -> assertThat(w).contains("must be renewed before"))
        .hasSize(2);
    TlsFiles without = new TlsFiles(first.write(own), List.of(ca), List.of());
    assertThat(ReloadableTls.load(without).warnings())
        .singleElement()
        .asString()
        .contains("no revocation list is configured");
  }

  @Test
  void theWarningIsRepeatedOnceADay() {
    AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
    InstantSource source = now::get;
    TlsFiles files = new TlsFiles(first.write(own), List.of(ca), List.of());
    ReloadableTls tls = ReloadableTls.load(files, source.withZone(ZoneOffset.UTC));
    try (CapturedLog log = new CapturedLog()) {
      tls.reloadIfChanged();
      assertThat(log.lines()).isEmpty();
      now.set(now.get().plus(Duration.ofHours(25)));
      tls.reloadIfChanged();
      tls.reloadIfChanged();
      assertThat(log.lines()).singleElement().asString().contains("ITL-133");
    }
  }

  @Test
  void withoutListsRevocationIsNotChecked() {
    TlsFiles files = new TlsFiles(first.write(own), List.of(ca), List.of());
    X509Certificate[] chain = authority.issue("CN=GB").chain().toArray(X509Certificate[]::new);
    assertThat(ReloadableTls.load(files).clientRefusal(chain)).isEmpty();
  }

  private static String pem(String label) {
    return "-----BEGIN " + label + "-----\nAAAA\n-----END " + label + "-----\n";
  }

  private static void faulty(TlsFiles files, String file, String fault) {
    assertThatThrownBy(() -> ReloadableTls.load(files))
        .isInstanceOf(TlsFileException.class)
        .hasMessageContaining(file)
        .hasMessageContaining(fault);
  }
}
