package org.kyotoprotocol.itl.testkit.history;

import java.util.Optional;
import org.kyotoprotocol.itl.core.Store;
import org.kyotoprotocol.itl.core.check.EvaluationLog;
import org.kyotoprotocol.itl.core.ledger.Ledger;
import org.kyotoprotocol.itl.core.message.MessageLog;
import org.kyotoprotocol.itl.core.message.Outbox;
import org.kyotoprotocol.itl.core.notice.NoticeBook;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationLog;
import org.kyotoprotocol.itl.core.reference.ReferenceData;
import org.kyotoprotocol.itl.core.registry.AccountBook;
import org.kyotoprotocol.itl.core.registry.CredentialDirectory;
import org.kyotoprotocol.itl.core.registry.RegistryDirectory;
import org.kyotoprotocol.itl.core.transaction.Transaction;
import org.kyotoprotocol.itl.core.transaction.TransactionLog;

/** A store that does not keep what evaluations were based on: of a whole history, too much. */
record ForgetfulStore(Store store) implements Store {
  @Override
  public RegistryDirectory registries() {
    return store.registries();
  }

  @Override
  public CredentialDirectory credentials() {
    return store.credentials();
  }

  @Override
  public AccountBook accounts() {
    return store.accounts();
  }

  @Override
  public ReferenceData reference() {
    return store.reference();
  }

  @Override
  public Ledger ledger() {
    return store.ledger();
  }

  @Override
  public TransactionLog transactions() {
    return store.transactions();
  }

  @Override
  public MessageLog messages() {
    return store.messages();
  }

  @Override
  public Outbox outbox() {
    return store.outbox();
  }

  @Override
  public NoticeBook notices() {
    return store.notices();
  }

  @Override
  public ReconciliationLog reconciliations() {
    return store.reconciliations();
  }

  @Override
  public EvaluationLog evaluations() {
    return new EvaluationLog() {
      @Override
      public void append(Recorded evaluation) {
        // Not kept.
      }

      @Override
      public Optional<Recorded> find(Transaction transaction) {
        return Optional.empty();
      }
    };
  }
}
