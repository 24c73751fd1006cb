package org.kyotoprotocol.itl.core.time;

import java.time.Instant;

/** The one clock of all date rules; a sandbox may set it, production uses real time. */
@FunctionalInterface
public interface BusinessClock {
  Instant now();
}
