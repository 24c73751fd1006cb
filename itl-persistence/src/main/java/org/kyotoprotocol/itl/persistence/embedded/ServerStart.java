package org.kyotoprotocol.itl.persistence.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The way from a directory to a server that answers. */
final class ServerStart {
  private static final int ATTEMPTS = 5;
  private static final int PAUSE_MILLIS = 300;
  private static final int LINES_SHOWN = 5;
  private static final Path NO_INPUT = Path.of("/dev/null");

  private final ServerDirectory directory;
  private final PostgresPrograms programs;
  private final ServerAccount account;

  ServerStart(ServerDirectory directory, PostgresPrograms programs) throws IOException {
    this(directory, programs, ServerAccount.choose(directory.home()));
  }

  ServerStart(ServerDirectory directory, PostgresPrograms programs, ServerAccount account) {
    this.directory = directory;
    this.programs = programs;
    this.account = account;
  }

  Postmaster start() throws IOException {
    boolean first = !Files.isDirectory(directory.data());
    if (first) {
      deleteTree(directory.unfinishedData());
      directory.drawPassword();
    }
    account.own(directory.home());
    if (first) {
      initialise();
    }
    return serve();
  }

  /**
   * Makes the data and, by the server's single-user mode, the database in them. Every connection
   * must give the password, those from this machine included.
   */
  private void initialise() throws IOException {
    run(
        "initdb",
        "--pgdata=" + directory.unfinishedData(),
        "--username=" + ServerDirectory.USER,
        "--pwfile=" + directory.passwordFile(),
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--no-locale");
    Path statements = directory.home().resolve("first.sql");
    Files.writeString(statements, "create database " + ServerDirectory.DATABASE + "\n");
    Command.run(
        account.prefixed(
            List.of(
                programs.path("postgres"),
                "--single",
                "-D",
                directory.unfinishedData().toString(),
                "postgres")),
        statements,
        directory.commandLog());
    Files.delete(statements);
    Files.move(directory.unfinishedData(), directory.data(), StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * Tries again with another port when the chosen one was taken meanwhile, and when the last
   * processes of a killed server are still going.
   */
  private Postmaster serve() throws IOException {
    for (int attempt = 1; ; attempt++) {
      long logged = Files.exists(directory.serverLog()) ? Files.size(directory.serverLog()) : 0;
      try {
        run(
            "pg_ctl",
            "start",
            "--wait",
            "--pgdata=" + directory.data(),
            "--log=" + directory.serverLog(),
            "--options=" + options(freePort()));
        return Postmaster.of(directory.data())
            .orElseThrow(() -> new EmbeddedDatabaseException("The server ended at once"));
      } catch (EmbeddedDatabaseException failure) {
        String words = wordsSince(logged);
        if (attempt == ATTEMPTS || !isPassing(words)) {
          throw new EmbeddedDatabaseException(
              "PostgreSQL in %s does not start: %s".formatted(directory.home(), words), failure);
        }
        pause();
      }
    }
  }

  private static String options(int port) {
    return Map.ofEntries(
            Map.entry("port", Integer.toString(port)),
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("max_connections", "250"),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"))
        .entrySet()
        .stream()
        .map(setting -> "-c " + setting.getKey() + "='" + setting.getValue() + "'")
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private void run(String program, String... arguments) throws IOException {
    List<String> command =
        Stream.concat(Stream.of(programs.path(program)), Stream.of(arguments)).toList();
    Command.run(account.prefixed(command), NO_INPUT, directory.commandLog());
  }

  private static boolean isPassing(String words) {
    return words.contains("Address already in use") || words.contains("still in use");
  }

  private String wordsSince(long logged) throws IOException {
    byte[] log =
        Files.exists(directory.serverLog())
            ? Files.readAllBytes(directory.serverLog())
            : new byte[0];
    int from = (int) Math.min(logged, log.length);
    return new String(log, from, log.length - from, UTF_8)
        .lines()
        .limit(LINES_SHOWN)
        .collect(Collectors.joining(" / "));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new EmbeddedDatabaseException("Interrupted while starting the database", interrupted);
    }
  }

  static void deleteTree(Path tree) throws IOException {
    if (Files.exists(tree)) {
      try (Stream<Path> files = Files.walk(tree)) {
        for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
          Files.delete(file);
        }
      }
    }
  }
}
