package org.kyotoprotocol.itl.persistence.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kyotoprotocol.itl.persistence.Samples.NOON;
import static org.kyotoprotocol.itl.persistence.Samples.referenceRow;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kyotoprotocol.itl.core.reference.ReferenceData.Recorded;
import org.kyotoprotocol.itl.core.reference.ReferenceData.ReferenceChange;
import org.kyotoprotocol.itl.core.reference.ReferenceRow;
import org.kyotoprotocol.itl.core.reference.ReferenceSet;
import org.kyotoprotocol.itl.persistence.FreshDatabase;
import org.kyotoprotocol.itl.persistence.Parallel;

/** Changes of one set take turns. */
class ReferenceConcurrencyTest {
  @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();
  private static final int ADMINISTRATORS = 4;
  private static final int ROUNDS = 5;

  @Test
  void theLastChangeWinsAndTheHistoryIsComplete() throws Exception {
    List<Callable<Boolean>> administrators = new ArrayList<>();
    for (int n = 1; n <= ADMINISTRATORS; n++) {
      int party = n;
      administrators.add(
          () -> {
            for (int round = 1; round <= ROUNDS; round++) {
              replace("administrator " + party + " round " + round, party * 100 + round);
            }
            return true;
          });
    }
    Parallel.call(administrators);
    List<Recorded> history = DATABASE.ask(store -> store.reference().history(1_000));
    List<ReferenceRow> current = DATABASE.ask(store -> store.reference().all(ReferenceSet.PARTIES));
    assertThat(history).hasSize(ADMINISTRATORS * ROUNDS);
    assertThat(current).isEqualTo(rows(amountOfTheLast()));
    int added = history.stream().mapToInt(Recorded::added).sum();
    int ended = history.stream().mapToInt(Recorded::ended).sum();
    assertThat(added - ended).isEqualTo(current.size());
    assertThat(DATABASE.number("select count(*) from reference_row")).isEqualTo(added);
    assertThat(
            DATABASE.number(
                """
                select count(*) from reference_row row join reference_change change
                  on change.reference_change = row.ended_by
                where row.ended_by <= row.since
                """))
        .isZero();
  }

  private static long amountOfTheLast() throws SQLException {
    return DATABASE.number(
        """
        select split_part(changed_by, ' ', 2)::int * 100 + split_part(changed_by, ' ', 4)::int
        from reference_change order by reference_change desc limit 1
        """);
  }

  private static void replace(String who, long amount) {
    ReferenceChange change = new ReferenceChange(NOON, who, "test", true);
    DATABASE.run(store -> store.reference().replace(change, ReferenceSet.PARTIES, rows(amount)));
  }

  private static List<ReferenceRow> rows(long amount) {
    return List.of(
        referenceRow(ReferenceSet.PARTIES, "GB,1,77"),
        referenceRow(ReferenceSet.PARTIES, "JP,1," + amount),
        referenceRow(ReferenceSet.PARTIES, "NZ,1," + amount));
  }
}
