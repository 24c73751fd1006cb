package org.kyotoprotocol.itl.deploy.node;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToIntFunction;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A lane of a few threads for each peer, so that a slow or dead one occupies only its own. A
 * wake-up is a hint: what is due stands in the outbox, and the clock looks there every second.
 */
final class DeliveryLanes implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DeliveryLanes.class);
  private final ToIntFunction<RegistryCode> deliverDue;
  private final int parallel;
  private final Map<RegistryCode, Lane> lanes = new ConcurrentHashMap<>();
  private final ExecutorService threads;
  private volatile boolean closing;

  /**
   * @param deliverDue delivers some of the messages due to the peer; 0 if none was due
   * @param parallel threads per peer
   */
  DeliveryLanes(ToIntFunction<RegistryCode> deliverDue, int parallel) {
    this.deliverDue = deliverDue;
    this.parallel = parallel;
    AtomicInteger number = new AtomicInteger();
    threads =
        Executors.newCachedThreadPool(
            body -> new Thread(body, "delivery-" + number.incrementAndGet()));
  }

  /** Says that a message to the peer may be due. */
  void wake(RegistryCode peer) {
    lanes.computeIfAbsent(peer, Lane::new).wake();
  }

  /** Lets the deliveries that run come to their end; the rest stays in the outbox. */
  @Override
  public void close() {
    closing = true;
    threads.shutdown();
    Shutdown.await(threads, 15, TimeUnit.SECONDS);
  }

  private final class Lane {
    private final RegistryCode peer;

    /** Hints not yet answered; a thread takes one and clears the outbox of what is due. */
    private final AtomicInteger hints = new AtomicInteger();

    private final Semaphore slots = new Semaphore(parallel);

    Lane(RegistryCode peer) {
      this.peer = peer;
    }

    void wake() {
      hints.updateAndGet(count -> Math.min(count + 1, parallel));
      startThread();
    }

    private void startThread() {
      if (closing || !slots.tryAcquire()) {
        return;
      }
      try {
        threads.execute(this::run);
      } catch (RejectedExecutionException closed) {
        slots.release();
      }
    }

    private void run() {
      try {
        while (!closing && takeHint()) {
          while (!closing && deliverDue.applyAsInt(peer) > 0) {
            // The next ones, until none is due.
          }
        }
      } catch (RuntimeException e) {
        LOG.error(
            "ITL-305 Delivery to {} could not reach its work; the clock tries again", peer, e);
      } finally {
        slots.release();
      }
      // A hint may have come between the last look and the end of this thread.
      if (hints.get() > 0) {
        startThread();
      }
    }

    private boolean takeHint() {
      return hints.getAndUpdate(count -> Math.max(count - 1, 0)) > 0;
    }
  }
}
