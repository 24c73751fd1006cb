package org.kyotoprotocol.itl.persistence;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what has to happen sooner or later. */
public final class Eventually {
  private static final Duration DEADLINE = Duration.ofSeconds(60);

  private Eventually() {}

  public static void holds(BooleanSupplier condition) throws InterruptedException {
    long deadline = System.nanoTime() + DEADLINE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("It did not come to hold within " + DEADLINE);
      }
      Thread.sleep(20);
    }
  }
}
