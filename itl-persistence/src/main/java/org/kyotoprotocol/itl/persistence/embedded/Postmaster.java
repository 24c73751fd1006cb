package org.kyotoprotocol.itl.persistence.embedded;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The running server of a data directory, as its own pid file tells.
 *
 * @param pid its process
 * @param port where it listens on the loopback address
 */
record Postmaster(Path data, long pid, int port) {
  private static final int LINE_OF_PID = 0;
  private static final int LINE_OF_PORT = 3;
  private static final Duration FAST = Duration.ofSeconds(60);
  private static final Duration IMMEDIATE = Duration.ofSeconds(20);
  private static final int POLL_MILLIS = 10;

  static Path pidFile(Path data) {
    return data.resolve("postmaster.pid");
  }

  /** The server of the directory, if one is running; an old pid file alone does not count. */
  static Optional<Postmaster> of(Path data) throws IOException {
    if (!Files.exists(pidFile(data))) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(pidFile(data), US_ASCII);
    if (lines.size() <= LINE_OF_PORT) {
      return Optional.empty();
    }
    Postmaster server =
        new Postmaster(
            data,
            Long.parseLong(lines.get(LINE_OF_PID).strip()),
            Integer.parseInt(lines.get(LINE_OF_PORT).strip()));
    return Optional.of(server).filter(Postmaster::isRunning);
  }

  /**
   * True if the process still serves this directory: it is a postgres that was started with it or
   * works in it. Another process that was given the same number is not, and neither is one that has
   * ended and was not yet buried by its parent.
   */
  boolean isRunning() {
    Path process = Path.of("/proc", Long.toString(pid));
    try {
      List<String> commandLine =
          List.of(Files.readString(process.resolve("cmdline"), UTF_8).split("\u0000"));
      return commandLine.get(0).endsWith("postgres")
          && (commandLine.contains(data.toString()) || worksIn(process));
    } catch (IOException gone) {
      return false;
    }
  }

  /** A server started by hand may have been told its directory by another name. */
  private boolean worksIn(Path process) throws IOException {
    try {
      return Files.isSameFile(process.resolve("cwd"), data);
    } catch (AccessDeniedException ofAnotherUser) {
      return false;
    }
  }

  /**
   * Stops the server: open transactions are undone, committed ones are on disk.
   *
   * @throws EmbeddedDatabaseException if it does not end
   */
  void stop() throws IOException {
    // INT asks for a fast shutdown, QUIT for an immediate one, which the next start recovers from.
    if (!endsAfter("INT", FAST) && !endsAfter("QUIT", IMMEDIATE)) {
      throw new EmbeddedDatabaseException(
          "The PostgreSQL server of %s (process %d) does not stop; stop it by hand"
              .formatted(data, pid));
    }
  }

  private boolean endsAfter(String signal, Duration patience) {
    Command.succeeds(List.of("sh", "-c", "kill -" + signal + " " + pid));
    long deadline = System.nanoTime() + patience.toNanos();
    while (isRunning() && System.nanoTime() < deadline) {
      try {
        Thread.sleep(POLL_MILLIS);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return !isRunning();
      }
    }
    return !isRunning();
  }
}
