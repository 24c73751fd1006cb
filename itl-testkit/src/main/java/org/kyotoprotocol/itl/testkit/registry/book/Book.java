package org.kyotoprotocol.itl.testkit.registry.book;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.transaction.Proposal;
import org.kyotoprotocol.itl.testkit.registry.book.Account.State;
import org.kyotoprotocol.itl.testkit.registry.book.Entry.AccountEntry;
import org.kyotoprotocol.itl.testkit.registry.book.Entry.Ended;
import org.kyotoprotocol.itl.testkit.registry.book.Entry.Judged;
import org.kyotoprotocol.itl.testkit.registry.book.Entry.Notice;
import org.kyotoprotocol.itl.testkit.registry.book.Entry.Proposed;
import org.kyotoprotocol.itl.testkit.registry.book.Entry.Sent;
import org.kyotoprotocol.itl.testkit.registry.book.Entry.Text;

/**
 * The books of one registry. A method that changes them returns only once the change is on the
 * disk. Safe for use by many threads.
 */
public final class Book implements AutoCloseable {
  private final RegistryCode registry;
  private final InstantSource clock;
  private final BookState state;
  private final OrderDesk desk;
  private final Journal journal;
  private final boolean keepsReplaced;

  private Book(
      RegistryCode registry,
      InstantSource clock,
      BookState state,
      Journal journal,
      boolean keepsReplaced) {
    this.registry = registry;
    this.clock = clock;
    this.state = state;
    this.desk = new OrderDesk(registry, state.accounts, state.units, state.notices);
    this.journal = journal;
    this.keepsReplaced = keepsReplaced;
  }

  /**
   * Opens the books in the directory; a new registry opens the accounts of {@link AccountPlan}.
   *
   * @param keepsReplaced true to leave units that were to be replaced reserved after a failure, as
   *     registry R does (registry behaviour I10)
   * @throws IllegalStateException if the journal is damaged or in use
   */
  public static Book open(
      RegistryCode registry, Path directory, InstantSource clock, boolean keepsReplaced) {
    BookState state = new BookState(registry);
    Journal journal =
        Journal.open(
            directory.resolve(registry + ".journal"), line -> state.apply(EntryText.read(line)));
    Book book = new Book(registry, clock, state, journal, keepsReplaced);
    AccountPlan.of(registry).stream()
        .filter(account -> !state.accounts.containsKey(account.identifier()))
        .forEach(book::put);
    return book;
  }

  public RegistryCode registry() {
    return registry;
  }

  /**
   * Reserves the units and gives the proposal that is to be sent.
   *
   * @throws OrderRefusedException if the registry refuses it by its own checks
   */
  public Proposal propose(Order order) {
    return changing(
        () -> {
          Proposal proposal = desk.proposal(state.nextIdentifier(), order);
          return record(new Proposed(clock.instant(), proposal), proposal);
        });
  }

  /** Records an inbound proposal with our decision; false if its identifier is known already. */
  public boolean judge(Proposal proposal, OptionalInt rejection) {
    return changing(
        () ->
            knows(proposal.transactionIdentifier())
                ? new Change<>(false, 0)
                : record(new Judged(clock.instant(), proposal, rejection), true));
  }

  /**
   * Ends an open transaction and books or releases its units; false if it is not open.
   *
   * @param reply the status that is owed to the log in return
   * @throws IllegalStateException if the units cannot be booked; nothing has changed then
   */
  public boolean end(
      String transactionIdentifier, LocalStatus status, List<Integer> codes, OptionalInt reply) {
    return changing(
        () -> {
          OpenTransaction transaction = state.open.get(transactionIdentifier);
          if (transaction == null) {
            return new Change<>(false, 0);
          }
          Optional<String> obstacle = state.obstacle(transaction);
          if (status == LocalStatus.COMPLETED && obstacle.isPresent()) {
            throw new IllegalStateException(transactionIdentifier + ": " + obstacle.get());
          }
          return record(
              new Ended(
                  clock.instant(), transactionIdentifier, status, codes, reply, keepsReplaced),
              true);
        });
  }

  /** Gives up our own proposals that are older; their identifiers (registry behaviour I8). */
  public List<String> failOlderThan(Duration age) {
    Instant limit = clock.instant().minus(age);
    List<String> old;
    synchronized (this) {
      old =
          state.open.values().stream()
              .filter(transaction -> !transaction.inbound() && transaction.since().isBefore(limit))
              .map(transaction -> transaction.proposal().transactionIdentifier())
              .toList();
    }
    return old.stream()
        .filter(id -> end(id, LocalStatus.FAILED, List.of(), OptionalInt.empty()))
        .toList();
  }

  /** Notes that the message was handed to the network. Not forced: a repeat does no harm. */
  public synchronized void sent(DueMessage message) {
    record(new Sent(message.transactionIdentifier(), message.status().code()), true);
  }

  /** Messages that are due, oldest transaction first. */
  public synchronized List<DueMessage> due() {
    return state.due();
  }

  /** Messages about one transaction that are due, oldest first. */
  public synchronized List<DueMessage> due(String transactionIdentifier) {
    return state.due(transactionIdentifier);
  }

  public synchronized Optional<OpenTransaction> open(String transactionIdentifier) {
    return Optional.ofNullable(state.open.get(transactionIdentifier));
  }

  /** All open transactions, oldest first. */
  public synchronized List<OpenTransaction> open() {
    return List.copyOf(state.open.values());
  }

  /** How the transaction ended, once it is final. */
  public synchronized Optional<Outcome> outcome(String transactionIdentifier) {
    return Optional.ofNullable(state.outcomes.get(transactionIdentifier));
  }

  /** True if the identifier was ever seen here. */
  public synchronized boolean knows(String transactionIdentifier) {
    return state.open.containsKey(transactionIdentifier)
        || state.outcomes.containsKey(transactionIdentifier);
  }

  public synchronized Optional<Account> account(long identifier) {
    return Optional.ofNullable(state.accounts.get(identifier));
  }

  /** All accounts, in the order they were opened. */
  public synchronized List<Account> accounts() {
    return List.copyOf(state.accounts.values());
  }

  /** Opens an account, or changes the one with the identifier. */
  public void put(Account account) {
    changing(() -> record(new AccountEntry(account), true));
  }

  /** Suspends, closes or opens an account. */
  public void put(long identifier, State accountState) {
    put(account(identifier).orElseThrow().in(accountState));
  }

  public void storeText(String content) {
    changing(() -> record(new Text(clock.instant(), content), true));
  }

  /** Texts from the administrator of the log, oldest first. */
  public synchronized List<String> texts() {
    return state.texts.stream().map(Text::content).toList();
  }

  /** Stores a message about a notice, the first one or a further one. */
  public void storeNotice(NoticeMessage message) {
    changing(() -> record(new Notice(clock.instant(), message), true));
  }

  public synchronized boolean knowsNotice(long notificationIdentifier) {
    return state.notices.containsKey(notificationIdentifier);
  }

  public synchronized Optional<HeldNotice> notice(long notificationIdentifier) {
    return Optional.ofNullable(state.notices.get(notificationIdentifier));
  }

  /** Notices from the log, oldest first. */
  public synchronized List<HeldNotice> notices() {
    return List.copyOf(state.notices.values());
  }

  /** The units held now. */
  public synchronized Holdings holdings() {
    return new Holdings(registry, state.units.all().stream().map(this::range).toList());
  }

  /** The blocks as the registry keeps them, by serial: never joined, and who reserves them. */
  public synchronized List<HeldBlock> blocks() {
    return List.copyOf(state.units.all());
  }

  @Override
  public void close() {
    journal.close();
  }

  private HeldRange range(HeldBlock block) {
    return new HeldRange(
        block.serials(),
        block.attributes(),
        state.accounts.get(block.account()).type(),
        block.replaced());
  }

  /** A result, and how far the journal must be on the disk before anybody may see it. */
  private record Change<T>(T result, long position) {}

  private <T> T changing(Supplier<Change<T>> work) {
    Change<T> change;
    synchronized (this) {
      change = work.get();
    }
    journal.force(change.position());
    return change.result();
  }

  private <T> Change<T> record(Entry entry, T result) {
    long position = journal.append(EntryText.write(entry));
    state.apply(entry);
    return new Change<>(result, position);
  }
}
