package org.kyotoprotocol.itl.persistence;

import org.hibernate.StatelessSession;
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
import org.kyotoprotocol.itl.core.transaction.TransactionLog;
import org.kyotoprotocol.itl.persistence.evaluation.HibernateEvaluationLog;
import org.kyotoprotocol.itl.persistence.ledger.HibernateLedger;
import org.kyotoprotocol.itl.persistence.message.HibernateMessageLog;
import org.kyotoprotocol.itl.persistence.message.HibernateOutbox;
import org.kyotoprotocol.itl.persistence.notice.HibernateNoticeBook;
import org.kyotoprotocol.itl.persistence.reconciliation.HibernateReconciliationLog;
import org.kyotoprotocol.itl.persistence.reference.HibernateReferenceData;
import org.kyotoprotocol.itl.persistence.registry.HibernateAccountBook;
import org.kyotoprotocol.itl.persistence.registry.HibernateCredentialDirectory;
import org.kyotoprotocol.itl.persistence.registry.HibernateRegistryDirectory;
import org.kyotoprotocol.itl.persistence.transaction.HibernateTransactionLog;

/** Everything that is stored, over one session. */
record HibernateStore(
    RegistryDirectory registries,
    CredentialDirectory credentials,
    AccountBook accounts,
    ReferenceData reference,
    Ledger ledger,
    TransactionLog transactions,
    MessageLog messages,
    Outbox outbox,
    NoticeBook notices,
    EvaluationLog evaluations,
    ReconciliationLog reconciliations)
    implements Store {

  static HibernateStore over(StatelessSession session) {
    return new HibernateStore(
        new HibernateRegistryDirectory(session),
        new HibernateCredentialDirectory(session),
        new HibernateAccountBook(session),
        new HibernateReferenceData(session),
        new HibernateLedger(session),
        new HibernateTransactionLog(session),
        new HibernateMessageLog(session),
        new HibernateOutbox(session),
        new HibernateNoticeBook(session),
        new HibernateEvaluationLog(session),
        new HibernateReconciliationLog(session));
  }
}
