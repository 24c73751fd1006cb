package org.kyotoprotocol.itl.testkit.registry.book;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  final Set<DueMessage> due = new LinkedHashSet<>();
  final Set<Long> notices = new HashSet<>();
  final List<Text> texts = new ArrayList<>();
  private final RegistryCode registry;
  private long nextSequence = FIRST_SEQUENCE;

  BookState(RegistryCode registry) {
    this.registry = registry;
  }

  String nextIdentifier() {
    return registry.value() + nextSequence;
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
      due.remove(due(sent.transactionIdentifier(), sent.status()));
    } else if (entry instanceof Notice notice) {
      notices.add(notice.notificationIdentifier());
    } else if (entry instanceof Text text) {
      texts.add(text);
    }
  }

  private void apply(Proposed proposed) {
    Proposal proposal = proposed.proposal();
    String identifier = proposal.transactionIdentifier();
    nextSequence = Long.parseLong(identifier.substring(registry.value().length())) + 1;
    open.put(identifier, new OpenTransaction(proposal, false, proposed.at()));
    reserve(proposal, Optional.of(identifier));
    due.add(due(identifier, TransactionStatus.PROPOSED.code()));
  }

  private void apply(Judged judged) {
    Proposal proposal = judged.proposal();
    String identifier = proposal.transactionIdentifier();
    if (judged.rejection().isEmpty()) {
      open.put(identifier, new OpenTransaction(proposal, true, judged.at()));
      due.add(due(identifier, TransactionStatus.ACCEPTED.code()));
    } else {
      List<Integer> codes = List.of(judged.rejection().getAsInt());
      outcomes.put(
          identifier, new Outcome(identifier, LocalStatus.REJECTED, codes, proposal.serials()));
      due.add(due(identifier, TransactionStatus.REJECTED.code()));
    }
  }

  private void apply(Ended ended) {
    String identifier = ended.transactionIdentifier();
    OpenTransaction transaction = open.remove(identifier);
    if (ended.status() == LocalStatus.COMPLETED) {
      book(transaction);
    } else if (!transaction.inbound()) {
      reserve(transaction.proposal(), Optional.empty());
    }
    outcomes.put(
        identifier,
        new Outcome(identifier, ended.status(), ended.codes(), transaction.proposal().serials()));
    ended.reply().ifPresent(status -> due.add(due(identifier, status)));
  }

  private void reserve(Proposal proposal, Optional<String> transactionIdentifier) {
    if (!proposal.isType(TransactionType.ISSUANCE)) {
      proposal
          .serials()
          .forEach(serials -> units.change(serials, it -> it.reserved(transactionIdentifier)));
    }
  }

  private void book(OpenTransaction transaction) {
    Proposal proposal = transaction.proposal();
    if (brings(transaction)) {
      long account = proposal.acquiring().identifier().orElseThrow();
      proposal.blocks().forEach(block -> units.add(held(block, account)));
    } else if (proposal.isType(TransactionType.EXTERNAL_TRANSFER)) {
      proposal.serials().forEach(units::remove);
    } else {
      long account = proposal.acquiring().identifier().orElseThrow();
      proposal.serials().forEach(serials -> units.change(serials, it -> it.movedTo(account)));
    }
  }

  private static boolean brings(OpenTransaction transaction) {
    return transaction.inbound() || transaction.proposal().isType(TransactionType.ISSUANCE);
  }

  private static HeldBlock held(ProposalUnitBlock block, long account) {
    UnitAttributes attributes =
        new UnitAttributes(
            block.unitType().orElseThrow(),
            block.suppUnitType().orElse(0),
            block.originalCommitPeriod(),
            block.applicableCommitPeriod(),
            block.lulucfActivity(),
            block.projectIdentifier(),
            block.track(),
            block.expiryDate());
    return new HeldBlock(block.serials(), attributes, account, Optional.empty());
  }

  private static DueMessage due(String identifier, int status) {
    return new DueMessage(identifier, TransactionStatus.of(status).orElseThrow());
  }
}
