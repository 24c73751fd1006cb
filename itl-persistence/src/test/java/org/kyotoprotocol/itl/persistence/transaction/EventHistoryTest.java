package org.kyotoprotocol.itl.persistence.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kyotoprotocol.itl.persistence.Samples.NOON;
import static org.kyotoprotocol.itl.persistence.Samples.received;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kyotoprotocol.itl.core.transaction.BlockIdentifier;
import org.kyotoprotocol.itl.core.transaction.EvaluationResult;
import org.kyotoprotocol.itl.core.transaction.TransactionEvent;
import org.kyotoprotocol.itl.core.transaction.TransactionState;
import org.kyotoprotocol.itl.core.transaction.TransactionStatus;
import org.kyotoprotocol.itl.persistence.FreshDatabase;

class EventHistoryTest {
  @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();

  @Test
  void eventsComeInOrderWithTheirCodesAndBlocks() {
    insert("GB1");
    insert("GB2");
    TransactionEvent first = event("GB1", Optional.of(TransactionStatus.PROPOSED), List.of(), "");
    TransactionEvent second =
        event(
            "GB1",
            Optional.of(TransactionStatus.CHECKED_DISCREPANCY),
            List.of(
                new EvaluationResult(
                    4010,
                    List.of(new BlockIdentifier(1, 2, "GB"), new BlockIdentifier(-5, 0, "??"))),
                EvaluationResult.of(4011),
                new EvaluationResult(4003, List.of(new BlockIdentifier(9, 9, "JP")))),
            "refused");
    TransactionEvent third = event("GB1", Optional.empty(), List.of(), "confirmed");
    DATABASE.run(store -> store.transactions().append(first));
    DATABASE.run(
        store -> {
          store.transactions().append(second);
          store.transactions().append(event("GB2", Optional.empty(), List.of(), "other"));
          store.transactions().append(third);
        });
    assertThat(events("GB1")).containsExactly(first, second, third);
    assertThat(events("GB3")).isEmpty();
  }

  @Test
  void eventsCannotBeRewritten() {
    insert("GB4");
    DATABASE.run(
        store ->
            store.transactions().append(event("GB4", Optional.empty(), List.of(), "confirmed")));
    for (String attempt :
        List.of("update transaction_event set note = ''", "delete from transaction_event")) {
      assertThatThrownBy(() -> DATABASE.sql(attempt)).hasMessageContaining("append-only");
    }
  }

  private static TransactionEvent event(
      String identifier,
      Optional<TransactionStatus> status,
      List<EvaluationResult> results,
      String note) {
    return new TransactionEvent(
        identifier,
        NOON,
        "GB",
        status,
        TransactionState.RECEIVED,
        results,
        status.map(known -> UUID.randomUUID()),
        note);
  }

  private static List<TransactionEvent> events(String identifier) {
    return DATABASE.ask(store -> store.transactions().events(identifier));
  }

  private static void insert(String identifier) {
    DATABASE.run(store -> store.transactions().insert(received(identifier, NOON)));
  }
}
