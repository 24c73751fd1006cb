package org.kyotoprotocol.itl.core;

import java.time.Duration;
import java.util.List;
import org.kyotoprotocol.itl.core.check.Rulebook;
import org.kyotoprotocol.itl.core.message.RetrySchedule;
import org.kyotoprotocol.itl.core.transaction.CleanUp;

/**
 * How the log behaves.
 *
 * @param courtesies whether a registry is also told, by a call of ours, of a proposal that was
 *     refused on receipt (DES transactions V3)
 * @param timeLimit how long a transaction may take until the clean-up ends it (T1)
 * @param deliveryDelays delays between attempts to deliver a message (T8)
 */
public record Settings(
    Rulebook rulebook, boolean courtesies, Duration timeLimit, List<Duration> deliveryDelays) {
  public static final Settings STANDARD =
      new Settings(Rulebook.STANDARD, true, CleanUp.LIMIT, RetrySchedule.DELIVERY);

  public Settings {
    deliveryDelays = List.copyOf(deliveryDelays);
  }
}
