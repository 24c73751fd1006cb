package org.kyotoprotocol.itl.ws.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.kyotoprotocol.itl.ws.tls.TlsFiles.KeyFiles;

/**
 * Our private key and the certificates that vouch for it, our own first.
 *
 * @param key belongs to the first certificate; that was tried
 */
record OwnKey(PrivateKey key, List<X509Certificate> chain) {
  private static final Map<String, String> TRIAL_SIGNATURES =
      Map.of("RSA", "SHA256withRSA", "EC", "SHA256withECDSA", "EdDSA", "EdDSA");

  OwnKey {
    chain = List.copyOf(chain);
  }

  static OwnKey read(KeyFiles files, TlsBytes bytes) {
    return files instanceof KeyFiles.Pem pem
        ? readPem(pem, bytes)
        : readPkcs12((KeyFiles.Pkcs12) files, bytes);
  }

  X509Certificate certificate() {
    return chain.get(0);
  }

  private static OwnKey readPem(KeyFiles.Pem files, TlsBytes bytes) {
    List<X509Certificate> chain = Pem.of(files.certificateChain(), bytes).certificates();
    byte[] encoded = Pem.of(files.privateKey(), bytes).privateKey();
    String algorithm = chain.get(0).getPublicKey().getAlgorithm();
    try {
      PrivateKey key =
          KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(encoded));
      return tried(new OwnKey(key, chain), files.privateKey());
    } catch (GeneralSecurityException e) {
      throw notOurs(files.privateKey(), e);
    }
  }

  private static OwnKey readPkcs12(KeyFiles.Pkcs12 files, TlsBytes bytes) {
    char[] password = firstLine(bytes.of(files.passwordFile())).toCharArray();
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(new ByteArrayInputStream(bytes.of(files.keyStore())), password);
      for (String alias : Collections.list(store.aliases())) {
        if (store.isKeyEntry(alias)) {
          List<X509Certificate> chain = new ArrayList<>();
          for (Certificate certificate : store.getCertificateChain(alias)) {
            chain.add((X509Certificate) certificate);
          }
          PrivateKey key = (PrivateKey) store.getKey(alias, password);
          return tried(new OwnKey(key, chain), files.keyStore());
        }
      }
    } catch (IOException | GeneralSecurityException e) {
      throw new TlsFileException(
          files.keyStore(),
          "is no PKCS#12 key store that opens with the password in " + files.passwordFile(),
          "Correct the password file or write the key store again",
          e);
    }
    throw new TlsFileException(
        files.keyStore(), "holds no private key", "Export the key with its certificate chain");
  }

  /** Signs and verifies, because a key beside a foreign certificate fails every handshake. */
  private static OwnKey tried(OwnKey own, Path keyFile) {
    String algorithm = TRIAL_SIGNATURES.get(own.key.getAlgorithm());
    if (algorithm == null) {
      return own;
    }
    byte[] sample = {1, 2, 3};
    try {
      Signature signature = Signature.getInstance(algorithm);
      signature.initSign(own.key);
      signature.update(sample);
      byte[] signed = signature.sign();
      signature.initVerify(own.certificate().getPublicKey());
      signature.update(sample);
      if (signature.verify(signed)) {
        return own;
      }
    } catch (GeneralSecurityException e) {
      throw notOurs(keyFile, e);
    }
    throw notOurs(keyFile, null);
  }

  private static TlsFileException notOurs(Path keyFile, GeneralSecurityException cause) {
    return new TlsFileException(
        keyFile,
        "its key does not belong to the first certificate of the chain",
        "Replace key and certificate together, our own certificate before those of its issuers",
        cause);
  }

  private static String firstLine(byte[] text) {
    return new String(text, StandardCharsets.UTF_8).lines().findFirst().orElse("");
  }

  @Override
  public String toString() {
    return "OwnKey[" + certificate().getSubjectX500Principal() + "]";
  }
}
