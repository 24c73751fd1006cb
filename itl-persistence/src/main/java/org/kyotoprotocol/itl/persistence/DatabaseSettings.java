package org.kyotoprotocol.itl.persistence;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * Where the record is kept and how many connections are used for it.
 *
 * @param poolSize connections held open at most, 2 to 200
 * @param connectionTimeout how long work waits for a free connection before it fails
 */
public record DatabaseSettings(Place place, int poolSize, Duration connectionTimeout) {
  public static final int DEFAULT_POOL_SIZE = 16;
  public static final Duration DEFAULT_CONNECTION_TIMEOUT = Duration.ofSeconds(20);

  /** Where the record is kept. */
  public sealed interface Place {}

  /**
   * A database server that somebody else runs.
   *
   * @param url JDBC URL, for instance {@code jdbc:postgresql://host:5432/itl}
   * @param passwordFile file whose first line is the password; empty if none is needed
   */
  public record ServerPlace(String url, String user, Optional<Path> passwordFile) implements Place {
    public ServerPlace {
      if (url.toLowerCase(Locale.ROOT).contains("password=")) {
        throw new IllegalArgumentException(
            "The database URL must not contain a password; put it into a file and name the file");
      }
      if (!url.startsWith("jdbc:postgresql:")) {
        throw new IllegalArgumentException(
            "The database URL must begin with jdbc:postgresql: but is '" + url + "'");
      }
      if (user.isBlank()) {
        throw new IllegalArgumentException("The database user is missing");
      }
      passwordFile.ifPresent(ServerPlace::requireReadable);
    }

    private static void requireReadable(Path file) {
      if (!Files.isReadable(file)) {
        throw new IllegalArgumentException("The database password file cannot be read: " + file);
      }
    }
  }

  /**
   * A PostgreSQL of our own.
   *
   * @param directory where its data lie; created if it does not exist
   * @param programs where its programs are unpacked to; databases may share it
   */
  public record EmbeddedPlace(Path directory, Path programs) implements Place {}

  public DatabaseSettings {
    if (poolSize < 2 || poolSize > 200) {
      throw new IllegalArgumentException(
          "The database pool size must be between 2 and 200 but is " + poolSize);
    }
    if (connectionTimeout.toMillis() < 250) {
      throw new IllegalArgumentException(
          "The database connection timeout must be at least 250 ms but is " + connectionTimeout);
    }
  }

  /** A PostgreSQL of our own in the directory, with the usual pool. */
  public static DatabaseSettings embedded(Path directory) {
    return of(new EmbeddedPlace(directory, directory));
  }

  /** A server that somebody else runs, with the usual pool. */
  public static DatabaseSettings server(String url, String user, Optional<Path> passwordFile) {
    return of(new ServerPlace(url, user, passwordFile));
  }

  public DatabaseSettings withPoolSize(int size) {
    return new DatabaseSettings(place, size, connectionTimeout);
  }

  private static DatabaseSettings of(Place place) {
    return new DatabaseSettings(place, DEFAULT_POOL_SIZE, DEFAULT_CONNECTION_TIMEOUT);
  }
}
