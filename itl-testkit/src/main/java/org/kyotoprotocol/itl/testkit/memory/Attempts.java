package org.kyotoprotocol.itl.testkit.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.IntFunction;

/** Failed attempts at something, and when the next one is due. */
record Attempts(int failed, Instant dueAt) {
  static boolean isDue(Optional<Attempts> attempts, Instant now) {
    return attempts.map(made -> !made.dueAt.isAfter(now)).orElse(true);
  }

  static Attempts after(
      Optional<Attempts> attempts, Instant now, IntFunction<Duration> delayAfter) {
    int failed = attempts.map(Attempts::failed).orElse(0) + 1;
    return new Attempts(failed, now.plus(delayAfter.apply(failed)));
  }
}
