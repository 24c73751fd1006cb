package org.kyotoprotocol.itl.ws.tls;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A key with its certificate chain for tests. */
public record TestCertificate(KeyPair keys, List<X509Certificate> chain) {

  /** What is to be certified. */
  public static Request request(String name) {
    return new Request(
        name,
        "localhost",
        Instant.now().minus(Duration.ofHours(1)),
        Instant.now().plus(Duration.ofDays(90)),
        List.of(KeyPurposeId.id_kp_clientAuth, KeyPurposeId.id_kp_serverAuth));
  }

  /** A certificate to be. */
  public record Request(
      String name, String host, Instant from, Instant until, List<KeyPurposeId> usages) {
    public Request host(String other) {
      return new Request(name, other, from, until, usages);
    }

    public Request valid(Instant newFrom, Instant newUntil) {
      return new Request(name, host, newFrom, newUntil, usages);
    }

    public Request onlyFor(KeyPurposeId usage) {
      return new Request(name, host, from, until, List.of(usage));
    }

    public TestCertificate by(TestAuthority authority) {
      KeyPair keys = TestAuthority.keyPair();
      JcaX509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              authority.certificate.getSubjectX500Principal(),
              TestAuthority.nextSerial(),
              Date.from(from),
              Date.from(until),
              new X500Principal(name),
              keys.getPublic());
      try {
        builder.addExtension(
            Extension.extendedKeyUsage,
            false,
            new ExtendedKeyUsage(usages.toArray(KeyPurposeId[]::new)));
        builder.addExtension(
            Extension.subjectAlternativeName,
            false,
            new GeneralNames(new GeneralName(GeneralName.dNSName, host)));
        X509Certificate certificate =
            new JcaX509CertificateConverter()
                .getCertificate(
                    builder.build(
                        new JcaContentSignerBuilder("SHA256withECDSA")
                            .build(authority.keys.getPrivate())));
        List<X509Certificate> chain = new ArrayList<>(List.of(certificate));
        chain.addAll(authority.chain);
        return new TestCertificate(keys, chain);
      } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  public X509Certificate certificate() {
    return chain.get(0);
  }

  /** Chain and key as PEM. */
  public String pem() {
    return TestAuthority.pem(chain.toArray())
        + "-----BEGIN PRIVATE KEY-----\n"
        + Base64.getMimeEncoder().encodeToString(keys.getPrivate().getEncoded())
        + "\n-----END PRIVATE KEY-----\n";
  }

  /** Writes chain and key into one PEM file. */
  public TlsFiles.KeyFiles write(Path file) {
    TestAuthority.write(file, pem());
    return new TlsFiles.KeyFiles.Pem(file, file);
  }

  /** Writes a PKCS#12 key store. */
  public TlsFiles.KeyFiles writePkcs12(Path file, String password) {
    Path passwordFile = file.resolveSibling(file.getFileName() + ".password");
    try (OutputStream out = Files.newOutputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry(
          "key", keys.getPrivate(), password.toCharArray(), chain.toArray(X509Certificate[]::new));
      store.store(out, password.toCharArray());
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
    TestAuthority.write(passwordFile, password + "\n");
    return new TlsFiles.KeyFiles.Pkcs12(file, passwordFile);
  }
}
