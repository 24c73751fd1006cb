package org.kyotoprotocol.itl.deploy.node;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Threads that evaluate recorded proposals. A wake-up is a hint: the work is in the record, and a
 * lost hint is made up for by the next tick of the clock.
 */
final class EvaluationWorkers implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EvaluationWorkers.class);
  private final BooleanSupplier evaluateNext;
  private final Semaphore hints = new Semaphore(0);
  private final int workers;
  private final ExecutorService threads;
  private volatile boolean closing;

  /**
   * @param evaluateNext evaluates one proposal; false if none was waiting
   */
  EvaluationWorkers(BooleanSupplier evaluateNext, int workers) {
    this.evaluateNext = evaluateNext;
    this.workers = workers;
    AtomicInteger number = new AtomicInteger();
    threads =
        Executors.newFixedThreadPool(
            workers, body -> new Thread(body, "evaluation-" + number.incrementAndGet()));
    for (int worker = 0; worker < workers; worker++) {
      threads.execute(this::work);
    }
  }

  /** Says that a proposal may be waiting. */
  void wake() {
    // More hints than workers say nothing new: a worker goes on until nothing is left.
    if (hints.availablePermits() < workers) {
      hints.release();
    }
  }

  private void work() {
    while (!closing) {
      try {
        hints.acquire();
        while (!closing && evaluateNext.getAsBoolean()) {
          // The next one, until none is left.
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException | Error e) {
        // Errors too: nothing would replace a worker that ends.
        LOG.error("ITL-205 A worker could not reach its work; it goes on with the next tick", e);
      }
    }
  }

  /** Lets the evaluations that run come to their end. */
  @Override
  public void close() {
    closing = true;
    hints.release(workers);
    threads.shutdown();
    Shutdown.await(threads, 30, TimeUnit.SECONDS);
  }
}
