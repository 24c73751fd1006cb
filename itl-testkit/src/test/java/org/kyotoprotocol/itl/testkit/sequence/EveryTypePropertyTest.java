package org.kyotoprotocol.itl.testkit.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.kyotoprotocol.itl.core.ledger.Counter;
import org.kyotoprotocol.itl.core.ledger.CounterKey.Kind;
import org.kyotoprotocol.itl.core.notice.Notice;
import org.kyotoprotocol.itl.core.notice.NoticeStatus;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.transaction.TransactionState;
import org.kyotoprotocol.itl.core.transaction.TransactionType;

/**
 * Every transaction type in any order: nothing is lost, nothing twice, and no limit is exceeded.
 */
class EveryTypePropertyTest {
  private static final int STEPS = 110;
  private static final int IN_THE_NEXT_PERIOD = 40;

  @Property(tries = 25, shrinking = ShrinkingMode.OFF)
  void nothingIsLostAndNoLimitIsExceeded(@ForAll Random random) {
    EveryTypePlay play = new EveryTypePlay(random);
    for (int step = 0; step < STEPS; step++) {
      if (step == STEPS - IN_THE_NEXT_PERIOD) {
        play.toTheNextPeriod();
      }
      long forwarded = transfersPassed(play);
      play.step();
      Invariants.hold(play.log);
      noLimitIsExceeded(play.log);
      if (transfersPassed(play) > forwarded) {
        theReserveIsKept(play.log);
      }
    }
    play.endEverything();
    Invariants.hold(play.log);
    assertThat(play.log.store.ledger().counters().values())
        .allMatch(counter -> counter.open() == 0);
    assertThat(play.log.blocks()).noneMatch(block -> block.reservedBy().isPresent());
    play.log.store.notices().latest(10).forEach(notice -> theStatusIsRight(play.log, notice));
  }

  /** So that a change of the odds does not quietly make the property say nothing. */
  @Test
  void thePlaysCompleteEveryType() {
    Map<TransactionType, Integer> completed = new EnumMap<>(TransactionType.class);
    for (int seed = 0; seed < 25; seed++) {
      EveryTypePlay play = new EveryTypePlay(new Random(seed));
      for (int step = 0; step < STEPS; step++) {
        if (step == STEPS - IN_THE_NEXT_PERIOD) {
          play.toTheNextPeriod();
        }
        play.step();
      }
      play.log.store.transactions().inOrder().stream()
          .filter(transaction -> transaction.state() == TransactionState.COMPLETED)
          .forEach(
              transaction ->
                  completed.merge(
                      transaction.proposal().transactionType().orElseThrow(), 1, Integer::sum));
    }
    assertThat(completed).containsOnlyKeys(TransactionType.values());
  }

  private static void noLimitIsExceeded(RunningLog log) {
    assertThat(all(log.counter(Kind.AAU_ISSUED, "GB", 1, 0)))
        .isLessThanOrEqualTo(EveryTypePlay.ASSIGNED_AMOUNT);
    assertThat(40 * all(log.counter(Kind.CARRIED_OVER, "GB", 1, 5)))
        .isLessThanOrEqualTo(EveryTypePlay.ASSIGNED_AMOUNT);
    assertThat(40 * all(log.counter(Kind.CARRIED_OVER, "GB", 1, 3)))
        .isLessThanOrEqualTo(EveryTypePlay.ASSIGNED_AMOUNT);
    for (Notice notice : log.store.notices().to(new RegistryCode("GB"))) {
      assertThat(all(log.counter(Kind.NOTICE_FULFILLED, "GB", 0, notice.identifier())))
          .isLessThanOrEqualTo(notice.targetValue().orElseThrow());
    }
  }

  /** A cancellation may go below the reserve; a transfer never passes when it does. */
  private static void theReserveIsKept(RunningLog log) {
    Counter holdings = log.counter(Kind.COUNTABLE_HOLDINGS, "GB", 1, 0);
    assertThat(holdings.settled() - holdings.open()).isGreaterThanOrEqualTo(EveryTypePlay.RESERVE);
  }

  private static long transfersPassed(EveryTypePlay play) {
    return play.log.store.transactions().inOrder().stream()
        .filter(transaction -> transaction.isExternal())
        .filter(transaction -> transaction.initiatingRegistry().equals("GB"))
        .filter(
            transaction ->
                transaction.consumptions().stream()
                    .anyMatch(
                        taken ->
                            taken.key().kind() == Kind.COUNTABLE_HOLDINGS
                                && taken.key().commitmentPeriod() == 1
                                && taken.open() > 0))
        .count();
  }

  private static void theStatusIsRight(RunningLog log, Notice notice) {
    long done = log.counter(Kind.NOTICE_FULFILLED, "GB", 0, notice.identifier()).settled();
    NoticeStatus expected =
        done == 0
            ? NoticeStatus.OPEN
            : done < notice.targetValue().orElseThrow()
                ? NoticeStatus.INCOMPLETE
                : NoticeStatus.COMPLETED;
    assertThat(notice.status()).isEqualTo(expected);
  }

  private static long all(Counter counter) {
    return counter.settled() + counter.open();
  }
}
