package org.kyotoprotocol.itl.ws.tls;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads certificates, revocation lists and private keys from PEM, or the first two from DER. */
final class Pem {
  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([^-]*)-----END \\1-----");

  private final Path file;
  private final byte[] content;
  private final List<Block> blocks = new ArrayList<>();

  private record Block(String label, String base64) {}

  private Pem(Path file, byte[] content) {
    this.file = file;
    this.content = content;
    Matcher matcher = BLOCK.matcher(new String(content, StandardCharsets.ISO_8859_1));
    while (matcher.find()) {
      blocks.add(new Block(matcher.group(1), matcher.group(2)));
    }
  }

  static Pem of(Path file, TlsBytes bytes) {
    return new Pem(file, bytes.of(file));
  }

  List<X509Certificate> certificates() {
    List<X509Certificate> certificates = new ArrayList<>();
    for (byte[] der : ders("CERTIFICATE", "TRUSTED CERTIFICATE")) {
      try {
        certificates.add(
            (X509Certificate) factory().generateCertificate(new ByteArrayInputStream(der)));
      } catch (CertificateException e) {
        throw new TlsFileException(
            file, "holds no readable certificate", "Give X.509 certificates in PEM or DER", e);
      }
    }
    return certificates;
  }

  List<X509CRL> revocationLists() {
    List<X509CRL> lists = new ArrayList<>();
    for (byte[] der : ders("X509 CRL", "CRL")) {
      try {
        lists.add((X509CRL) factory().generateCRL(new ByteArrayInputStream(der)));
      } catch (CRLException e) {
        throw new TlsFileException(
            file, "holds no readable revocation list", "Give X.509 CRLs in PEM or DER", e);
      }
    }
    return lists;
  }

  /** The DER form of the one PKCS#8 key. */
  byte[] privateKey() {
    for (Block block : blocks) {
      switch (block.label) {
        case "PRIVATE KEY" -> {
          return der(block);
        }
        case "ENCRYPTED PRIVATE KEY", "RSA PRIVATE KEY", "EC PRIVATE KEY" ->
            throw new TlsFileException(
                file,
                "holds a key in the form '" + block.label + "'",
                "Convert it: openssl pkcs8 -topk8 -nocrypt -in OLD -out NEW");
        default -> {}
      }
    }
    throw new TlsFileException(
        file, "holds no private key", "Give an unencrypted PKCS#8 key in PEM");
  }

  private List<byte[]> ders(String... labels) {
    if (blocks.isEmpty() && content.length > 0) {
      return List.of(content);
    }
    List<byte[]> ders = new ArrayList<>();
    for (Block block : blocks) {
      if (List.of(labels).contains(block.label)) {
        ders.add(der(block));
      }
    }
    if (ders.isEmpty()) {
      throw new TlsFileException(
          file, "holds no block '" + labels[0] + "'", "Give at least one, in PEM or DER");
    }
    return ders;
  }

  private byte[] der(Block block) {
    try {
      return Base64.getMimeDecoder().decode(block.base64);
    } catch (IllegalArgumentException e) {
      throw new TlsFileException(
          file, "its block '" + block.label + "' is damaged", "Write the file again", e);
    }
  }

  private static CertificateFactory factory() {
    try {
      return CertificateFactory.getInstance("X.509");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform reads X.509", e);
    }
  }
}
