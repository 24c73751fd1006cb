package org.kyotoprotocol.itl.persistence.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kyotoprotocol.itl.persistence.Samples.GB;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kyotoprotocol.itl.core.message.Operation;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationPhase;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationRecord;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationStatus;
import org.kyotoprotocol.itl.persistence.FreshDatabase;

class HibernateReconciliationLogTest {
  @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();

  @BeforeEach
  void none() throws SQLException {
    DATABASE.sql("truncate reconciliation");
  }

  @Test
  void aReconciliationIsFoundAsRecorded() throws SQLException {
    insert("'GB118', 'GB', 98, 2, '2010-05-31T02:00:00.123Z', 'receiveUnitBlocks'");
    assertThat(find("GB118"))
        .contains(
            new ReconciliationRecord(
                "GB118",
                GB,
                ReconciliationStatus.TOTALS_BY_ACCOUNT_TYPE_INCONSISTENT,
                ReconciliationPhase.UNIT_BLOCK_DETAIL,
                Instant.parse("2010-05-31T02:00:00.123Z"),
                Optional.of(Operation.RECEIVE_UNIT_BLOCKS)));
    assertThat(find("GB119")).isEmpty();
    assertThat(find("")).isEmpty();
  }

  @Test
  void aReconciliationMayAwaitNothing() throws SQLException {
    insert("'GB118', 'GB', 5, 1, '2010-05-31T02:00:00Z', null");
    assertThat(find("GB118").orElseThrow().awaited()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'gb118', 'GB', 1, 1, '2010-05-31T02:00:00Z', null",
        "'GB0', 'GB', 1, 1, '2010-05-31T02:00:00Z', null",
        "'GB1234567890123456789', 'GB', 1, 1, '2010-05-31T02:00:00Z', null",
        "'GB118', 'gb', 1, 1, '2010-05-31T02:00:00Z', null",
        "'GB118', 'GB', 12, 1, '2010-05-31T02:00:00Z', null",
        "'GB118', 'GB', 1, 4, '2010-05-31T02:00:00Z', null",
        "'GB118', 'GB', 1, 1, '2010-05-31T02:00:00.0001Z', null",
        "'GB118', 'GB', 1, 1, '2010-05-31T02:00:00Z', 'acceptMessage'"
      })
  void whatCannotBeIsNotStored(String values) {
    assertThatThrownBy(() -> insert(values)).isInstanceOf(SQLException.class);
  }

  private static Optional<ReconciliationRecord> find(String identifier) {
    return DATABASE.ask(store -> store.reconciliations().find(identifier));
  }

  private static void insert(String values) throws SQLException {
    DATABASE.sql("insert into reconciliation values (" + values + ")");
  }
}
