package org.kyotoprotocol.itl.testkit.pki;

import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/**
 * A certificate with its key, for use as client and as server, in every form a peer may want.
 *
 * @param certificate PEM file with the certificate
 * @param key PEM file with the private key: PKCS#8, unencrypted, readable by the owner only
 * @param keystore PKCS#12 file with key, certificate and authority under the one alias {@code key}
 * @param keystorePassword password of the keystore and of the key in it
 * @param x509 the certificate itself
 */
public record Identity(
    Path certificate, Path key, Path keystore, String keystorePassword, X509Certificate x509) {

  /** SHA-256 of the certificate's encoding, lower-case hexadecimal: by what the ITL knows it. */
  public String fingerprint() {
    return Certificates.fingerprint(x509);
  }

  /** The private key, read from its file. */
  public PrivateKey privateKey() {
    return PemFiles.readKey(key);
  }

  /** The PKCS#12 keystore, read from its file. */
  public KeyStore keyStore() {
    return KeyStores.read(keystore, keystorePassword);
  }

  @Override
  public String toString() {
    return "Identity[" + certificate + "]";
  }
}
