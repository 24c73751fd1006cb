package org.kyotoprotocol.itl.testkit.pki;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.X509Certificate;

/** The files of one identity. The keystore is written last: if it exists, all is there. */
record IdentityDirectory(Path home) {
  private static final int PASSWORD_LENGTH = 24;
  private static final int USER_SUFFIX_LENGTH = 10;

  boolean exists() {
    return Files.exists(keystore());
  }

  Identity read() {
    Path certificate = home.resolve("certificate.pem");
    return new Identity(
        certificate,
        home.resolve("key.pem"),
        keystore(),
        PrivateFiles.readLine(home.resolve("keystore.password")),
        PemFiles.readCertificate(certificate));
  }

  void write(KeyPair pair, X509Certificate certificate, X509Certificate authority) {
    PrivateFiles.createDirectories(home);
    String password = Certificates.newPassword(PASSWORD_LENGTH);
    write("key.pem", PemFiles.text("PRIVATE KEY", pair.getPrivate().getEncoded()));
    write("certificate.pem", PemFiles.text(certificate));
    write("keystore.password", password + "\n");
    PrivateFiles.write(
        keystore(), KeyStores.write(pair.getPrivate(), password, certificate, authority));
  }

  /** Makes user and password unless they exist; the password is written last. */
  void ensureCredentials(String code) {
    if (!Files.exists(home.resolve("basic.password"))) {
      write("basic.user", code + "-" + Certificates.newPassword(USER_SUFFIX_LENGTH) + "\n");
      write("basic.password", Certificates.newPassword(PASSWORD_LENGTH) + "\n");
    }
  }

  BasicCredentials credentials() {
    return new BasicCredentials(
        PrivateFiles.readLine(home.resolve("basic.user")),
        PrivateFiles.readLine(home.resolve("basic.password")));
  }

  private Path keystore() {
    return home.resolve("keystore.p12");
  }

  private void write(String file, String content) {
    PrivateFiles.write(home.resolve(file), content.getBytes(StandardCharsets.UTF_8));
  }
}
