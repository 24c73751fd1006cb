package org.kyotoprotocol.itl.persistence.sql;

import java.util.List;
import org.hibernate.query.CommonQueryContract;
import org.kyotoprotocol.itl.core.ledger.Ledger;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;

/**
 * The statements that are written for PostgreSQL: arrays as tables, walks of an index, row locks
 * that are skipped. Everything else in this module is left to Hibernate to translate.
 */
public final class PostgreSql {
  private static final String WANTED =
      """
      unnest(cast(:origins as text[]), cast(:starts as bigint[]), cast(:ends as bigint[]))
        as wanted (originating_registry, serial_start, serial_end)
      """;

  /*
   * Blocks of one origin never overlap, so they are in the same order by first and by last serial:
   * the first block that ends at or after the wanted serials is one step in an index, and the rest
   * follow on the primary key. The lock stands inside the lateral query so that rows are locked as
   * they are walked: in key order, the wanted ranges being sorted.
   */
  private static final String WALK =
      "select block.* from "
          + WANTED
          + """
          cross join lateral (
            select ahead.serial_start from unit_block ahead
            where ahead.originating_registry = wanted.originating_registry
              and ahead.serial_end >= wanted.serial_start
            order by ahead.serial_end
            limit 1) as head
          cross join lateral (
            select walked.* from unit_block walked
            where walked.originating_registry = wanted.originating_registry
              and walked.serial_start between head.serial_start and wanted.serial_end
            order by walked.serial_start
            %s) as block
          """;

  /** Blocks that share a serial with one of the wanted ranges; one may come twice. */
  public static final String OVERLAPPING_BLOCKS = WALK.formatted("");

  /**
   * The same, locked one by one in the order of the wanted ranges; one more than may be locked
   * shows that there are too many.
   */
  public static final String LOCK_OVERLAPPING_BLOCKS =
      WALK.formatted("for no key update") + "limit " + (Ledger.MOST_BLOCKS + 1);

  private static final String TOUCHES_WANTED =
      " where exists (select 1 from "
          + WANTED
          + """
          where wanted.originating_registry = entry.originating_registry
            and int8range(wanted.serial_start, wanted.serial_end, '[]')
                && int8range(entry.serial_start, entry.serial_end, '[]'))
          """;

  /** Ranges of open issuances that share a serial with one of the wanted ranges. */
  public static final String OVERLAPPING_ISSUANCES =
      "select entry.* from issuance_reservation entry"
          + TOUCHES_WANTED
          + "order by entry.originating_registry, entry.serial_start";

  /** Open marks that share a serial with one of the wanted ranges. */
  public static final String OPEN_MARKS =
      "select entry.* from serial_mark entry"
          + TOUCHES_WANTED
          + "and entry.closed_at is null order by entry.serial_mark";

  /** Movements of one serial; the range operator is what the index on movement answers. */
  public static final String MOVEMENTS_OF_SERIAL =
      """
      select movement.* from movement
      where originating_registry = :origin
        and int8range(serial_start, serial_end, '[]') @> cast(:serial as bigint)
      order by movement
      """;

  /** Numbers for as many movements, ascending. */
  public static final String NEXT_MOVEMENT_NUMBERS =
      "select nextval('movement_number') from generate_series(1, :count)";

  /** The oldest transaction that is due for its evaluation and not held by another worker. */
  public static final String LOCK_NEXT_TO_EVALUATE =
      """
      select * from itl_transaction
      where state = 'RECEIVED' and (evaluation_due_at is null or evaluation_due_at <= :now)
      order by arrival limit 1
      for no key update skip locked
      """;

  /** The oldest message that waits to be processed and is not held by another worker. */
  public static final String LOCK_NEXT_PENDING =
      """
      select * from message_log
      where disposition = 'PENDING'
        and (processing_due_at is null or processing_due_at <= :now)
      order by arrival limit 1
      for no key update skip locked
      """;

  /** A claim whose time has run out makes the message due again. */
  private static final String IS_DUE =
      """
      candidate.state in ('QUEUED', 'CLAIMED')
      and (candidate.due_at is null or candidate.due_at <= :now)
      and not exists (
        select 1 from outbound_message earlier
        where earlier.peer = candidate.peer
          and earlier.transaction_identifier = candidate.transaction_identifier
          and earlier.sequence < candidate.sequence
          and earlier.state in ('QUEUED', 'CLAIMED'))
      """;

  /** Claims what is due to one peer. Materialized: the limit holds whatever the plan. */
  public static final String CLAIM_OUTBOUND =
      """
      with due as materialized (
        select candidate.message from outbound_message candidate
        where candidate.peer = :peer and %s
        order by candidate.sequence limit :limit
        for no key update skip locked)
      update outbound_message claimed
      set state = 'CLAIMED', claimed_by = :node, claimed_at = :now, due_at = :until
      from due where claimed.message = due.message
      returning claimed.*
      """
          .formatted(IS_DUE);

  /** Peers to whom something may be claimed; each is left at its first message that is due. */
  public static final String PEERS_DUE =
      """
      select waiting.peer
      from (select distinct peer from outbound_message
            where state in ('QUEUED', 'CLAIMED')) as waiting
      where exists (
        select 1 from outbound_message candidate
        where candidate.peer = waiting.peer and %s)
      order by waiting.peer
      """
          .formatted(IS_DUE);

  private static final String COUNTER_KEYS =
      """
      unnest(cast(:kinds as text[]), cast(:registries as text[]), cast(:periods as integer[]),
        cast(:items as bigint[])%s) with ordinality
        as wanted (kind, registry, commitment_period, item%s, position)
      """;

  private static final String OF_COUNTER = "using (kind, registry, commitment_period, item)";

  /** Locks totals in the given order, up to the first that has no row. */
  public static final String LOCK_COUNTERS =
      """
      with wanted as materialized (select * from %s),
        missing as materialized (
          select min(wanted.position) as first_position from wanted left join counter %s
          where counter.kind is null)
      select counter.* from wanted join counter %s cross join missing
      where missing.first_position is null or wanted.position < missing.first_position
      order by wanted.position
      for no key update of counter
      """
          .formatted(COUNTER_KEYS.formatted("", ""), OF_COUNTER, OF_COUNTER);

  /** Locks totals in the given order, and makes those that have no row: the update changes none. */
  public static final String MAKE_OR_LOCK_COUNTERS =
      """
      insert into counter (kind, registry, commitment_period, item, settled, open)
      select kind, registry, commitment_period, item, 0, 0 from %s order by position
      on conflict (kind, registry, commitment_period, item)
      do update set settled = counter.settled
      returning *
      """
          .formatted(COUNTER_KEYS.formatted("", ""));

  /** Stores totals in the given order. */
  public static final String STORE_COUNTERS =
      """
      insert into counter (kind, registry, commitment_period, item, settled, open)
      select kind, registry, commitment_period, item, settled, open from %s order by position
      on conflict (kind, registry, commitment_period, item)
      do update set settled = excluded.settled, open = excluded.open
      """
          .formatted(
              COUNTER_KEYS.formatted(
                  ", cast(:settled as bigint[]), cast(:open as bigint[])", ", settled, open"));

  /** Current reference rows about any of the subjects, one step in the index each. */
  public static final String REFERENCE_ABOUT =
      """
      select * from reference_row
      where ended_by is null and subject = any (cast(:subjects as text[]))
      """;

  /** Ends rows that were current until this change. */
  public static final String END_REFERENCE_ROWS =
      """
      update reference_row set ended_by = :change
      where reference_row = any (cast(:rows as bigint[]))
      """;

  /** An identifier that no notice has had. */
  public static final String NEXT_NOTICE_IDENTIFIER = "select nextval('notice_identifier')";

  private PostgreSql() {}

  /** Hands the wanted ranges over as three arrays, in the given order. */
  public static <Q extends CommonQueryContract> Q bindWanted(Q query, List<SerialBlock> wanted) {
    query.setParameter(
        "origins", wanted.stream().map(block -> block.origin().value()).toArray(String[]::new));
    query.setParameter(
        "starts", wanted.stream().map(block -> block.range().start()).toArray(Long[]::new));
    query.setParameter(
        "ends", wanted.stream().map(block -> block.range().end()).toArray(Long[]::new));
    return query;
  }
}
