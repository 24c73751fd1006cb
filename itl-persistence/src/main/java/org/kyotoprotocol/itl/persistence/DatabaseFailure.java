package org.kyotoprotocol.itl.persistence;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** What the SQLSTATE under a failure says about the transaction it happened in. */
final class DatabaseFailure {
  /** Serialization failure and deadlock: the same work may well succeed when run again. */
  private static final Set<String> TRANSIENT = Set.of("40001", "40P01");

  /**
   * Classes with which a server refuses a commit and so has undone it: constraint, transaction
   * state, rollback, and errors raised by a check at commit.
   */
  private static final Set<String> REFUSED = Set.of("23", "25", "27", "40", "44", "P0");

  /** Statement completion unknown: of class 40, and yet no rollback. CockroachDB answers it. */
  private static final String UNKNOWN = "40003";

  private DatabaseFailure() {}

  static boolean isTransient(Throwable failure) {
    return sqlState(failure).filter(TRANSIENT::contains).isPresent();
  }

  /** True if the database said that it did not commit. Anything else leaves it open. */
  static boolean isRefusedCommit(Throwable failure) {
    return sqlState(failure)
        .filter(state -> !state.equals(UNKNOWN))
        .filter(state -> state.length() == 5 && REFUSED.contains(state.substring(0, 2)))
        .isPresent();
  }

  static Optional<String> sqlState(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && sql.getSQLState() != null) {
        return Optional.of(sql.getSQLState());
      }
    }
    return Optional.empty();
  }
}
