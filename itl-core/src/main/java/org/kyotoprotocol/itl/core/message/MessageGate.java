package org.kyotoprotocol.itl.core.message;

import java.util.List;
import org.kyotoprotocol.itl.core.Observer;
import org.kyotoprotocol.itl.core.Work;
import org.kyotoprotocol.itl.core.WorkRunner;
import org.kyotoprotocol.itl.core.check.Rulebook;
import org.kyotoprotocol.itl.core.message.LoggedMessage.Disposition;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.transaction.Notifications;

/**
 * Where every message of an authenticated peer enters. What it does, the entry in the message log
 * and what has to be sent because of it are committed before it is answered: a registry never sends
 * a message a second time.
 */
public final class MessageGate {
  private final WorkRunner runner;
  private final Receiving receiving;
  private final PendingMessages pending;
  private final Wakeups wakeups;
  private final Observer observer;

  /**
   * @param courtesies whether to tell registries of proposals refused on receipt (DES transactions
   *     V3)
   * @param reader decodes a message again that could not be processed at once
   * @param retries when to try such a message again
   */
  public MessageGate(
      WorkRunner runner,
      Rulebook rulebook,
      boolean courtesies,
      CallReader reader,
      RetrySchedule retries,
      Wakeups wakeups,
      Observer observer) {
    this.runner = runner;
    this.receiving = new Receiving(rulebook, courtesies);
    this.pending = new PendingMessages(runner, receiving, reader, retries, observer);
    this.wakeups = wakeups;
    this.observer = observer;
  }

  /**
   * Takes the message; its effect is durable when this returns.
   *
   * @return the synchronous answer
   * @throws MessageNotRecordedException if it could not even be recorded
   */
  public Receipt receive(IncomingMessage message) {
    Receipt receipt;
    try {
      receipt = runner.run(work -> process(work, message));
    } catch (RuntimeException | Error failure) {
      return setAside(message, failure);
    }
    if (receipt.accepted() && message.call().operation() == Operation.ACCEPT_PROPOSAL) {
      wakeups.proposalReceived();
    }
    Notifications.noteInSpiteOfRefusal(message.call(), receipt, observer);
    return receipt;
  }

  /**
   * Processes one message that our own failure had kept from it.
   *
   * @return false if none is due
   */
  public boolean processPending() {
    return pending.processNext();
  }

  /**
   * Records a request that was answered with a SOAP fault; of its bytes at most 64 KiB. Never
   * throws: the answer is decided.
   *
   * @param reason what was wrong with it, for the operator
   */
  public void malformed(RegistryCode peer, MessageBytes bytes, String reason) {
    try {
      runner.run(
          work ->
              work.store().messages().append(Arrival.malformed(peer, work.now(), bytes, reason)));
    } catch (RuntimeException failure) {
      observer.noted("ITL-203", "A malformed request of " + peer + " was not logged: " + failure);
    }
  }

  private Receipt process(Work work, IncomingMessage message) {
    Receipt receipt = receiving.receive(work, message.id(), message.call());
    LoggedMessage logged =
        Arrival.of(message, Arrival.disposition(receipt), work.now(), receipt.responseCodes());
    if (!work.store().messages().append(logged)) {
      throw new IllegalStateException("Message " + message.id() + " is logged already");
    }
    return receipt;
  }

  private Receipt setAside(IncomingMessage message, Throwable failure) {
    Call call = message.call();
    String what = call.operation() + " of " + call.sender() + ", message " + message.id();
    if (call.body() instanceof MessageBody.StatusQuery) {
      throw new MessageNotRecordedException(
          what + " was not answered; it may be asked again", failure);
    }
    try {
      Receipt receipt = runner.run(work -> recordPending(work, message));
      observer.noted("ITL-201", what + " was taken and will be processed later: " + failure);
      return receipt;
    } catch (RuntimeException again) {
      again.addSuppressed(failure);
      observer.noted("ITL-202", what + " could be neither processed nor recorded: " + again);
      throw new MessageNotRecordedException(what + " could not be recorded", again);
    }
  }

  /**
   * The commit may have succeeded although we were told otherwise: then the log has the message.
   */
  private static Receipt recordPending(Work work, IncomingMessage message) {
    LoggedMessage entry = Arrival.of(message, Disposition.PENDING, work.now(), List.of());
    if (work.store().messages().append(entry)) {
      return Receipt.accepted(work.now());
    }
    LoggedMessage logged = work.store().messages().find(message.id()).orElseThrow();
    return logged.disposition() == Disposition.REFUSED
        ? Receipt.refused(logged.responseCodes(), work.now())
        : Receipt.accepted(work.now());
  }
}
