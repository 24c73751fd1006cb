package org.kyotoprotocol.itl.persistence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.kyotoprotocol.itl.core.Store;
import org.kyotoprotocol.itl.core.UnitOfWork;

/** A database of its own for a test class. */
public final class FreshDatabase implements BeforeAllCallback, AfterAllCallback, AutoCloseable {
  private DatabaseSettings settings;
  private Database database;

  public static FreshDatabase opened() {
    FreshDatabase fresh = new FreshDatabase();
    fresh.open();
    return fresh;
  }

  private void open() {
    settings = TestServer.emptyDatabase();
    database = Database.open(settings);
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    open();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    close();
  }

  @Override
  public void close() {
    database.close();
    TestServer.drop(settings);
  }

  public DatabaseSettings settings() {
    return settings;
  }

  public UnitOfWork unitOfWork() {
    return database.unitOfWork();
  }

  /** Does the work in one unit of work. */
  public void run(Consumer<Store> work) {
    unitOfWork()
        .inTransaction(
            store -> {
              work.accept(store);
              return null;
            });
  }

  /** Answers from one unit of work. */
  public <T> T ask(Function<Store, T> question) {
    return unitOfWork().inTransaction(question);
  }

  /** Runs SQL beside the store and commits it. */
  public void sql(String statement) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement prepared = connection.createStatement()) {
      prepared.execute(statement);
      connection.commit();
    }
  }

  /** Empties tables, those that are append-only as well. */
  public void empty(String tables) throws SQLException {
    sql(
        "set session_replication_role = replica; truncate "
            + tables
            + "; set session_replication_role = default");
  }

  /** The single number that the query answers. */
  public long number(String query) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      result.next();
      return result.getLong(1);
    }
  }

  /** The single column that the query answers. */
  public List<String> texts(String query) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      List<String> texts = new ArrayList<>();
      while (result.next()) {
        texts.add(result.getString(1));
      }
      return texts;
    }
  }
}
