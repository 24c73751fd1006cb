package org.kyotoprotocol.itl.persistence.embedded;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What lies where in the directory of an embedded database.
 *
 * @param home absolute, links resolved
 */
record ServerDirectory(Path home) {
  static final String USER = "itl";
  static final String DATABASE = "itl";
  private static final int PASSWORD_BYTES = 24;

  static ServerDirectory of(Path home) {
    return new ServerDirectory(home);
  }

  Path data() {
    return home.resolve("data");
  }

  /** Data under construction; renamed when complete. */
  Path unfinishedData() {
    return home.resolve("data.unfinished");
  }

  Path passwordFile() {
    return home.resolve("password");
  }

  Path serverLog() {
    return home.resolve("server.log");
  }

  Path commandLog() {
    return home.resolve("command.log");
  }

  String url(int port) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
  }

  String password() throws IOException {
    try {
      return Files.readString(passwordFile(), US_ASCII).strip();
    } catch (NoSuchFileException missing) {
      throw new EmbeddedDatabaseException(
          "The database in "
              + home
              + " has lost its file 'password'; restore it from the backup of the directory",
          missing);
    }
  }

  /** Draws a password that only the owner of the directory can read. */
  void drawPassword() throws IOException {
    byte[] random = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(random);
    Files.deleteIfExists(passwordFile());
    Files.createFile(
        passwordFile(),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(
        passwordFile(),
        Base64.getUrlEncoder().withoutPadding().encodeToString(random) + "\n",
        US_ASCII);
  }
}
