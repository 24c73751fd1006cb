package org.kyotoprotocol.itl.scheduler;

import java.time.Duration;

/**
 * Something to do again and again.
 *
 * @param name unique, for the log
 * @param every time between two starts, at least a millisecond
 * @param body idempotent, and safe beside another node's run of the same body; a failure is logged
 *     and the next run takes place all the same
 */
public record Tick(String name, Duration every, Runnable body) {
  public Tick {
    if (every.toMillis() < 1) {
      throw new IllegalArgumentException("Tick '" + name + "' needs an interval, not " + every);
    }
  }
}
