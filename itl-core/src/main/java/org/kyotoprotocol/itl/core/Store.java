package org.kyotoprotocol.itl.core;

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
import org.kyotoprotocol.itl.core.transaction.TransactionLog;

/** Port: everything that is stored, seen from inside one unit of work. */
public interface Store {
  RegistryDirectory registries();

  CredentialDirectory credentials();

  AccountBook accounts();

  ReferenceData reference();

  Ledger ledger();

  TransactionLog transactions();

  MessageLog messages();

  Outbox outbox();

  NoticeBook notices();

  EvaluationLog evaluations();

  ReconciliationLog reconciliations();
}
