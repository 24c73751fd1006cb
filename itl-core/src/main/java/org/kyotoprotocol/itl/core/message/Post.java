package org.kyotoprotocol.itl.core.message;

import java.time.Instant;
import java.util.ArrayList;
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
  private final List<Announcement> announcements = new ArrayList<>();

  public Post(Store store, WireFormat wireFormat, Instant now) {
    this.store = store;
    this.wireFormat = wireFormat;
    this.now = now;
  }

  /** Takes the message up; it is queued when the work is done. */
  public void send(Announcement announcement) {
    announcements.add(announcement);
  }

  /**
   * Queues every message in the order they were taken up and enters them in the message log, after
   * the one that caused them.
   *
   * @return the addressees
   */
  public Set<RegistryCode> queueAll() {
    Set<RegistryCode> addressees = new TreeSet<>();
    for (Announcement announcement : announcements) {
      OutboundMessage message = encoded(announcement);
      store.outbox().queue(message);
      store.messages().append(logged(message));
      addressees.add(message.to());
    }
    announcements.clear();
    return addressees;
  }

  private OutboundMessage encoded(Announcement announcement) {
    OutboundBody body = announcement.body();
    return new OutboundMessage(
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
