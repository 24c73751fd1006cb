package org.kyotoprotocol.itl.testkit.pki;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.util.Collection;
import java.util.HexFormat;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;

/** Keys, names and numbers of certificates. */
final class Certificates {
  /**
   * P-256: every stack that can speak TLS 1.2, which the ITL demands, reads it (Java 7, OpenSSL
   * 1.0.1 and later), it is made in a millisecond where RSA takes most of a second, and its
   * handshakes cost a fraction, which matters with HTTP/1.0 peers that make one for every message.
   */
  private static final ECGenParameterSpec CURVE = new ECGenParameterSpec("secp256r1");

  private static final SecureRandom RANDOM = new SecureRandom();

  private Certificates() {}

  static KeyPair newKeyPair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(CURVE, RANDOM);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java cannot make P-256 keys", e);
    }
  }

  /** Positive and unpredictable, so that two authorities of one name never collide. */
  static BigInteger newSerialNumber() {
    return new BigInteger(127, RANDOM).setBit(126);
  }

  /** Letters and digits only: such a password survives every shell, URL and property file. */
  static String newPassword(int length) {
    String alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
    StringBuilder password = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      password.append(alphabet.charAt(RANDOM.nextInt(alphabet.length())));
    }
    return password.toString();
  }

  static GeneralNames alternativeNames(Collection<String> hostNames) {
    return new GeneralNames(
        Stream.concat(Stream.of("localhost", "127.0.0.1"), hostNames.stream())
            .distinct()
            .map(name -> new GeneralName(kindOf(name), name))
            .toArray(GeneralName[]::new));
  }

  /** True if the certificate serves under all the names. */
  static boolean covers(X509Certificate certificate, Collection<String> hostNames) {
    try {
      TreeSet<String> covered = new TreeSet<>();
      certificate.getSubjectAlternativeNames().forEach(name -> covered.add((String) name.get(1)));
      return covered.containsAll(hostNames);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Cannot read the names in a certificate", e);
    }
  }

  private static int kindOf(String hostName) {
    return hostName.matches("[0-9.]+|.*:.*") ? GeneralName.iPAddress : GeneralName.dNSName;
  }

  static String fingerprint(Certificate certificate) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
      return HexFormat.of().formatHex(digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Cannot take the fingerprint of a certificate", e);
    }
  }
}
