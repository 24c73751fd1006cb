package org.kyotoprotocol.itl.persistence.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kyotoprotocol.itl.persistence.Samples.GB;
import static org.kyotoprotocol.itl.persistence.Samples.JP;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kyotoprotocol.itl.core.ledger.Counter;
import org.kyotoprotocol.itl.core.ledger.CounterKey;
import org.kyotoprotocol.itl.core.ledger.CounterKey.Kind;

abstract class CountersContract extends Contract {
  private static final CounterKey ISSUED = CounterKey.of(Kind.AAU_ISSUED, GB, 1);
  private static final CounterKey PROJECT = new CounterKey(Kind.CER_ISSUED, JP, 0, 1L << 40);

  @ParameterizedTest
  @EnumSource
  void aTotalOfAnyKindIsKept(Kind kind) {
    CounterKey key = new CounterKey(kind, GB, 2, 7);
    run(store -> store.ledger().store(key, new Counter(5, 3)));
    assertThat(counter(key)).isEqualTo(new Counter(5, 3));
  }

  @ParameterizedTest
  @EnumSource(names = {"COUNTABLE_HOLDINGS", "LULUCF_CER_ACQUIRED"})
  void aNetFigureMayFallBelowNothing(Kind kind) {
    CounterKey key = CounterKey.of(kind, GB, 1);
    run(store -> store.ledger().store(key, new Counter(-5, 0)));
    assertThat(counter(key)).isEqualTo(new Counter(-5, 0));
  }

  @Test
  void whatWasNeverCountedIsNothing() {
    assertThat(counter(ISSUED)).isEqualTo(Counter.ZERO);
    assertThat(this.<Counter>ask(store -> store.ledger().lockCounter(ISSUED)))
        .isEqualTo(Counter.ZERO);
  }

  @Test
  void severalTotalsAreLockedAndStoredTogether() {
    run(store -> store.ledger().store(PROJECT, new Counter(1, 2)));
    Map<CounterKey, Counter> both =
        ask(store -> store.ledger().lockCounters(List.of(PROJECT, ISSUED, PROJECT)));
    assertThat(both).isEqualTo(Map.of(ISSUED, Counter.ZERO, PROJECT, new Counter(1, 2)));
    run(
        store -> {
          store.ledger().lockCounters(both.keySet());
          store.ledger().store(Map.of(PROJECT, new Counter(9, 0), ISSUED, new Counter(4, 4)));
          store.ledger().store(Map.of());
        });
    assertThat(counter(PROJECT)).isEqualTo(new Counter(9, 0));
    assertThat(counter(ISSUED)).isEqualTo(new Counter(4, 4));
    assertThat(this.<Map<CounterKey, Counter>>ask(s -> s.ledger().lockCounters(List.of())))
        .isEmpty();
  }

  @Test
  void thousandsOfNewTotalsAreLockedWithThoseThatLieBetweenThem() {
    List<CounterKey> keys =
        LongStream.range(0, 9_000)
            .mapToObj(n -> new CounterKey(Kind.CER_ISSUED, JP, 0, n))
            .toList();
    run(store -> store.ledger().store(keys.get(0), new Counter(7, 1)));
    run(store -> store.ledger().store(keys.get(4_500), new Counter(8, 2)));
    Map<CounterKey, Counter> locked = ask(store -> store.ledger().lockCounters(keys));
    assertThat(locked.keySet()).containsExactlyElementsOf(keys);
    assertThat(locked.get(keys.get(0))).isEqualTo(new Counter(7, 1));
    assertThat(locked.get(keys.get(1))).isEqualTo(Counter.ZERO);
    assertThat(locked.get(keys.get(4_500))).isEqualTo(new Counter(8, 2));
  }

  @Test
  void totalsThatDifferInOnePartOfTheKeyAreKeptApart() {
    List<CounterKey> keys =
        List.of(
            new CounterKey(Kind.RMU_ISSUED, GB, 1, 1),
            new CounterKey(Kind.RMU_ISSUED, GB, 1, 2),
            new CounterKey(Kind.RMU_ISSUED, GB, 2, 1),
            new CounterKey(Kind.RMU_ISSUED, JP, 1, 1),
            new CounterKey(Kind.CARRIED_OVER, GB, 1, 1));
    for (int n = 0; n < keys.size(); n++) {
      Counter counter = new Counter(n, 0);
      CounterKey key = keys.get(n);
      run(store -> store.ledger().store(key, counter));
    }
    for (int n = 0; n < keys.size(); n++) {
      assertThat(counter(keys.get(n))).isEqualTo(new Counter(n, 0));
    }
  }

  private Counter counter(CounterKey key) {
    return ask(store -> store.ledger().counter(key));
  }
}
