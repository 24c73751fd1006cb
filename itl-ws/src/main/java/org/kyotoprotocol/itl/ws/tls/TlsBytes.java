package org.kyotoprotocol.itl.ws.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The contents of all TLS files, read together, so that what is compared is what is parsed.
 *
 * @param contents by file
 */
record TlsBytes(Map<Path, byte[]> contents) {
  private static final long LARGEST = 64 * 1024 * 1024;

  static TlsBytes read(TlsFiles files) {
    Map<Path, byte[]> contents = new LinkedHashMap<>();
    for (Path file : files.paths()) {
      contents.put(file, read(file));
    }
    return new TlsBytes(contents);
  }

  byte[] of(Path file) {
    return contents.get(file);
  }

  boolean sameAs(TlsBytes other) {
    return contents.keySet().equals(other.contents.keySet())
        && contents.entrySet().stream()
            .allMatch(entry -> Arrays.equals(entry.getValue(), other.of(entry.getKey())));
  }

  private static byte[] read(Path file) {
    try {
      if (Files.size(file) > LARGEST) {
        throw new TlsFileException(
            file, "is larger than 64 MB", "Name a file with certificates, a key or a list");
      }
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new TlsFileException(
          file, "does not exist", "Put the file there or correct its name in the settings", e);
    } catch (IOException e) {
      throw new TlsFileException(
          file,
          "cannot be read (" + e.getMessage() + ")",
          "Let the user that the log runs as read it",
          e);
    }
  }
}
