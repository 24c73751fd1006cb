package org.kyotoprotocol.itl.core.message;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An entry of the message log.
 *
 * @param peer code of the authenticated sender, or of the receiver
 * @param operation wire name; empty when it could not be read
 * @param faults what was found wrong, one line each with its path
 */
public record LoggedMessage(
    UUID id,
    Direction direction,
    Disposition disposition,
    String peer,
    Optional<String> operation,
    Optional<String> transactionIdentifier,
    Instant at,
    MessageBytes bytes,
    List<Integer> responseCodes,
    List<String> faults) {
  public LoggedMessage {
    responseCodes = List.copyOf(responseCodes);
    faults = List.copyOf(faults);
  }

  /** Which way the message went. */
  public enum Direction {
    IN,
    OUT
  }

  /** What was done with it. */
  public enum Disposition {
    /** Taken and processed, or taken and being processed by its transaction. */
    PROCESSED,
    /** Taken; our own failure kept us from processing it, a worker will. */
    PENDING,
    /** Answered with resultIdentifier 0. */
    REFUSED,
    /** Answered with a SOAP fault: not one call of a known operation. */
    MALFORMED,
    /** Sent by us. */
    SENT
  }
}
