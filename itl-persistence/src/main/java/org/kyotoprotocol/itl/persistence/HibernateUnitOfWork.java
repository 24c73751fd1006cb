package org.kyotoprotocol.itl.persistence;

import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.Transaction;
import org.kyotoprotocol.itl.core.Store;
import org.kyotoprotocol.itl.core.UnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs work in one database transaction at READ COMMITTED. Safe for use by many threads. */
public final class HibernateUnitOfWork implements UnitOfWork {
  private static final Logger LOG = LoggerFactory.getLogger(HibernateUnitOfWork.class);
  private static final int ATTEMPTS = 8;
  private static final int FIRST_PAUSE_MILLIS = 5;

  private final SessionFactory sessions;
  private final ThreadLocal<Boolean> running = ThreadLocal.withInitial(() -> false);

  public HibernateUnitOfWork(SessionFactory sessions) {
    this.sessions = sessions;
  }

  /**
   * {@inheritDoc}
   *
   * @throws CommitOutcomeUnknownException if the connection failed during the commit
   * @throws IllegalStateException if called from inside another unit of work: the inner one would
   *     be durable although the outer one fails, and the two could wait for each other for ever
   */
  @Override
  public <T> T inTransaction(Function<Store, T> work) {
    if (running.get()) {
      throw new IllegalStateException("A unit of work must not be begun inside another");
    }
    running.set(true);
    try {
      return withRetries(work);
    } finally {
      running.remove();
    }
  }

  private <T> T withRetries(Function<Store, T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return once(work);
      } catch (RuntimeException failure) {
        if (attempt == ATTEMPTS || !DatabaseFailure.isTransient(failure)) {
          throw failure;
        }
        LOG.info(
            "ITL-401 Unit of work collided with another ({}), attempt {} of {}",
            DatabaseFailure.sqlState(failure).orElse("no SQLSTATE"),
            attempt,
            ATTEMPTS);
        pause(attempt, failure);
      }
    }
  }

  private <T> T once(Function<Store, T> work) {
    try (StatelessSession session = sessions.openStatelessSession()) {
      Transaction transaction = session.beginTransaction();
      T result;
      try {
        result = work.apply(HibernateStore.over(session));
      } catch (RuntimeException | Error failure) {
        rollback(transaction, failure);
        throw failure;
      }
      commit(transaction);
      return result;
    }
  }

  private static void commit(Transaction transaction) {
    try {
      transaction.commit();
    } catch (RuntimeException failure) {
      if (DatabaseFailure.isRefusedCommit(failure)) {
        throw failure;
      }
      throw new CommitOutcomeUnknownException(failure);
    }
  }

  private static void rollback(Transaction transaction, Throwable failure) {
    try {
      transaction.rollback();
    } catch (RuntimeException second) {
      failure.addSuppressed(second);
    }
  }

  /** Waits longer each time, and never as long as the one it collided with. */
  private static void pause(int attempt, RuntimeException failure) {
    long ceiling = (long) FIRST_PAUSE_MILLIS << attempt;
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(ceiling) + 1);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      failure.addSuppressed(interrupted);
      throw failure;
    }
  }
}
