package org.kyotoprotocol.itl.core.message;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

/** Port: the append-only log of messages received and sent, inside one unit of work. */
public interface MessageLog {
  /**
   * Appends the entry.
   *
   * @return false, with nothing changed, if the id is logged already
   */
  boolean append(LoggedMessage message);

  Optional<LoggedMessage> find(UUID id);

  /**
   * Locks one message that was taken, is not yet processed and is due for an attempt, oldest first;
   * skips those that another worker holds.
   */
  Optional<LoggedMessage> lockNextPending(Instant now);

  /**
   * Notes that processing a pending message failed on our side: it is tried again after a delay,
   * and others go ahead meanwhile.
   *
   * @param delayAfter the delay, given how many attempts have failed so far, this one included
   * @return how many attempts have failed so far
   */
  int processingFailed(UUID id, Instant now, IntFunction<Duration> delayAfter, String reason);

  /** Ends the pending state of a message. */
  void processed(UUID id, LoggedMessage.Disposition disposition, List<Integer> responseCodes);

  /** Stores free text received with acceptMessage. */
  void storeText(UUID id, RegistryCode from, Instant receivedAt, MessageBody.FreeText text);

  /** Free text received, newest first. */
  List<ReceivedText> texts(int limit);

  /** A stored free text. */
  record ReceivedText(UUID id, RegistryCode from, Instant receivedAt, MessageBody.FreeText text) {}
}
