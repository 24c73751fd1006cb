package org.kyotoprotocol.itl.testkit.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SandboxPkiTest {
  @TempDir Path temporary;
  private Path directory;
  private SandboxPki pki;

  @BeforeEach
  void open() {
    directory = temporary.resolve("pki");
    pki = SandboxPki.open(directory, List.of("GB", "CDM"), List.of());
  }

  @Test
  void aSecondOpeningFindsWhatTheFirstMade() {
    SandboxPki again = SandboxPki.open(directory, List.of("GB", "CDM", "NZ"), List.of());

    assertThat(again.authority()).isEqualTo(pki.authority());
    assertThat(again.itl().x509()).isEqualTo(pki.itl().x509());
    assertThat(again.registry("GB").x509()).isEqualTo(pki.registry("GB").x509());
    assertThat(again.credentials("GB")).isEqualTo(pki.credentials("GB"));
    assertThat(again.registry("NZ").x509().getSubjectX500Principal().getName()).contains("CN=NZ");
  }

  @Test
  void anIdentityWhoseMakingWasCutOffIsMadeAnew() throws Exception {
    Files.delete(pki.registry("GB").keystore());

    SandboxPki again = SandboxPki.open(directory, List.of("GB"), List.of());

    assertThat(again.registry("GB").keyStore().size()).isEqualTo(1);
  }

  @Test
  void onlyTheOwnerMayReadAnything() throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path path : all.toList()) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
            .as(path.toString())
            .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------");
      }
    }
  }

  @Test
  void keyAndKeystoreBelongToTheCertificate() throws Exception {
    Identity identity = pki.registry("GB");

    assertThat(identity.keyStore().getCertificate("key")).isEqualTo(identity.x509());
    assertThat(identity.keyStore().getKey("key", identity.keystorePassword().toCharArray()))
        .isEqualTo(identity.privateKey());
    assertThat(Files.readString(identity.key())).startsWith("-----BEGIN PRIVATE KEY-----");
    assertThat(identity.fingerprint()).matches("[0-9a-f]{64}");
  }

  @Test
  void credentialsHaveAtLeastTenCharactersAndDifferByRegistry() {
    BasicCredentials gb = pki.credentials("GB");

    assertThat(gb.username()).hasSizeGreaterThanOrEqualTo(10);
    assertThat(gb.password()).hasSizeGreaterThanOrEqualTo(10);
    assertThat(gb).isNotEqualTo(pki.credentials("CDM"));
    assertThat(gb.toString()).doesNotContain(gb.password());
  }

  @Test
  void theServerCertificateNamesLocalhostAndTheGivenHosts() throws Exception {
    SandboxPki named = SandboxPki.open(directory, List.of(), List.of("itl.example", "10.1.2.3"));

    assertThat(named.itl().x509().getSubjectAlternativeNames())
        .extracting(name -> (Object) name.get(1))
        .containsExactlyInAnyOrder("localhost", "127.0.0.1", "itl.example", "10.1.2.3");
  }

  @Test
  void bothEndsOfAConnectionAcceptEachOther() throws Exception {
    X509Certificate seen = new TlsProbe(pki).connect(pki.registry("GB"));

    assertThat(seen).isEqualTo(pki.registry("GB").x509());
  }

  @ParameterizedTest
  @EnumSource(Flaw.class)
  void aFlawedCertificateIsRefused(Flaw flaw) {
    Identity flawed = pki.flawed("GB", flaw);

    assertThatThrownBy(() -> new TlsProbe(pki).connect(flawed)).isInstanceOf(IOException.class);
  }

  @Test
  void aRenewedCertificateWorksBesideTheOldOneUntilThatIsRevoked() throws Exception {
    Identity old = pki.registry("GB");
    Identity renewed = pki.renew("GB");
    TlsProbe probe = new TlsProbe(pki);

    assertThat(pki.registryIdentities("GB"))
        .extracting(Identity::x509)
        .containsExactly(old.x509(), renewed.x509());
    assertThat(pki.registry("GB").x509()).isEqualTo(renewed.x509());
    assertThat(probe.connect(old)).isEqualTo(old.x509());

    pki.revoke(old.x509());
    pki.revoke(pki.registry("CDM").x509());

    assertThat(probe.connect(renewed)).isEqualTo(renewed.x509());
    assertThatThrownBy(() -> probe.connect(old)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> probe.connect(pki.registry("CDM"))).isInstanceOf(IOException.class);
  }

  @Test
  void anUnknownRegistryIsNamed() {
    assertThatThrownBy(() -> pki.registry("ZZ")).hasMessageContaining("ZZ");
  }
}
