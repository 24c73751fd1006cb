package org.kyotoprotocol.itl.persistence.contract;

import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kyotoprotocol.itl.core.UnitOfWork;
import org.kyotoprotocol.itl.persistence.FreshDatabase;

class HibernateEvaluationLogTest extends EvaluationLogContract {
  @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();

  @BeforeEach
  void nothing() throws SQLException {
    DATABASE.empty(
        "evaluation, itl_transaction, transaction_block, transaction_event, transaction_event_code, transaction_event_block");
  }

  @Override
  UnitOfWork unitOfWork() {
    return DATABASE.unitOfWork();
  }
}
