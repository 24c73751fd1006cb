package org.kyotoprotocol.itl.persistence;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.kyotoprotocol.itl.persistence.DatabaseSettings.ServerPlace;
import org.kyotoprotocol.itl.persistence.embedded.EmbeddedDatabase;

/** Configures HikariCP. */
final class ConnectionPool {
  private ConnectionPool() {}

  /** A pool that connects nowhere yet. */
  static HikariDataSource idle(DatabaseSettings settings) {
    HikariDataSource pool = new HikariDataSource();
    pool.setPoolName("itl");
    pool.setMaximumPoolSize(settings.poolSize());
    pool.setConnectionTimeout(settings.connectionTimeout().toMillis());
    pool.setAutoCommit(false);
    pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    pool.addDataSourceProperty("ApplicationName", "ITL");
    pool.addDataSourceProperty("reWriteBatchedInserts", "true");
    pool.addDataSourceProperty("tcpKeepAlive", "true");
    return pool;
  }

  /** Tells the pool its server; to be called before the first connection is taken. */
  static void direct(
      HikariDataSource pool, DatabaseSettings settings, Optional<EmbeddedDatabase> embedded) {
    if (settings.place() instanceof ServerPlace place) {
      pool.setJdbcUrl(place.url());
      pool.setUsername(place.user());
      place.passwordFile().map(ConnectionPool::passwordIn).ifPresent(pool::setPassword);
    }
    embedded.ifPresent(
        server -> {
          pool.setJdbcUrl(server.url());
          pool.setUsername(server.user());
          pool.setPassword(server.password());
        });
  }

  private static String passwordIn(Path file) {
    try {
      return Files.readAllLines(file).stream().findFirst().orElse("");
    } catch (IOException failure) {
      throw new UncheckedIOException("The database password file cannot be read: " + file, failure);
    }
  }
}
