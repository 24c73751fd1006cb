package org.kyotoprotocol.itl.testkit.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import org.kyotoprotocol.itl.core.message.LoggedMessage;
import org.kyotoprotocol.itl.core.message.LoggedMessage.Disposition;
import org.kyotoprotocol.itl.core.message.MessageBody;
import org.kyotoprotocol.itl.core.message.MessageLog;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

/** The message log in memory. */
public final class InMemoryMessages implements MessageLog {
  private final Table<UUID, LoggedMessage> messages;
  private final Journal<UUID> byArrival;
  private final Table<UUID, Attempts> failures;
  private final Journal<ReceivedText> texts;

  InMemoryMessages(UndoLog undo) {
    messages = new Table<>(undo);
    byArrival = new Journal<>(undo);
    failures = new Table<>(undo);
    texts = new Journal<>(undo);
  }

  @Override
  public boolean append(LoggedMessage message) {
    if (messages.has(message.id())) {
      return false;
    }
    messages.put(message.id(), message);
    byArrival.append(message.id());
    return true;
  }

  @Override
  public Optional<LoggedMessage> find(UUID id) {
    return messages.find(id);
  }

  @Override
  public Optional<LoggedMessage> lockNextPending(Instant now) {
    return inOrder().stream()
        .filter(message -> message.disposition() == Disposition.PENDING)
        .filter(message -> Attempts.isDue(failures.find(message.id()), now))
        .findFirst();
  }

  @Override
  public int processingFailed(
      UUID id, Instant now, IntFunction<Duration> delayAfter, String reason) {
    Attempts attempts = Attempts.after(failures.find(id), now, delayAfter);
    failures.put(id, attempts);
    return attempts.failed();
  }

  @Override
  public void processed(UUID id, Disposition disposition, List<Integer> responseCodes) {
    LoggedMessage logged = messages.find(id).orElseThrow();
    messages.put(
        id,
        new LoggedMessage(
            id,
            logged.direction(),
            disposition,
            logged.peer(),
            logged.operation(),
            logged.transactionIdentifier(),
            logged.at(),
            logged.bytes(),
            responseCodes,
            logged.faults()));
  }

  @Override
  public void storeText(UUID id, RegistryCode from, Instant receivedAt, MessageBody.FreeText text) {
    texts.append(new ReceivedText(id, from, receivedAt, text));
  }

  @Override
  public List<ReceivedText> texts(int limit) {
    List<ReceivedText> newestFirst = new ArrayList<>(texts.entries());
    Collections.reverse(newestFirst);
    return newestFirst.stream().limit(limit).toList();
  }

  /** Every message, oldest first. */
  public List<LoggedMessage> inOrder() {
    return byArrival.entries().stream().flatMap(id -> messages.find(id).stream()).toList();
  }
}
