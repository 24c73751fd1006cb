package org.kyotoprotocol.itl.persistence.transaction;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hibernate.StatelessSession;
import org.kyotoprotocol.itl.core.transaction.BlockIdentifier;
import org.kyotoprotocol.itl.core.transaction.EvaluationResult;
import org.kyotoprotocol.itl.core.transaction.TransactionEvent;

/** The events of a transaction, which lie in three tables. */
final class EventHistory {
  private static final String OF_TRANSACTION =
      "select number from EventRow where transactionIdentifier = :identifier";

  private final StatelessSession session;

  EventHistory(StatelessSession session) {
    this.session = session;
  }

  void append(TransactionEvent event) {
    EventRow row = EventRow.of(event);
    session.insert(row);
    List<EventCodeRow> codes = new ArrayList<>();
    List<EventBlockRow> blocks = new ArrayList<>();
    for (EvaluationResult result : event.results()) {
      EventCodeRow.Key code = new EventCodeRow.Key(row.number(), codes.size());
      codes.add(new EventCodeRow(code, result.responseCode()));
      int position = 0;
      for (BlockIdentifier block : result.blocks()) {
        blocks.add(
            new EventBlockRow(
                new EventBlockRow.Key(row.number(), code.position(), position++), block));
      }
    }
    session.insertMultiple(codes);
    session.insertMultiple(blocks);
  }

  List<TransactionEvent> of(String identifier) {
    Map<EventCodeRow.Key, List<BlockIdentifier>> blocks =
        select(
                "from EventBlockRow where key.transactionEvent in (%s) order by key",
                EventBlockRow.class, identifier)
            .stream()
            .collect(
                groupingBy(EventBlockRow::code, mapping(EventBlockRow::toIdentifier, toList())));
    Map<Long, List<EvaluationResult>> results =
        select(
                "from EventCodeRow where key.transactionEvent in (%s) order by key",
                EventCodeRow.class, identifier)
            .stream()
            .collect(
                groupingBy(
                    code -> code.key().transactionEvent(),
                    mapping(
                        code ->
                            new EvaluationResult(
                                code.responseCode(), blocks.getOrDefault(code.key(), List.of())),
                        toList())));
    return select(
            "from EventRow where transactionIdentifier = :identifier order by number",
            EventRow.class,
            identifier)
        .stream()
        .map(event -> event.toEvent(results.getOrDefault(event.number(), List.of())))
        .toList();
  }

  private <R> List<R> select(String query, Class<R> row, String identifier) {
    return session
        .createSelectionQuery(query.formatted(OF_TRANSACTION), row)
        .setParameter("identifier", identifier)
        .getResultList();
  }
}
