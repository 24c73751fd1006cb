package org.kyotoprotocol.itl.testkit.pki;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemWriter;

/** Certificates, keys and revocation lists as PEM. */
final class PemFiles {
  private PemFiles() {}

  /** PEM text; OpenSSL's names of the types, such as {@code CERTIFICATE}. */
  static String text(String type, byte[] encoded) {
    StringWriter text = new StringWriter();
    try (PemWriter writer = new PemWriter(text)) {
      writer.writeObject(new PemObject(type, encoded));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  static String text(X509Certificate certificate) {
    try {
      return text("CERTIFICATE", certificate.getEncoded());
    } catch (CertificateException e) {
      throw new IllegalStateException("Cannot encode a certificate", e);
    }
  }

  static X509Certificate readCertificate(Path file) {
    try {
      return new JcaX509CertificateConverter()
          .getCertificate(read(file, X509CertificateHolder.class));
    } catch (CertificateException e) {
      throw unreadable(file, e);
    }
  }

  static X509CRL readRevocationList(Path file) {
    try {
      return new JcaX509CRLConverter().getCRL(read(file, X509CRLHolder.class));
    } catch (CRLException e) {
      throw unreadable(file, e);
    }
  }

  static PrivateKey readKey(Path file) {
    try {
      return new JcaPEMKeyConverter().getPrivateKey(read(file, PrivateKeyInfo.class));
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static <T> T read(Path file, Class<T> type) {
    try (Reader reader = Files.newBufferedReader(file);
        PEMParser parser = new PEMParser(reader)) {
      return type.cast(parser.readObject());
    } catch (IOException | ClassCastException e) {
      throw unreadable(file, e);
    }
  }

  private static IllegalStateException unreadable(Path file, Exception cause) {
    return new IllegalStateException(
        "Cannot read " + file + "; delete the pki directory of the sandbox to have it made anew",
        cause);
  }
}
