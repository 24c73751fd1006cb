package org.kyotoprotocol.itl.deploy.node;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** Ends pools of threads. */
final class Shutdown {
  private Shutdown() {}

  /** Waits for what runs; interrupts what has not ended by then. The record survives either way. */
  static void await(ExecutorService threads, long time, TimeUnit unit) {
    try {
      if (!threads.awaitTermination(time, unit)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
