package org.kyotoprotocol.itl.persistence.embedded;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.zip.CRC32C;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * The programs of PostgreSQL, unpacked from the archive on the class path.
 *
 * @param directory where bin, lib and share lie
 */
record PostgresPrograms(Path directory) {

  /** Unpacks into the parent directory, unless this very archive was unpacked there before. */
  static PostgresPrograms unpackInto(Path parent) throws IOException {
    byte[] archive = archive();
    CRC32C checksum = new CRC32C();
    checksum.update(archive, 0, archive.length);
    String name = "postgresql-%08x".formatted(checksum.getValue());
    Path directory = parent.resolve(name);
    if (!Files.isDirectory(directory)) {
      Path unfinished = Files.createTempDirectory(parent, name + ".");
      unpack(archive, unfinished);
      Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
      // Renaming is the last step: a process killed before it leaves nothing that looks complete.
      Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
    }
    return new PostgresPrograms(directory);
  }

  String path(String program) {
    return directory.resolve("bin").resolve(program).toString();
  }

  private static byte[] archive() throws IOException {
    String platform =
        System.getProperty("os.name").toLowerCase(Locale.ROOT)
            + "-"
            + System.getProperty("os.arch").replace("amd64", "x86_64").replace("aarch64", "arm_64");
    try (InputStream in =
        PostgresPrograms.class.getResourceAsStream("/postgres-" + platform + ".txz")) {
      if (in == null) {
        throw new EmbeddedDatabaseException(
            "There is no embedded PostgreSQL for %s; name a database server by its URL instead"
                .formatted(platform));
      }
      return in.readAllBytes();
    }
  }

  private static void unpack(byte[] archive, Path target) throws IOException {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new XZCompressorInputStream(new ByteArrayInputStream(archive)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(tar, entry, target);
      }
    }
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
      throws IOException {
    Path file = target.resolve(entry.getName()).normalize();
    if (!file.startsWith(target)) {
      throw new IOException("The archive reaches outside its directory: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(file.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
    } else {
      Files.copy(tar, file);
      boolean executable = (entry.getMode() & 0100) != 0;
      Files.setPosixFilePermissions(
          file.toRealPath(LinkOption.NOFOLLOW_LINKS),
          PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }
}
