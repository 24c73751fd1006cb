package org.kyotoprotocol.itl.testkit.memory;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.kyotoprotocol.itl.core.Store;
import org.kyotoprotocol.itl.core.UnitOfWork;
import org.kyotoprotocol.itl.core.check.EvaluationLog;
import org.kyotoprotocol.itl.core.notice.NoticeBook;
import org.kyotoprotocol.itl.core.reference.ReferenceData;
import org.kyotoprotocol.itl.core.registry.AccountBook;
import org.kyotoprotocol.itl.core.registry.CredentialDirectory;
import org.kyotoprotocol.itl.core.registry.RegistryDirectory;

/**
 * A store in memory. One unit of work runs at a time; one that throws leaves no trace. Nothing
 * survives the process.
 */
public final class InMemoryStore implements UnitOfWork, Store {
  private final ReentrantLock lock = new ReentrantLock();
  private final UndoLog undo = new UndoLog();
  private final InMemoryRegistries registries = new InMemoryRegistries(undo);
  private final InMemoryCredentials credentials = new InMemoryCredentials(undo);
  private final InMemoryAccounts accounts = new InMemoryAccounts(undo);
  private final InMemoryReferenceData reference = new InMemoryReferenceData(undo);
  private final InMemoryLedger ledger = new InMemoryLedger(undo);
  private final InMemoryTransactions transactions = new InMemoryTransactions(undo);
  private final InMemoryMessages messages = new InMemoryMessages(undo);
  private final InMemoryOutbox outbox = new InMemoryOutbox(undo);
  private final InMemoryNotices notices = new InMemoryNotices(undo);
  private final InMemoryEvaluations evaluations = new InMemoryEvaluations(undo);
  private final InMemoryReconciliations reconciliations = new InMemoryReconciliations(undo);

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException if called from inside another unit of work
   */
  @Override
  public <T> T inTransaction(Function<Store, T> work) {
    if (lock.isHeldByCurrentThread()) {
      throw new IllegalStateException("A unit of work must not begin inside another one");
    }
    lock.lock();
    try {
      T result = work.apply(this);
      undo.forget();
      return result;
    } finally {
      undo.rollBack();
      lock.unlock();
    }
  }

  @Override
  public RegistryDirectory registries() {
    return registries;
  }

  @Override
  public CredentialDirectory credentials() {
    return credentials;
  }

  @Override
  public AccountBook accounts() {
    return accounts;
  }

  @Override
  public ReferenceData reference() {
    return reference;
  }

  @Override
  public InMemoryLedger ledger() {
    return ledger;
  }

  @Override
  public InMemoryTransactions transactions() {
    return transactions;
  }

  @Override
  public InMemoryMessages messages() {
    return messages;
  }

  @Override
  public InMemoryOutbox outbox() {
    return outbox;
  }

  @Override
  public NoticeBook notices() {
    return notices;
  }

  @Override
  public EvaluationLog evaluations() {
    return evaluations;
  }

  @Override
  public InMemoryReconciliations reconciliations() {
    return reconciliations;
  }
}
