package org.kyotoprotocol.itl.core.check;

import org.kyotoprotocol.itl.core.Store;
import org.kyotoprotocol.itl.core.ledger.Ledger;
import org.kyotoprotocol.itl.core.message.MessageLog;
import org.kyotoprotocol.itl.core.message.Outbox;
import org.kyotoprotocol.itl.core.notice.NoticeBook;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationLog;
import org.kyotoprotocol.itl.core.reference.ReferenceData;
import org.kyotoprotocol.itl.core.registry.AccountBook;
import org.kyotoprotocol.itl.core.registry.CredentialDirectory;
import org.kyotoprotocol.itl.core.registry.RegistryDirectory;
import org.kyotoprotocol.itl.core.transaction.TransactionLog;

/**
 * A store for questions only: what would be locked is read, and ledger and notices never change.
 */
record UnlockedStore(Store stored) implements Store {
  @Override
  public Ledger ledger() {
    return new UnlockedLedger(stored.ledger());
  }

  @Override
  public NoticeBook notices() {
    return new UnlockedNotices(stored.notices());
  }

  @Override
  public RegistryDirectory registries() {
    return stored.registries();
  }

  @Override
  public CredentialDirectory credentials() {
    return stored.credentials();
  }

  @Override
  public AccountBook accounts() {
    return stored.accounts();
  }

  @Override
  public ReferenceData reference() {
    return stored.reference();
  }

  @Override
  public TransactionLog transactions() {
    return stored.transactions();
  }

  @Override
  public MessageLog messages() {
    return stored.messages();
  }

  @Override
  public Outbox outbox() {
    return stored.outbox();
  }

  @Override
  public EvaluationLog evaluations() {
    return stored.evaluations();
  }

  @Override
  public ReconciliationLog reconciliations() {
    return stored.reconciliations();
  }

  /** What any attempt to change something fails with. */
  static UnsupportedOperationException readOnly() {
    return new UnsupportedOperationException("A dry run changes nothing");
  }
}
