package org.kyotoprotocol.itl.persistence.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server in a directory of its own, listening on the loopback address only, with every
 * setting on that makes a commit durable. The directory belongs to one process at a time.
 */
public final class EmbeddedDatabase implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

  private final ServerDirectory directory;
  private final Postmaster server;
  private final Optional<DirectoryLock> lock;

  private EmbeddedDatabase(
      ServerDirectory directory, Postmaster server, Optional<DirectoryLock> lock) {
    this.directory = directory;
    this.server = server;
    this.lock = lock;
  }

  /**
   * Starts the server, after making its data on first use. A server that an ITL left behind when it
   * was killed is stopped first; whatever it had committed is there.
   *
   * @throws EmbeddedDatabaseException if the directory is in use by a running ITL, or the server
   *     does not start
   */
  public static EmbeddedDatabase start(Path home) {
    return start(home, home);
  }

  /**
   * The same with the programs unpacked elsewhere, so that several databases share them.
   *
   * @param programs directory to unpack into; everybody may enter it
   */
  public static EmbeddedDatabase start(Path home, Path programs) {
    try {
      Files.createDirectories(programs);
      ServerDirectory directory = ServerDirectory.of(Files.createDirectories(home).toRealPath());
      DirectoryLock lock = DirectoryLock.take(directory.home());
      try {
        stopOrphan(directory);
        Postmaster server =
            new ServerStart(directory, PostgresPrograms.unpackInto(programs.toRealPath())).start();
        LOG.info(
            "ITL-402 Embedded PostgreSQL serves {} on port {} (process {})",
            directory.home(),
            server.port(),
            server.pid());
        return new EmbeddedDatabase(directory, server, Optional.of(lock));
      } catch (IOException | RuntimeException failure) {
        lock.close();
        throw failure;
      }
    } catch (IOException failure) {
      throw new EmbeddedDatabaseException(
          "The embedded database in %s could not be started: %s"
              .formatted(home, failure.getMessage()),
          failure);
    }
  }

  /**
   * Joins the server that a running ITL has started in the directory; empty if there is none.
   * Closing leaves that server running.
   */
  public static Optional<EmbeddedDatabase> join(Path home) {
    try {
      if (!Files.isDirectory(home)) {
        return Optional.empty();
      }
      ServerDirectory directory = ServerDirectory.of(home.toRealPath());
      return Postmaster.of(directory.data())
          .map(server -> new EmbeddedDatabase(directory, server, Optional.empty()));
    } catch (IOException failure) {
      throw new EmbeddedDatabaseException(
          "The embedded database in %s could not be joined: %s"
              .formatted(home, failure.getMessage()),
          failure);
    }
  }

  /** True if a server was once started in the directory: there are data. */
  public static boolean existsIn(Path home) {
    return Files.isDirectory(ServerDirectory.of(home).data());
  }

  private static void stopOrphan(ServerDirectory directory) throws IOException {
    Optional<Postmaster> orphan = Postmaster.of(directory.data());
    if (orphan.isPresent()) {
      LOG.warn(
          "ITL-403 Stopping the PostgreSQL server (process {}) that a killed ITL left in {}",
          orphan.get().pid(),
          directory.home());
      orphan.get().stop();
    }
    // We hold the directory and nobody serves it. The number in an old pid file may by now be that
    // of any process, and then PostgreSQL would refuse to start.
    Files.deleteIfExists(Postmaster.pidFile(directory.data()));
  }

  public String url() {
    return directory.url(server.port());
  }

  public String user() {
    return ServerDirectory.USER;
  }

  /** The password that was drawn for this directory. */
  public String password() {
    try {
      return directory.password();
    } catch (IOException failure) {
      throw new EmbeddedDatabaseException(
          "The password of the embedded database cannot be read: " + failure.getMessage(), failure);
    }
  }

  /** Stops the server if this process started it. */
  @Override
  public void close() {
    if (lock.isEmpty()) {
      return;
    }
    try {
      try {
        server.stop();
      } finally {
        lock.get().close();
      }
    } catch (IOException failure) {
      throw new EmbeddedDatabaseException(
          "The embedded database could not be stopped: " + failure.getMessage(), failure);
    }
  }
}
