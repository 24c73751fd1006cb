package org.kyotoprotocol.itl.testkit.pki;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** The authority that every certificate of a sandbox comes from, with its revocation list. */
final class CertificateAuthority {
  static final Duration LEAF_LIFE = Duration.ofDays(5 * 365);
  private static final Duration LIFE = Duration.ofDays(20 * 365);
  private static final Duration BACKDATED = Duration.ofDays(1);
  private static final X500Name NAME = new X500Name("CN=ITL sandbox authority,O=ITL sandbox");

  private final X509Certificate certificate;
  private final PrivateKey key;
  private final Path revocationList;

  private CertificateAuthority(X509Certificate certificate, PrivateKey key, Path revocationList) {
    this.certificate = certificate;
    this.key = key;
    this.revocationList = revocationList;
  }

  /** The authority in the directory, made now if there is none. */
  static CertificateAuthority open(Path directory) {
    Path certificateFile = directory.resolve("ca.pem");
    Path keyFile = directory.resolve("ca.key.pem");
    Path revocationList = directory.resolve("ca.crl.pem");
    if (Files.exists(certificateFile)) {
      return new CertificateAuthority(
          PemFiles.readCertificate(certificateFile), PemFiles.readKey(keyFile), revocationList);
    }
    CertificateAuthority made = make(revocationList);
    made.publish(made.emptyList(), BigInteger.ONE);
    write(keyFile, PemFiles.text("PRIVATE KEY", made.key.getEncoded()));
    write(certificateFile, PemFiles.text(made.certificate));
    return made;
  }

  /** Another authority of the same name, known to nobody. */
  static CertificateAuthority foreign() {
    return make(Path.of("ca.crl.pem"));
  }

  X509Certificate certificate() {
    return certificate;
  }

  Path revocationList() {
    return revocationList;
  }

  /** Signs a certificate for use as server, and as client unless told otherwise. */
  X509Certificate issue(
      String commonName,
      PublicKey subject,
      Collection<String> hostNames,
      Instant from,
      Instant to,
      KeyPurposeId... purposes) {
    X500Name name = new X500Name("CN=" + commonName + ",O=ITL sandbox");
    try {
      JcaX509ExtensionUtils identifiers = new JcaX509ExtensionUtils();
      X509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
                  NAME,
                  Certificates.newSerialNumber(),
                  Date.from(from),
                  Date.from(to),
                  name,
                  subject)
              .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
              .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
              .addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purposes))
              .addExtension(
                  Extension.subjectAlternativeName, false, Certificates.alternativeNames(hostNames))
              .addExtension(
                  Extension.subjectKeyIdentifier,
                  false,
                  identifiers.createSubjectKeyIdentifier(subject))
              .addExtension(
                  Extension.authorityKeyIdentifier,
                  false,
                  identifiers.createAuthorityKeyIdentifier(certificate));
      return new JcaX509CertificateConverter().getCertificate(builder.build(signer(key)));
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("Cannot make the certificate of " + commonName, e);
    }
  }

  /** Puts the certificate on the revocation list. */
  void revoke(X509Certificate revoked) {
    X509CRL current = PemFiles.readRevocationList(revocationList);
    X509v2CRLBuilder next = emptyList();
    if (current.getRevokedCertificates() != null) {
      current
          .getRevokedCertificates()
          .forEach(
              entry ->
                  next.addCRLEntry(
                      entry.getSerialNumber(), entry.getRevocationDate(), CRLReason.unspecified));
    }
    next.addCRLEntry(revoked.getSerialNumber(), Date.from(Instant.now()), CRLReason.unspecified);
    publish(next, BigInteger.valueOf(System.currentTimeMillis()));
  }

  static Instant backdated() {
    return Instant.now().minus(BACKDATED);
  }

  private static CertificateAuthority make(Path revocationList) {
    KeyPair pair = Certificates.newKeyPair();
    Instant from = backdated();
    try {
      X509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
                  NAME,
                  Certificates.newSerialNumber(),
                  Date.from(from),
                  Date.from(from.plus(LIFE)),
                  NAME,
                  pair.getPublic())
              .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
              .addExtension(
                  Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign))
              .addExtension(
                  Extension.subjectKeyIdentifier,
                  false,
                  new JcaX509ExtensionUtils().createSubjectKeyIdentifier(pair.getPublic()));
      X509Certificate certificate =
          new JcaX509CertificateConverter()
              .getCertificate(builder.build(signer(pair.getPrivate())));
      return new CertificateAuthority(certificate, pair.getPrivate(), revocationList);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("Cannot make the certificate authority", e);
    }
  }

  private X509v2CRLBuilder emptyList() {
    return new X509v2CRLBuilder(NAME, Date.from(backdated()));
  }

  private void publish(X509v2CRLBuilder list, BigInteger number) {
    try {
      X509CRL signed =
          new JcaX509CRLConverter()
              .getCRL(
                  list.setNextUpdate(certificate.getNotAfter())
                      .addExtension(
                          Extension.authorityKeyIdentifier,
                          false,
                          new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(certificate))
                      .addExtension(Extension.cRLNumber, false, new CRLNumber(number))
                      .build(signer(key)));
      write(revocationList, PemFiles.text("X509 CRL", signed.getEncoded()));
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("Cannot write the revocation list " + revocationList, e);
    }
  }

  private static void write(Path file, String pem) {
    PrivateFiles.write(file, pem.getBytes(StandardCharsets.US_ASCII));
  }

  private static ContentSigner signer(PrivateKey key) {
    try {
      return new JcaContentSignerBuilder("SHA256withECDSA").build(key);
    } catch (OperatorCreationException e) {
      throw new IllegalStateException("This Java cannot sign with P-256 keys", e);
    }
  }
}
