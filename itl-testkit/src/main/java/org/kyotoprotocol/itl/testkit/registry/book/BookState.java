package org.kyotoprotocol.itl.testkit.registry.book;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.UnitAttributes;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.transaction.Proposal;
import org.kyotoprotocol.itl.core.transaction.ProposalUnitBlock;
import org.kyotoprotocol.itl.core.transaction.TransactionStatus;
import org.kyotoprotocol.itl.core.transaction.TransactionType;
import org.kyotoprotocol.itl.testkit.registry.book.Entry.AccountEntry;
import org.kyotoprotocol.itl.testkit.registry.book.Entry.Ended;
import org.kyotoprotocol.itl.testkit.registry.book.Entry.Judged;
import org.kyotoprotocol.itl.testkit.registry.book.Entry.Notice;
import org.kyotoprotocol.itl.testkit.registry.book.Entry.Proposed;
import org.kyotoprotocol.itl.testkit.registry.book.Entry.Sent;
import org.kyotoprotocol.itl.testkit.registry.book.Entry.Text;

/** What the entries of the journal add up to. Not thread-safe. */
final class BookState {
  /** The first identifier is the registry code with this number (registry behaviour I14). */
  private static final long FIRST_SEQUENCE = 100_000;

  final Map<Long, Account> accounts = new LinkedHashMap<>();
  final UnitTable units = new UnitTable();
  final Map<String, OpenTransaction> open = new LinkedHashMap<>();
  final Map<String, Outcome> outcomes = new HashMap<>();
  private final Map<String, Set<DueMessage>> due = new LinkedHashMap<>();
  final Map<Long, HeldNotice> notices = new LinkedHashMap<>();
  final List<Text> texts = new ArrayList<>();
  private final RegistryCode registry;
  private long nextSequence = FIRST_SEQUENCE;

  BookState(RegistryCode registry) {
    this.registry = registry;
  }

  String nextIdentifier() {
    return registry.value() + nextSequence;
  }

  /** What is owed to the log, oldest transaction first. */
  List<DueMessage> due() {
    return due.values().stream().flatMap(Set::stream).toList();
  }

  List<DueMessage> due(String transactionIdentifier) {
    return List.copyOf(due.getOrDefault(transactionIdentifier, Set.of()));
  }

  /** Why the transaction cannot be booked, if so: asked before the entry is written. */
  Optional<String> obstacle(OpenTransaction transaction) {
    return brings(transaction)
        ? transaction.proposal().serials().stream()
            .filter(serials -> !units.parts(serials).isEmpty())
            .findFirst()
            .map(serials -> "serials " + serials + " are held already")
        : Optional.empty();
  }

  void apply(Entry entry) {
    if (entry instanceof AccountEntry account) {
      accounts.put(account.account().identifier(), account.account());
    } else if (entry instanceof Proposed proposed) {
      apply(proposed);
    } else if (entry instanceof Judged judged) {
      apply(judged);
    } else if (entry instanceof Ended ended) {
      apply(ended);
    } else if (entry instanceof Sent sent) {
      due.computeIfPresent(
          sent.transactionIdentifier(), (identifier, owed) -> without(owed, sent.status()));
    } else if (entry instanceof Notice notice) {
      NoticeMessage message = notice.message();
      notices.merge(
          message.identifier(),
          new HeldNotice(message.identifier(), List.of(message)),
          (known, first) -> known.and(message));
    } else if (entry instanceof Text text) {
      texts.add(text);
    }
  }

  private void apply(Proposed proposed) {
    Proposal proposal = proposed.proposal();
    String identifier = proposal.transactionIdentifier();
    nextSequence = Long.parseLong(identifier.substring(registry.value().length())) + 1;
    open.put(identifier, new OpenTransaction(proposal, false, proposed.at()));
    if (!proposal.isType(TransactionType.ISSUANCE)) {
      reserve(proposal.serials(), Optional.of(identifier));
    }
    owe(identifier, TransactionStatus.PROPOSED.code());
  }

  private void apply(Judged judged) {
    Proposal proposal = judged.proposal();
    String identifier = proposal.transactionIdentifier();
    if (judged.rejection().isEmpty()) {
      open.put(identifier, new OpenTransaction(proposal, true, judged.at()));
      owe(identifier, TransactionStatus.ACCEPTED.code());
    } else {
      List<Integer> codes = List.of(judged.rejection().getAsInt());
      List<SerialBlock> serials =
          proposal.blocks().stream()
              .filter(ProposalUnitBlock::hasValidSerials)
              .map(ProposalUnitBlock::serials)
              .toList();
      outcomes.put(identifier, new Outcome(identifier, LocalStatus.REJECTED, codes, serials));
      owe(identifier, TransactionStatus.REJECTED.code());
    }
  }

  private void apply(Ended ended) {
    String identifier = ended.transactionIdentifier();
    OpenTransaction transaction = open.remove(identifier);
    if (ended.status() == LocalStatus.COMPLETED) {
      book(transaction);
    } else if (!transaction.inbound()) {
      release(transaction.proposal(), ended.keepsReplaced());
    }
    outcomes.put(
        identifier,
        new Outcome(identifier, ended.status(), ended.codes(), transaction.proposal().serials()));
    ended.reply().ifPresent(status -> owe(identifier, status));
  }

  private void release(Proposal proposal, boolean keepsReplaced) {
    if (!proposal.isType(TransactionType.ISSUANCE)) {
      List<ProposalUnitBlock> free =
          keepsReplaced ? proposal.blocksWithoutRole() : proposal.blocks();
      reserve(free.stream().map(ProposalUnitBlock::serials).toList(), Optional.empty());
    }
  }

  private void reserve(List<SerialBlock> ranges, Optional<String> transactionIdentifier) {
    ranges.forEach(range -> units.change(range, it -> it.reserved(transactionIdentifier)));
  }

  private void book(OpenTransaction transaction) {
    Proposal proposal = transaction.proposal();
    if (brings(transaction)) {
      long account = proposal.acquiring().identifier().orElseThrow();
      proposal
          .blocks()
          .forEach(block -> units.add(HeldBlock.of(block.serials(), attributes(block), account)));
    } else if (proposal.isType(TransactionType.EXTERNAL_TRANSFER)) {
      proposal.serials().forEach(units::remove);
    } else {
      bookWithin(proposal);
    }
  }

  /** What a proposal says of its own units is what they become; serials never change. */
  private void bookWithin(Proposal proposal) {
    long account = proposal.acquiring().identifier().orElseThrow();
    for (ProposalUnitBlock block : proposal.blocksWithoutRole()) {
      units.change(block.serials(), it -> it.with(attributes(block)).movedTo(account));
    }
    for (ProposalUnitBlock block : proposal.blocksReplaced()) {
      units.change(block.serials(), HeldBlock::asReplaced);
    }
  }

  private static boolean brings(OpenTransaction transaction) {
    return transaction.inbound() || transaction.proposal().isType(TransactionType.ISSUANCE);
  }

  private static UnitAttributes attributes(ProposalUnitBlock block) {
    return new UnitAttributes(
        block.unitType().orElseThrow(),
        block.suppUnitType().orElse(0),
        block.originalCommitPeriod(),
        block.applicableCommitPeriod(),
        block.lulucfActivity(),
        block.projectIdentifier(),
        block.track(),
        block.expiryDate());
  }

  private void owe(String identifier, int status) {
    due.computeIfAbsent(identifier, any -> new LinkedHashSet<>())
        .add(new DueMessage(identifier, TransactionStatus.of(status).orElseThrow()));
  }

  private static Set<DueMessage> without(Set<DueMessage> owed, int status) {
    owed.removeIf(message -> message.status().code() == status);
    return owed.isEmpty() ? null : owed;
  }
}
