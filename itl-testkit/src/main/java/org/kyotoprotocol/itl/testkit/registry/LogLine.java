package org.kyotoprotocol.itl.testkit.registry;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.kyotoprotocol.itl.core.transaction.TransactionStatus;
import org.kyotoprotocol.itl.testkit.registry.book.Book;
import org.kyotoprotocol.itl.testkit.registry.book.DueMessage;
import org.kyotoprotocol.itl.testkit.registry.book.Outcome;
import org.kyotoprotocol.itl.testkit.wire.WireAnswer;
import org.kyotoprotocol.itl.testkit.wire.WireClient;
import org.kyotoprotocol.itl.xsd.ProposalRequest;

/**
 * The registry's line to the log. It sends what is due and, like registry R, does not look at what
 * is answered (registry behaviour A3); only profiles with several attempts repeat what was lost.
 */
final class LogLine {
  private final Book book;
  private final RegistryProfile profile;
  private final Mischief mischief;
  private final Setbacks setbacks;
  private final WireClient client;
  private final Executor workers;
  private final Consumer<DueMessage> handedOver;
  private final Set<DueMessage> queued = ConcurrentHashMap.newKeySet();

  /** An operation and its request. */
  private record Call(String operation, Object request) {}

  /**
   * @param handedOver is told every message that was given to the network for the last time
   */
  LogLine(
      Book book,
      RegistryProfile profile,
      Mischief mischief,
      Setbacks setbacks,
      WireClient client,
      Executor workers,
      Consumer<DueMessage> handedOver) {
    this.book = book;
    this.profile = profile;
    this.mischief = mischief;
    this.setbacks = setbacks;
    this.client = client;
    this.workers = workers;
    this.handedOver = handedOver;
  }

  WireClient client() {
    return client;
  }

  /** Sends the message soon, by another thread, unless it is on its way already. */
  void queue(DueMessage message) {
    if (queued.add(message)) {
      workers.execute(() -> attempt(message, 1));
    }
  }

  private void attempt(DueMessage message, int number) {
    try {
      Optional<Call> call = call(message);
      if (call.isPresent()) {
        send(call.get());
      }
    } catch (IOException e) {
      if (number < profile.attempts()) {
        CompletableFuture.delayedExecutor(
                profile.pause().toMillis(), TimeUnit.MILLISECONDS, workers)
            .execute(() -> attempt(message, number + 1));
        return;
      }
      setbacks.add("Lost " + message, String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      // The registry is being stopped; the message stays due and goes out at the next start.
      Thread.currentThread().interrupt();
      return;
    } catch (RuntimeException e) {
      setbacks.add("Could not send " + message, String.valueOf(e.getMessage()));
    }
    book.sent(message);
    queued.remove(message);
    handedOver.accept(message);
  }

  private void send(Call call) throws IOException, InterruptedException {
    byte[] envelope = client.encode(call.operation(), call.request(), profile.form());
    if (envelope.length > profile.longestMessage()) {
      throw new IllegalArgumentException(
          envelope.length + " bytes do not pass the registry's own gateway");
    }
    for (int copy = 0; copy < mischief.copies(); copy++) {
      WireAnswer answer = client.send(call.operation(), envelope, profile.form());
      if (answer.status() != 200) {
        throw new IOException(call.operation() + " was answered with " + answer);
      }
    }
  }

  /** Nothing if the registry has given the transaction up in the meantime. */
  private Optional<Call> call(DueMessage message) {
    String identifier = message.transactionIdentifier();
    if (message.status() == TransactionStatus.PROPOSED) {
      return book.open(identifier)
          .map(
              transaction -> {
                ProposalRequest request =
                    Messages.proposal(book.registry(), transaction.proposal());
                request.setProposedTransaction(mischief.told(request.getProposedTransaction()));
                return new Call("acceptProposal", request);
              });
    }
    List<Integer> codes =
        message.status() == TransactionStatus.REJECTED
            ? book.outcome(identifier).map(Outcome::responseCodes).orElse(List.of())
            : List.of();
    return Optional.of(
        new Call(
            "acceptNotification",
            Messages.notification(book.registry(), identifier, message.status(), codes)));
  }
}
