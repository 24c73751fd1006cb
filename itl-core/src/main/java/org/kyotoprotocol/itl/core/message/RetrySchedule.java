package org.kyotoprotocol.itl.core.message;

import java.time.Duration;
import java.util.List;
import java.util.function.DoubleSupplier;

/**
 * When to try again: fixed delays, the last one for ever after, each lengthened at random by up to
 * a tenth so that what failed together does not come back together.
 */
public final class RetrySchedule {
  /** For messages to peers (DES transactions T8): 30 s, 2 min, 10 min, 30 min, then hourly. */
  public static final List<Duration> DELIVERY =
      List.of(
          Duration.ofSeconds(30),
          Duration.ofMinutes(2),
          Duration.ofMinutes(10),
          Duration.ofMinutes(30),
          Duration.ofHours(1));

  /** For work that failed on our side: 1 s, 5 s, 30 s, 2 min, then every 10 min. */
  public static final List<Duration> OWN_FAILURE =
      List.of(
          Duration.ofSeconds(1),
          Duration.ofSeconds(5),
          Duration.ofSeconds(30),
          Duration.ofMinutes(2),
          Duration.ofMinutes(10));

  private static final double JITTER = 0.1;

  private final List<Duration> delays;
  private final DoubleSupplier random;

  /**
   * @param delays at least one
   * @param random numbers from 0 to 1
   */
  public RetrySchedule(List<Duration> delays, DoubleSupplier random) {
    if (delays.isEmpty()) {
      throw new IllegalArgumentException("A retry schedule needs at least one delay");
    }
    this.delays = List.copyOf(delays);
    this.random = random;
  }

  /**
   * The delay before the next attempt.
   *
   * @param failed how many attempts have failed so far, at least 1
   */
  public Duration after(int failed) {
    Duration delay = delays.get(Math.min(Math.max(failed, 1), delays.size()) - 1);
    return delay.plusMillis(Math.round(delay.toMillis() * JITTER * random.getAsDouble()));
  }
}
