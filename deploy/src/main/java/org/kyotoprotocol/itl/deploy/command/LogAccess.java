package org.kyotoprotocol.itl.deploy.command;

import org.kyotoprotocol.itl.core.UnitOfWork;
import org.kyotoprotocol.itl.deploy.node.NodeSettings;
import org.kyotoprotocol.itl.deploy.settings.Settings;
import org.kyotoprotocol.itl.persistence.Database;

/** The record of a log, running or not, opened to look at it. */
final class LogAccess implements AutoCloseable {
  private static final int CONNECTIONS = 2;
  private final Settings settings;
  private final Database database;

  private LogAccess(Settings settings, Database database) {
    this.settings = settings;
    this.database = database;
  }

  static LogAccess open(Settings settings) {
    return new LogAccess(
        settings, Database.look(NodeSettings.database(settings).withPoolSize(CONNECTIONS)));
  }

  UnitOfWork unitOfWork() {
    return database.unitOfWork();
  }

  Settings settings() {
    return settings;
  }

  @Override
  public void close() {
    database.close();
  }
}
