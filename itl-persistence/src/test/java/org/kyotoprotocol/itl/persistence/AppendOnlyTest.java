package org.kyotoprotocol.itl.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kyotoprotocol.itl.persistence.Samples.GB;
import static org.kyotoprotocol.itl.persistence.Samples.NOON;
import static org.kyotoprotocol.itl.persistence.Samples.notice;
import static org.kyotoprotocol.itl.persistence.Samples.received;
import static org.kyotoprotocol.itl.persistence.Samples.referenceRow;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kyotoprotocol.itl.core.check.EvaluationLog.Recorded;
import org.kyotoprotocol.itl.core.check.FactsLoader;
import org.kyotoprotocol.itl.core.check.Rulebook;
import org.kyotoprotocol.itl.core.reference.ReferenceData.ReferenceChange;
import org.kyotoprotocol.itl.core.reference.ReferenceSet;
import org.kyotoprotocol.itl.core.transaction.Transaction;

/** What was decided and on what grounds cannot be rewritten, not even by SQL. */
class AppendOnlyTest {
  @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();

  @BeforeAll
  static void oneOfEach() {
    Transaction transaction = received("GB1", NOON);
    ReferenceChange change = new ReferenceChange(NOON, "administrator", "test", true);
    DATABASE.run(
        store -> {
          store
              .reference()
              .replace(
                  change,
                  ReferenceSet.PARTIES,
                  List.of(referenceRow(ReferenceSet.PARTIES, "GB,1,1")));
          store
              .reference()
              .replace(
                  change,
                  ReferenceSet.PARTIES,
                  List.of(referenceRow(ReferenceSet.PARTIES, "GB,1,2")));
          store.notices().save(notice(1, GB));
          store.transactions().insert(transaction);
          store
              .evaluations()
              .append(
                  new Recorded(
                      "GB1",
                      NOON,
                      FactsLoader.forEvaluation(store, Rulebook.STANDARD, NOON, transaction),
                      List.of()));
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update evaluation set facts = ''",
        "delete from evaluation",
        "truncate evaluation",
        "update notice_history set content = ''",
        "delete from notice_history",
        "truncate notice_history",
        "update reference_change set reason = ''",
        "delete from reference_change",
        "truncate reference_change cascade",
        "delete from reference_row",
        "truncate reference_row",
        "update reference_row set subject = 'JP'",
        "update reference_row set cells = '{}'",
        "update reference_row set ended_by = null",
        "update reference_row set ended_by = since where ended_by is not null"
      })
  void theDatabaseRefuses(String attempt) throws SQLException {
    assertThatThrownBy(() -> DATABASE.sql(attempt)).hasMessageContaining("append-only");
    assertThat(DATABASE.number("select count(*) from reference_row")).isEqualTo(2);
  }

  @Test
  void oneTransactionIsEvaluatedOnce() {
    assertThatThrownBy(
            () -> DATABASE.sql("insert into evaluation select * from evaluation limit 1"))
        .hasMessageContaining("duplicate key");
  }
}
