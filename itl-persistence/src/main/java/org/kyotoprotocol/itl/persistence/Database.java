package org.kyotoprotocol.itl.persistence;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.hibernate.SessionFactory;
import org.kyotoprotocol.itl.core.UnitOfWork;
import org.kyotoprotocol.itl.persistence.DatabaseSettings.EmbeddedPlace;
import org.kyotoprotocol.itl.persistence.embedded.EmbeddedDatabase;
import org.kyotoprotocol.itl.persistence.embedded.EmbeddedDatabaseException;

/** The open record: a server, a pool of connections, the schema up to date, Hibernate over it. */
public final class Database implements AutoCloseable {
  private static final String MIGRATIONS = "classpath:db/migration/postgresql";

  private final Optional<EmbeddedDatabase> embedded;
  private final HikariDataSource pool;
  private final SessionFactory sessions;
  private final UnitOfWork unitOfWork;

  private Database(
      Optional<EmbeddedDatabase> embedded, HikariDataSource pool, SessionFactory sessions) {
    this.embedded = embedded;
    this.pool = pool;
    this.sessions = sessions;
    this.unitOfWork = new HibernateUnitOfWork(sessions);
  }

  /**
   * Opens the record: starts its server if that is ours, and brings the schema up to date.
   *
   * @throws DatabaseNotOpenedException if the database does not answer or its schema does not fit
   * @throws EmbeddedDatabaseException if our own server does not start
   */
  public static Database open(DatabaseSettings settings) {
    return open(settings, () -> embedded(settings).map(Database::start), true);
  }

  /**
   * Opens the record to look at it, while an ITL may be running on it: joins the server of the
   * running ITL, and starts one only if there is none. Leaves the schema as it is.
   *
   * @throws DatabaseNotOpenedException if there is no record, or it does not answer
   * @throws EmbeddedDatabaseException if our own server does not start
   */
  public static Database look(DatabaseSettings settings) {
    return open(settings, () -> embedded(settings).map(Database::joinOrStart), false);
  }

  private static EmbeddedDatabase start(EmbeddedPlace place) {
    return EmbeddedDatabase.start(place.directory(), place.programs());
  }

  private static EmbeddedDatabase joinOrStart(EmbeddedPlace place) {
    if (!EmbeddedDatabase.existsIn(place.directory())) {
      throw new DatabaseNotOpenedException("There is no database in " + place.directory());
    }
    return EmbeddedDatabase.join(place.directory()).orElseGet(() -> start(place));
  }

  private static Database open(
      DatabaseSettings settings, Supplier<Optional<EmbeddedDatabase>> server, boolean migrate) {
    HikariDataSource pool = ConnectionPool.idle(settings);
    // Hibernate takes about as long to get ready as a server to start; it needs none for that.
    CompletableFuture<SessionFactory> sessions =
        CompletableFuture.supplyAsync(() -> Sessions.over(pool));
    Optional<EmbeddedDatabase> embedded = Optional.empty();
    try {
      embedded = server.get();
      ConnectionPool.direct(pool, settings, embedded);
      prepare(pool, migrate);
      return new Database(embedded, pool, sessions.join());
    } catch (RuntimeException failure) {
      sessions.handle(Database::discard).join();
      pool.close();
      embedded.ifPresent(EmbeddedDatabase::close);
      throw failure;
    }
  }

  /** Closes what became of a start that failed elsewhere. */
  private static Void discard(SessionFactory built, Throwable failure) {
    if (failure == null) {
      built.close();
    }
    return null;
  }

  private static Optional<EmbeddedPlace> embedded(DatabaseSettings settings) {
    return settings.place() instanceof EmbeddedPlace place ? Optional.of(place) : Optional.empty();
  }

  private static void prepare(HikariDataSource pool, boolean migrate) {
    try (Connection connection = pool.getConnection()) {
      connection.rollback();
    } catch (SQLException | PoolInitializationException failure) {
      throw notOpened(pool, failure);
    }
    if (migrate) {
      try {
        Flyway.configure().dataSource(pool).locations(MIGRATIONS).load().migrate();
      } catch (FlywayException failure) {
        throw notOpened(pool, failure);
      }
    }
  }

  private static DatabaseNotOpenedException notOpened(HikariDataSource pool, Exception failure) {
    return new DatabaseNotOpenedException(
        "The database %s cannot be opened: %s".formatted(pool.getJdbcUrl(), failure.getMessage()),
        failure);
  }

  /** The one way to what is stored. */
  public UnitOfWork unitOfWork() {
    return unitOfWork;
  }

  /** The pool, for what keeps tables of its own in the same database. */
  public DataSource dataSource() {
    return pool;
  }

  /** Waits for nobody: what is under way is undone. Stops the server if it is ours. */
  @Override
  public void close() {
    sessions.close();
    pool.close();
    embedded.ifPresent(EmbeddedDatabase::close);
  }
}
