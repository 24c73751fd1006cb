package org.kyotoprotocol.itl.ws.tls;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certificate authority for tests. */
public final class TestAuthority {
  private static final AtomicLong SERIAL = new AtomicLong(1);

  final KeyPair keys;
  final X509Certificate certificate;
  final List<X509Certificate> chain;

  private TestAuthority(KeyPair keys, X509Certificate certificate, List<X509Certificate> chain) {
    this.keys = keys;
    this.certificate = certificate;
    this.chain = chain;
  }

  /** A self-signed authority. */
  public static TestAuthority root(String name) {
    KeyPair keys = keyPair();
    X509Certificate certificate = authority(name, keys, new X500Principal(name), keys);
    return new TestAuthority(keys, certificate, List.of());
  }

  /** An authority below this one. */
  public TestAuthority intermediate(String name) {
    KeyPair own = keyPair();
    X509Certificate made = authority(name, own, certificate.getSubjectX500Principal(), keys);
    List<X509Certificate> longer = new ArrayList<>(List.of(made));
    longer.addAll(chain);
    return new TestAuthority(own, made, longer);
  }

  public X509Certificate certificate() {
    return certificate;
  }

  /** A certificate that is right for both sides of connections on this machine. */
  public TestCertificate issue(String name) {
    return TestCertificate.request(name).by(this);
  }

  /** A revocation list that is current, naming the certificates. */
  public String revocationList(TestCertificate... revoked) {
    return revocationList(Instant.now().plus(Duration.ofDays(7)), revoked);
  }

  /** A revocation list that is current until then. */
  public String revocationList(Instant nextUpdate, TestCertificate... revoked) {
    Instant thisUpdate = nextUpdate.minus(Duration.ofDays(14));
    JcaX509v2CRLBuilder builder =
        new JcaX509v2CRLBuilder(certificate.getSubjectX500Principal(), Date.from(thisUpdate));
    builder.setNextUpdate(Date.from(nextUpdate));
    for (TestCertificate one : revoked) {
      builder.addCRLEntry(one.certificate().getSerialNumber(), Date.from(thisUpdate), 1);
    }
    try {
      return pem(
          new JcaX509CRLConverter()
              .getCRL(
                  builder.build(
                      new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate()))));
    } catch (GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Writes the authority's certificate. */
  public Path write(Path file) {
    return write(file, pem(certificate));
  }

  /** Writes a file. */
  public static Path write(Path file, String text) {
    try {
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static BigInteger nextSerial() {
    return BigInteger.valueOf(SERIAL.getAndIncrement());
  }

  static KeyPair keyPair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(256);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static String pem(Object... objects) {
    StringWriter text = new StringWriter();
    try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
      for (Object object : objects) {
        writer.writeObject(object);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static X509Certificate authority(
      String name, KeyPair own, X500Principal issuer, KeyPair issuerKeys) {
    Instant now = Instant.now();
    JcaX509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            issuer,
            nextSerial(),
            Date.from(now.minus(Duration.ofDays(1))),
            Date.from(now.plus(Duration.ofDays(365))),
            new X500Principal(name),
            own.getPublic());
    try {
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
      builder.addExtension(
          Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
      return new JcaX509CertificateConverter()
          .getCertificate(
              builder.build(
                  new JcaContentSignerBuilder("SHA256withECDSA").build(issuerKeys.getPrivate())));
    } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }
}
