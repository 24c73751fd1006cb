package org.kyotoprotocol.itl.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.kyotoprotocol.itl.persistence.embedded.EmbeddedDatabase;

/** One embedded server for all tests of a run; its data stay from run to run to start faster. */
public final class TestServer {
  public static final Path PROGRAMS = Path.of("target", "postgresql").toAbsolutePath();
  private static final Path HOME = Path.of("target", "test-server").toAbsolutePath();
  private static final AtomicInteger DATABASES = new AtomicInteger();
  private static final EmbeddedDatabase SERVER = start();

  private TestServer() {}

  private static EmbeddedDatabase start() {
    EmbeddedDatabase server = EmbeddedDatabase.start(HOME, PROGRAMS);
    Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    return server;
  }

  /** Settings of a database that is new and empty. */
  public static DatabaseSettings emptyDatabase() {
    String name = "test_" + ProcessHandle.current().pid() + "_" + DATABASES.incrementAndGet();
    execute("create database " + name);
    return settings(SERVER.url().replaceFirst("/[^/]+$", "/" + name));
  }

  /** The same database server at another address. */
  public static DatabaseSettings settings(String url) {
    try {
      Path password = Files.createTempFile("itl-test", ".password");
      password.toFile().deleteOnExit();
      Files.writeString(password, SERVER.password() + "\n");
      return DatabaseSettings.server(url, SERVER.user(), Optional.of(password));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public static void drop(DatabaseSettings settings) {
    String url = ((DatabaseSettings.ServerPlace) settings.place()).url();
    execute("drop database if exists " + url.substring(url.lastIndexOf('/') + 1) + " with (force)");
  }

  private static void execute(String sql) {
    try (Connection connection =
            DriverManager.getConnection(SERVER.url(), SERVER.user(), SERVER.password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failure) {
      throw new IllegalStateException(sql, failure);
    }
  }
}
