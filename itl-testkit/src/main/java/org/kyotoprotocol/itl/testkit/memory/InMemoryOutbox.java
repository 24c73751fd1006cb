package org.kyotoprotocol.itl.testkit.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.kyotoprotocol.itl.core.message.DeliveryOutcome;
import org.kyotoprotocol.itl.core.message.OutboundMessage;
import org.kyotoprotocol.itl.core.message.Outbox;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

/** The outbox in memory. */
public final class InMemoryOutbox implements Outbox {
  private final Table<Long, Entry> entries;
  private final Table<UUID, Long> sequences;

  InMemoryOutbox(UndoLog undo) {
    entries = new Table<>(undo);
    sequences = new Table<>(undo);
  }

  @Override
  public void queue(OutboundMessage message) {
    long sequence = entries.values().size() + 1L;
    sequences.put(message.id(), sequence);
    entries.put(
        sequence,
        new Entry(
            numbered(message, sequence, 0),
            Progress.WAITING,
            message.queuedAt(),
            Optional.empty(),
            ""));
  }

  @Override
  public List<OutboundMessage> claim(
      RegistryCode peer, String node, Instant now, Instant until, int limit) {
    List<OutboundMessage> claimed = new ArrayList<>();
    for (Entry entry : due(peer, now).limit(limit).toList()) {
      replace(new Entry(entry.message, Progress.CLAIMED, until, Optional.of(node), entry.words));
      claimed.add(entry.message);
    }
    return claimed;
  }

  @Override
  public List<RegistryCode> peersDue(Instant now) {
    return entries.values().stream()
        .map(entry -> entry.message.to())
        .distinct()
        .filter(peer -> due(peer, now).findAny().isPresent())
        .toList();
  }

  @Override
  public void delivered(UUID id, Instant now, DeliveryOutcome.Delivered outcome) {
    Entry entry = entry(id);
    String words = "resultIdentifier " + outcome.resultIdentifier();
    replace(new Entry(attempted(entry), Progress.DELIVERED, now, Optional.empty(), words));
  }

  @Override
  public void retry(UUID id, Instant now, Instant dueAt, String words) {
    Entry entry = entry(id);
    replace(new Entry(attempted(entry), Progress.WAITING, dueAt, Optional.empty(), words));
  }

  @Override
  public void abandon(UUID id, Instant now, String words) {
    replace(new Entry(entry(id).message, Progress.ABANDONED, now, Optional.empty(), words));
  }

  @Override
  public int releaseClaims(String node) {
    // Due at once: the claim had put it off until it would have run out.
    List<Entry> held =
        entries.values().stream()
            .filter(entry -> entry.claimedBy.map(node::equals).orElse(false))
            .toList();
    held.forEach(
        entry ->
            replace(
                new Entry(
                    entry.message,
                    Progress.WAITING,
                    entry.message.queuedAt(),
                    Optional.empty(),
                    entry.words)));
    return held.size();
  }

  @Override
  public Optional<Instant> lastQueued(RegistryCode peer, String transactionIdentifier) {
    return entries.values().stream()
        .map(Entry::message)
        .filter(message -> message.to().equals(peer))
        .filter(
            message -> message.transactionIdentifier().equals(Optional.of(transactionIdentifier)))
        .map(OutboundMessage::queuedAt)
        .reduce((earlier, later) -> later);
  }

  /** Every message ever queued, in that order. */
  public List<OutboundMessage> queued() {
    return entries.values().stream().map(Entry::message).toList();
  }

  /** Messages that are neither delivered nor abandoned. */
  public List<OutboundMessage> undelivered() {
    return entries.values().stream().filter(Entry::isUndelivered).map(Entry::message).toList();
  }

  /** A message waits while an earlier one of its transaction to the same peer is undelivered. */
  private Stream<Entry> due(RegistryCode peer, Instant now) {
    Set<String> overtaken = new HashSet<>();
    return entries.values().stream()
        .filter(Entry::isUndelivered)
        .filter(entry -> entry.message.to().equals(peer))
        .filter(entry -> entry.message.transactionIdentifier().map(overtaken::add).orElse(true))
        .filter(entry -> !entry.at.isAfter(now));
  }

  private Entry entry(UUID id) {
    return entries.find(sequences.find(id).orElseThrow()).orElseThrow();
  }

  private void replace(Entry entry) {
    entries.put(entry.message.sequence(), entry);
  }

  private static OutboundMessage attempted(Entry entry) {
    return numbered(entry.message, entry.message.sequence(), entry.message.attempts() + 1);
  }

  private static OutboundMessage numbered(OutboundMessage message, long sequence, int attempts) {
    return new OutboundMessage(
        message.id(),
        sequence,
        message.to(),
        message.operation(),
        message.transactionIdentifier(),
        message.status(),
        message.matters(),
        message.bytes(),
        message.queuedAt(),
        attempts);
  }

  private enum Progress {
    WAITING,
    CLAIMED,
    DELIVERED,
    ABANDONED
  }

  /** A message and what has become of it; {@code at} is when it is due, or was ended. */
  private record Entry(
      OutboundMessage message,
      Progress progress,
      Instant at,
      Optional<String> claimedBy,
      String words) {
    boolean isUndelivered() {
      return progress == Progress.WAITING || progress == Progress.CLAIMED;
    }
  }
}
