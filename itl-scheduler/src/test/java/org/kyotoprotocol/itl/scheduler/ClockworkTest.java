package org.kyotoprotocol.itl.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ClockworkTest {
  @Test
  void aTickRunsAgainAndAgain() throws InterruptedException {
    CountDownLatch runs = new CountDownLatch(3);
    try (Clockwork clockwork =
        Clockwork.start(List.of(new Tick("count", Duration.ofMillis(10), runs::countDown)))) {
      assertThat(clockwork).isNotNull();
      assertThat(runs.await(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void aTickThatFailsRunsAgain() throws InterruptedException {
    CountDownLatch runs = new CountDownLatch(2);
    Runnable failing =
        () -> {
          runs.countDown();
          throw new IllegalStateException("on purpose");
        };
    try (Clockwork clockwork =
        Clockwork.start(List.of(new Tick("fail", Duration.ofMillis(10), failing)))) {
      assertThat(clockwork).isNotNull();
      assertThat(runs.await(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void oneTickNeverRunsBesideItself() throws InterruptedException {
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch runs = new CountDownLatch(5);
    Runnable slow =
        () -> {
          most.accumulateAndGet(running.incrementAndGet(), Math::max);
          runs.countDown();
          try {
            TimeUnit.MILLISECONDS.sleep(20);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          running.decrementAndGet();
        };
    try (Clockwork clockwork =
        Clockwork.start(
            List.of(
                new Tick("slow", Duration.ofMillis(1), slow),
                new Tick("other", Duration.ofMillis(1), () -> {})))) {
      assertThat(clockwork).isNotNull();
      assertThat(runs.await(30, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(most).hasValue(1);
  }

  @Test
  void closingWaitsForTheBodyThatRuns() throws InterruptedException {
    CountDownLatch started = new CountDownLatch(1);
    AtomicInteger finished = new AtomicInteger();
    Runnable body =
        () -> {
          started.countDown();
          try {
            TimeUnit.MILLISECONDS.sleep(50);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          finished.incrementAndGet();
        };
    Clockwork clockwork = Clockwork.start(List.of(new Tick("body", Duration.ofHours(1), body)));
    assertThat(started.await(30, TimeUnit.SECONDS)).isTrue();
    clockwork.close();
    assertThat(finished).hasValue(1);
  }

  @Test
  void anIntervalOfNothingIsRefused() {
    assertThatThrownBy(() -> new Tick("never", Duration.ZERO, () -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("never");
  }
}
