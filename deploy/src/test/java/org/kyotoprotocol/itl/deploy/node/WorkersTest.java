package org.kyotoprotocol.itl.deploy.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

class WorkersTest {
  private static final RegistryCode GB = new RegistryCode("GB");
  private static final RegistryCode JP = new RegistryCode("JP");

  @Test
  void oneHintClearsAllThatWaits() throws InterruptedException {
    AtomicInteger waiting = new AtomicInteger(100);
    CountDownLatch done = new CountDownLatch(100);
    try (EvaluationWorkers workers = new EvaluationWorkers(() -> taken(waiting, done), 2)) {
      workers.wake();
      assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(waiting).hasValue(0);
  }

  @Test
  void aWorkerThatFailsAnswersTheNextHint() throws InterruptedException {
    AtomicInteger calls = new AtomicInteger();
    CountDownLatch second = new CountDownLatch(1);
    try (EvaluationWorkers workers =
        new EvaluationWorkers(
            () -> {
              if (calls.incrementAndGet() == 1) {
                throw new IllegalStateException("database away");
              }
              second.countDown();
              return false;
            },
            1)) {
      workers.wake();
      while (second.getCount() > 0) {
        workers.wake();
        if (second.await(10, TimeUnit.MILLISECONDS)) {
          break;
        }
      }
    }
    assertThat(calls.get()).isGreaterThan(1);
  }

  @Test
  void aWorkerOutlivesAnErrorOfTheMachine() throws InterruptedException {
    AtomicInteger calls = new AtomicInteger();
    CountDownLatch second = new CountDownLatch(1);
    try (EvaluationWorkers workers =
        new EvaluationWorkers(
            () -> {
              if (calls.incrementAndGet() == 1) {
                throw new StackOverflowError("too deep for this machine");
              }
              second.countDown();
              return false;
            },
            1)) {
      workers.wake();
      for (int hint = 0; hint < 1_000 && second.getCount() > 0; hint++) {
        workers.wake();
        second.await(10, TimeUnit.MILLISECONDS);
      }
    }
    assertThat(calls.get()).isGreaterThan(1);
  }

  @Test
  void aPeerThatHangsDoesNotHoldUpAnother() throws InterruptedException {
    CountDownLatch release = new CountDownLatch(1);
    CountDownLatch other = new CountDownLatch(1);
    try (DeliveryLanes lanes =
        new DeliveryLanes(
            peer -> {
              if (peer.equals(GB)) {
                awaitQuietly(release);
              } else {
                other.countDown();
              }
              return 0;
            },
            2)) {
      for (int hint = 0; hint < 50; hint++) {
        lanes.wake(GB);
      }
      lanes.wake(JP);
      assertThat(other.await(30, TimeUnit.SECONDS)).isTrue();
      release.countDown();
    }
  }

  @Test
  void noMoreThreadsServeAPeerThanItsLaneHas() throws InterruptedException {
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    AtomicInteger waiting = new AtomicInteger(200);
    CountDownLatch done = new CountDownLatch(200);
    try (DeliveryLanes lanes =
        new DeliveryLanes(
            peer -> {
              most.accumulateAndGet(running.incrementAndGet(), Math::max);
              running.decrementAndGet();
              return taken(waiting, done) ? 1 : 0;
            },
            3)) {
      for (int hint = 0; hint < 100; hint++) {
        lanes.wake(GB);
      }
      assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(most.get()).isBetween(1, 3);
  }

  private static boolean taken(AtomicInteger waiting, CountDownLatch done) {
    boolean taken = waiting.getAndUpdate(count -> Math.max(count - 1, 0)) > 0;
    if (taken) {
      done.countDown();
    }
    return taken;
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
