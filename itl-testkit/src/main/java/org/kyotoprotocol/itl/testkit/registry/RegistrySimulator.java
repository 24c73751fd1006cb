package org.kyotoprotocol.itl.testkit.registry;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.transaction.Proposal;
import org.kyotoprotocol.itl.core.transaction.TransactionStatus;
import org.kyotoprotocol.itl.testkit.registry.book.Book;
import org.kyotoprotocol.itl.testkit.registry.book.DueMessage;
import org.kyotoprotocol.itl.testkit.registry.book.Holdings;
import org.kyotoprotocol.itl.testkit.registry.book.Order;
import org.kyotoprotocol.itl.testkit.registry.book.OrderRefusedException;
import org.kyotoprotocol.itl.testkit.registry.book.Outcome;
import org.kyotoprotocol.itl.testkit.wire.WireClient;

/**
 * A registry: takes orders, proposes transactions to the log, judges those of others, and keeps
 * books that survive a kill. Safe for use by many threads.
 */
public final class RegistrySimulator implements AutoCloseable {
  /** Proposals that may wait for the network; whoever orders more waits with them. */
  private static final int MOST_UNSENT_PROPOSALS = 64;

  private final Book book;
  private final RegistryProfile profile;
  private final InstantSource clock;
  private final Executor workers;
  private final Mischief mischief = new Mischief();
  private final Setbacks setbacks;
  private final RegistryDesk desk;
  private final Map<String, CompletableFuture<Outcome>> awaited = new ConcurrentHashMap<>();
  private final Semaphore unsent = new Semaphore(MOST_UNSENT_PROPOSALS);
  private volatile LogLine line;

  RegistrySimulator(Book book, RegistryProfile profile, InstantSource clock, Executor workers) {
    this.book = book;
    this.profile = profile;
    this.clock = clock;
    this.workers = workers;
    this.setbacks = new Setbacks(book.registry());
    this.desk = new RegistryDesk(book, profile, mischief, setbacks, clock, this::changed);
  }

  public RegistryCode code() {
    return book.registry();
  }

  public RegistryProfile profile() {
    return profile;
  }

  /**
   * Carries out an order: reserves the units and sends the proposal. Waits while too many proposals
   * are unsent.
   *
   * @throws OrderRefusedException if the registry's own checks refuse it; nothing is sent then
   * @throws IllegalStateException before the registry is connected
   */
  public Submission propose(Order order) {
    if (line == null) {
      throw new IllegalStateException(code() + " is not connected to a log");
    }
    unsent.acquireUninterruptibly();
    Proposal proposal;
    try {
      proposal = book.propose(order);
    } catch (RuntimeException e) {
      unsent.release();
      throw e;
    }
    String identifier = proposal.transactionIdentifier();
    Submission submission = new Submission(identifier, proposal.serials(), outcome(identifier));
    changed(identifier);
    return submission;
  }

  /**
   * How the transaction ends, ours or one proposed to us; it need not have arrived yet. Complete
   * once it is final in the books and the log has been told whatever there is to tell.
   */
  public CompletableFuture<Outcome> outcome(String transactionIdentifier) {
    CompletableFuture<Outcome> future =
        awaited.computeIfAbsent(transactionIdentifier, any -> new CompletableFuture<>());
    settle(transactionIdentifier);
    return future;
  }

  /** Sends free text to the administrator of the log. */
  public void sendText(String content) throws IOException, InterruptedException {
    line.client()
        .call("acceptMessage", Messages.text(code(), content, clock.instant()), profile.form());
  }

  /** The accounts, units and transactions of the registry. */
  public Book book() {
    return book;
  }

  /** What the registry holds now. */
  public Holdings holdings() {
    return book.holdings();
  }

  /** Makes the registry misbehave. */
  public Mischief mischief() {
    return mischief;
  }

  /** What could not be processed or delivered, in words, oldest first. */
  public List<String> setbacks() {
    return setbacks.all();
  }

  /** True if no transaction is open and nothing waits to be sent. */
  public boolean isIdle() {
    return book.open().isEmpty() && book.due().isEmpty();
  }

  /** Gives up own proposals that are older, and tells nobody (registry behaviour I8). */
  public List<String> failOlderThan(Duration age) {
    List<String> failed = book.failOlderThan(age);
    failed.forEach(this::settle);
    return failed;
  }

  /** Stops; what is due stays due. */
  @Override
  public void close() {
    book.close();
  }

  /** From now on messages go out, first of all those that were due when the registry stopped. */
  void connect(WireClient log) {
    line = new LogLine(book, profile, mischief, setbacks, log, workers, this::handedOver);
    book.due().forEach(line::queue);
  }

  RegistryServlet servlet() {
    return new RegistryServlet(
        new RegistryService(desk), profile.longestMessage(), mischief, setbacks);
  }

  private void changed(String transactionIdentifier) {
    LogLine connected = line;
    if (connected != null) {
      book.due(transactionIdentifier).forEach(connected::queue);
    }
    settle(transactionIdentifier);
  }

  private void handedOver(DueMessage message) {
    if (message.status() == TransactionStatus.PROPOSED) {
      unsent.release();
    }
    settle(message.transactionIdentifier());
  }

  private void settle(String transactionIdentifier) {
    if (book.due(transactionIdentifier).isEmpty()) {
      book.outcome(transactionIdentifier)
          .ifPresent(
              outcome -> {
                CompletableFuture<Outcome> future = awaited.remove(transactionIdentifier);
                if (future != null) {
                  // Not by this thread: whoever waits may order again, and wait for our senders.
                  var unused = future.completeAsync(() -> outcome);
                }
              });
    }
  }
}
