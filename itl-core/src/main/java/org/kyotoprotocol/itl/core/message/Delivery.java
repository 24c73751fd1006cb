package org.kyotoprotocol.itl.core.message;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.kyotoprotocol.itl.core.Observer;
import org.kyotoprotocol.itl.core.Work;
import org.kyotoprotocol.itl.core.WorkRunner;
import org.kyotoprotocol.itl.core.message.OutboundMessage.Matters;
import org.kyotoprotocol.itl.core.registry.Registry;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.transaction.Transaction;
import org.kyotoprotocol.itl.core.transaction.TransactionState;
import org.kyotoprotocol.itl.core.transaction.TransactionStatus;

/**
 * Delivers what is queued: claims, sends outside of any unit of work, settles. The same bytes go
 * out on every attempt.
 */
public final class Delivery {
  /** How long a message that matters only while its transaction is open is tried (T8). */
  private static final Duration WORTH_TRYING = Duration.ofDays(1);

  /** A claim that is not settled by then is void: longer than a full batch of time-outs. */
  private static final Duration CLAIM = Duration.ofMinutes(15);

  private static final int BATCH = 10;

  private static final OptionalInt REFUSAL =
      OptionalInt.of(TransactionStatus.CHECKED_DISCREPANCY.code());

  private final WorkRunner runner;
  private final Courier courier;
  private final RetrySchedule retries;
  private final Observer observer;

  /**
   * @param retries when to try again; normally {@link RetrySchedule#DELIVERY}
   */
  public Delivery(WorkRunner runner, Courier courier, RetrySchedule retries, Observer observer) {
    this.runner = runner;
    this.courier = courier;
    this.retries = retries;
    this.observer = observer;
  }

  /** Gives back what this node had claimed before it went down; to be called when it starts. */
  public int recover(String node) {
    return runner.run(work -> work.store().outbox().releaseClaims(node));
  }

  /** Peers with at least one message due. */
  public List<RegistryCode> peersDue() {
    return runner.run(work -> work.store().outbox().peersDue(work.now()));
  }

  /**
   * Makes one attempt at each message to the peer that is due.
   *
   * @param node name of this node, the holder of the claims
   * @param limit how many to take up at most; never more than 10 at once
   * @return how many were taken up; 0 if none was due
   * @throws RuntimeException if the outcome of an attempt could not be stored; the message is due
   *     again once the claim has run out
   */
  public int deliverDue(RegistryCode peer, String node, int limit) {
    Batch batch = runner.run(work -> claim(work, peer, node, Math.min(limit, BATCH)));
    batch.abandoned().forEach(words -> observer.noted("ITL-303", words));
    for (OutboundMessage message : batch.toSend()) {
      DeliveryOutcome outcome = attempt(batch.peer(), message);
      runner.run(work -> settle(work, message, outcome)).ifPresent(n -> note(message, n));
    }
    return batch.toSend().size() + batch.abandoned().size();
  }

  private Batch claim(Work work, RegistryCode peer, String node, int limit) {
    Outbox outbox = work.store().outbox();
    List<OutboundMessage> toSend = new ArrayList<>();
    List<String> abandoned = new ArrayList<>();
    for (OutboundMessage message :
        outbox.claim(peer, node, work.now(), work.now().plus(CLAIM), limit)) {
      Optional<String> pointless = pointless(work, message);
      if (pointless.isPresent()) {
        outbox.abandon(message.id(), work.now(), pointless.get());
        abandoned.add(inWords(message) + " was given up: " + pointless.get());
      } else {
        toSend.add(message);
      }
    }
    return new Batch(work.store().registries().find(peer), toSend, abandoned);
  }

  /** Why the message no longer matters, if it does not. */
  private static Optional<String> pointless(Work work, OutboundMessage message) {
    if (message.matters() == Matters.UNTIL_DELIVERED) {
      return Optional.empty();
    }
    Optional<TransactionState> state =
        message
            .transactionIdentifier()
            .flatMap(work.store().transactions()::find)
            .map(Transaction::state);
    if (state.filter(TransactionState::isFinal).isPresent()) {
      return Optional.of("the transaction has ended");
    }
    // A late courtesy (V3): a registry would terminate the transaction in progress (Q3).
    if (message.status().equals(REFUSAL)
        && state.filter(s -> s != TransactionState.DISCREPANT).isPresent()) {
      return Optional.of("a proposal of this identifier has been recorded since");
    }
    return work.now().isBefore(message.queuedAt().plus(WORTH_TRYING))
        ? Optional.empty()
        : Optional.of("it could not be delivered within a day");
  }

  private DeliveryOutcome attempt(Optional<Registry> peer, OutboundMessage message) {
    if (peer.flatMap(Registry::endpoint).isEmpty()) {
      return new DeliveryOutcome.Failed("no endpoint is recorded for " + message.to());
    }
    return courier.deliver(peer.get(), message);
  }

  /** Stores the outcome; returns what the operator should know of it. */
  private Optional<Note> settle(Work work, OutboundMessage message, DeliveryOutcome outcome) {
    if (outcome instanceof DeliveryOutcome.Failed failed) {
      Duration delay = retries.after(message.attempts() + 1);
      work.store().outbox().retry(message.id(), work.now(), work.now().plus(delay), failed.words());
      String words = "not delivered, next attempt in " + delay.toSeconds() + " s: ";
      return Optional.of(new Note("ITL-302", words + failed.words()));
    }
    DeliveryOutcome.Delivered delivered = (DeliveryOutcome.Delivered) outcome;
    work.store().outbox().delivered(message.id(), work.now(), delivered);
    return delivered.resultIdentifier() == 0
        ? Optional.of(new Note("ITL-301", "refused by the peer with " + delivered.responseCodes()))
        : Optional.empty();
  }

  private void note(OutboundMessage message, Note note) {
    observer.noted(note.code(), inWords(message) + " was " + note.words());
  }

  private static String inWords(OutboundMessage message) {
    return message.operation()
        + (message.status().isPresent() ? " " + message.status().getAsInt() : "")
        + " to "
        + message.to()
        + message.transactionIdentifier().map(id -> " about " + id).orElse("");
  }

  private record Note(String code, String words) {}

  private record Batch(
      Optional<Registry> peer, List<OutboundMessage> toSend, List<String> abandoned) {}
}
