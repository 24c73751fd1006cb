package org.kyotoprotocol.itl.core;

import java.util.function.Function;

/** Port: runs work in one database transaction. */
@FunctionalInterface
public interface UnitOfWork {
  /**
   * Runs the work and commits; returns only once the commit is durable. The work is run again from
   * the start after a serialization failure or a deadlock, so it must have no effect but on the
   * store.
   *
   * @throws RuntimeException what the work threw, after a rollback
   */
  <T> T inTransaction(Function<Store, T> work);
}
