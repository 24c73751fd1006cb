package org.kyotoprotocol.itl.testkit.pki;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import org.bouncycastle.asn1.DERBMPString;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.crypto.engines.DESedeEngine;
import org.bouncycastle.crypto.modes.CBCBlockCipher;
import org.bouncycastle.operator.OutputEncryptor;
import org.bouncycastle.pkcs.PKCS12PfxPduBuilder;
import org.bouncycastle.pkcs.PKCS12SafeBag;
import org.bouncycastle.pkcs.PKCS12SafeBagBuilder;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.bc.BcPKCS12MacCalculatorBuilder;
import org.bouncycastle.pkcs.bc.BcPKCS12PBEOutputEncryptorBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS12SafeBagBuilder;

/**
 * PKCS#12 keystores in triple DES and SHA-1: newer algorithms are unknown to Java before 8u301, and
 * the older RC2 is refused by OpenSSL 3. The files are protected by their permissions, not by
 * these; so the few iterations of old are enough, and fourteen registries are made in a second.
 */
final class KeyStores {
  private static final String ALIAS = "key";
  private static final int ITERATIONS = 2048;

  private KeyStores() {}

  /** A keystore with one entry: key, certificate and authority. */
  static byte[] write(
      PrivateKey key, String password, X509Certificate certificate, X509Certificate authority) {
    try {
      SubjectKeyIdentifier identifier =
          new JcaX509ExtensionUtils().createSubjectKeyIdentifier(certificate.getPublicKey());
      PKCS12SafeBagBuilder own = named(new JcaPKCS12SafeBagBuilder(certificate), identifier);
      PKCS12SafeBag issuer = new JcaPKCS12SafeBagBuilder(authority).build();
      PKCS12SafeBagBuilder keyBag =
          named(new JcaPKCS12SafeBagBuilder(key, encryptor(password)), identifier);
      return new PKCS12PfxPduBuilder()
          .addEncryptedData(encryptor(password), new PKCS12SafeBag[] {own.build(), issuer})
          .addData(keyBag.build())
          .build(
              new BcPKCS12MacCalculatorBuilder().setIterationCount(ITERATIONS),
              password.toCharArray())
          .getEncoded();
    } catch (GeneralSecurityException | IOException | PKCSException e) {
      throw new IllegalStateException("Cannot write a PKCS#12 keystore", e);
    }
  }

  static KeyStore read(Path file, String password) {
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, password.toCharArray());
      return store;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("Cannot read the keystore " + file, e);
    }
  }

  private static PKCS12SafeBagBuilder named(
      PKCS12SafeBagBuilder bag, SubjectKeyIdentifier identifier) {
    return bag.addBagAttribute(PKCS12SafeBag.friendlyNameAttribute, new DERBMPString(ALIAS))
        .addBagAttribute(PKCS12SafeBag.localKeyIdAttribute, identifier);
  }

  private static OutputEncryptor encryptor(String password) {
    return new BcPKCS12PBEOutputEncryptorBuilder(
            PKCSObjectIdentifiers.pbeWithSHAAnd3_KeyTripleDES_CBC,
            CBCBlockCipher.newInstance(new DESedeEngine()))
        .setIterationCount(ITERATIONS)
        .build(password.toCharArray());
  }
}
