package org.kyotoprotocol.itl.core.message;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.kyotoprotocol.itl.core.Store;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

/**
 * Queues messages in the unit of work that decides them. Each is encoded once, here: every attempt
 * sends the same bytes.
 */
public final class Post {
  private final Store store;
  private final WireFormat wireFormat;
  private final Instant now;
  private final Set<RegistryCode> addressees = new TreeSet<>();

  public Post(Store store, WireFormat wireFormat, Instant now) {
    this.store = store;
    this.wireFormat = wireFormat;
    this.now = now;
  }

  /** Queues the message and enters it in the message log. */
  public void send(Announcement announcement) {
    OutboundBody body = announcement.body();
    OutboundMessage message =
        new OutboundMessage(
            UUID.randomUUID(),
            0,
            announcement.to(),
            body.operation(),
            transactionIdentifier(body),
            status(body),
            announcement.matters(),
            wireFormat.encode(announcement.to(), body),
            now,
            0);
    store.outbox().queue(message);
    store.messages().append(logged(message));
    addressees.add(message.to());
  }

  /** Who has been sent something. */
  public Set<RegistryCode> addressees() {
    return Set.copyOf(addressees);
  }

  private LoggedMessage logged(OutboundMessage message) {
    return new LoggedMessage(
        message.id(),
        LoggedMessage.Direction.OUT,
        LoggedMessage.Disposition.SENT,
        message.to().value(),
        Optional.of(message.operation().wireName()),
        message.transactionIdentifier(),
        now,
        message.bytes(),
        List.of(),
        List.of());
  }

  private static Optional<String> transactionIdentifier(OutboundBody body) {
    if (body instanceof OutboundBody.ForwardedProposal forwarded) {
      return Optional.of(forwarded.proposal().transactionIdentifier());
    }
    if (body instanceof OutboundBody.StatusNotification notification) {
      return Optional.of(notification.transactionIdentifier());
    }
    return Optional.empty();
  }

  private static OptionalInt status(OutboundBody body) {
    return body instanceof OutboundBody.StatusNotification notification
        ? OptionalInt.of(notification.status().code())
        : OptionalInt.empty();
  }
}
