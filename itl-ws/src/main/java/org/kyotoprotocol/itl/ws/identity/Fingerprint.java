package org.kyotoprotocol.itl.ws.identity;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.HexFormat;

/** By what a certificate is known in the registry table. */
public final class Fingerprint {
  private Fingerprint() {}

  /** SHA-256 of the certificate's encoding, lower-case hexadecimal. */
  public static String of(X509Certificate certificate) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A certificate that was parsed has an encoding", e);
    }
  }
}
