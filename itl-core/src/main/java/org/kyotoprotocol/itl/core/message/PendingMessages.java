package org.kyotoprotocol.itl.core.message;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.kyotoprotocol.itl.core.Observer;
import org.kyotoprotocol.itl.core.Work;
import org.kyotoprotocol.itl.core.WorkRunner;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.transaction.Notifications;

/**
 * Messages that were taken although our own failure kept us from processing them. One that keeps
 * failing waits longer and longer, and never holds up another.
 */
final class PendingMessages {
  private final WorkRunner runner;
  private final Receiving receiving;
  private final CallReader reader;
  private final RetrySchedule retries;
  private final Observer observer;

  PendingMessages(
      WorkRunner runner,
      Receiving receiving,
      CallReader reader,
      RetrySchedule retries,
      Observer observer) {
    this.runner = runner;
    this.receiving = receiving;
    this.reader = reader;
    this.retries = retries;
    this.observer = observer;
  }

  /** Processes one that is due; false if none is. */
  boolean processNext() {
    AtomicReference<LoggedMessage> taken = new AtomicReference<>();
    try {
      Optional<Done> done = runner.run(work -> processNext(work, taken));
      done.ifPresent(d -> Notifications.noteInSpiteOfRefusal(d.call(), d.receipt(), observer));
      return done.isPresent();
    } catch (RuntimeException | Error failure) {
      // Errors too: a message too large for the machine must not come first for ever.
      LoggedMessage message = taken.get();
      if (message == null) {
        throw failure;
      }
      putOff(message, failure);
      return true;
    }
  }

  private Optional<Done> processNext(Work work, AtomicReference<LoggedMessage> taken) {
    MessageLog log = work.store().messages();
    LoggedMessage message = log.lockNextPending(work.now()).orElse(null);
    taken.set(message);
    if (message == null) {
      return Optional.empty();
    }
    Call call = reader.read(new RegistryCode(message.peer()), message.bytes());
    Receipt receipt = receiving.receive(work, message.id(), call);
    log.processed(message.id(), Arrival.disposition(receipt), receipt.responseCodes());
    return Optional.of(new Done(call, receipt));
  }

  private void putOff(LoggedMessage message, Throwable failure) {
    String words = failure.toString();
    int failed =
        runner.run(
            work ->
                work.store()
                    .messages()
                    .processingFailed(message.id(), work.now(), retries::after, words));
    observer.noted(
        "ITL-204",
        "Message " + message.id() + " could not be processed, attempt " + failed + ": " + words);
  }

  private record Done(Call call, Receipt receipt) {}
}
