package org.kyotoprotocol.itl.core.message;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

/**
 * A message in the outbox.
 *
 * @param sequence order of queueing; given by the store, 0 before
 * @param transactionIdentifier the transaction it belongs to; order is kept within it, per peer
 * @param status transaction status it carries, for a notification
 * @param matters how long it is worth delivering
 * @param attempts how many were made
 */
public record OutboundMessage(
    UUID id,
    long sequence,
    RegistryCode to,
    Operation operation,
    Optional<String> transactionIdentifier,
    OptionalInt status,
    Matters matters,
    MessageBytes bytes,
    Instant queuedAt,
    int attempts) {

  /** How long a message still matters (DES transactions T8). */
  public enum Matters {
    /** Until the transaction is final, or a day has passed. */
    WHILE_OPEN,
    /** Until it is delivered, whatever happens. */
    UNTIL_DELIVERED
  }
}
