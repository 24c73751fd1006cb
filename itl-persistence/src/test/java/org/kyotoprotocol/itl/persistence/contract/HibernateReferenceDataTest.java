package org.kyotoprotocol.itl.persistence.contract;

import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kyotoprotocol.itl.core.UnitOfWork;
import org.kyotoprotocol.itl.persistence.FreshDatabase;

class HibernateReferenceDataTest extends ReferenceDataContract {
  @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();

  @BeforeEach
  void nothing() throws SQLException {
    DATABASE.empty("reference_row, reference_change, reference_set");
  }

  @Override
  UnitOfWork unitOfWork() {
    return DATABASE.unitOfWork();
  }
}
