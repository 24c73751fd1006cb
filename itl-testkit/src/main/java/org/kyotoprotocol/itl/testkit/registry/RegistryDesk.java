package org.kyotoprotocol.itl.testkit.registry;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.kyotoprotocol.itl.core.transaction.Proposal;
import org.kyotoprotocol.itl.core.transaction.TransactionStatus;
import org.kyotoprotocol.itl.testkit.registry.book.Book;
import org.kyotoprotocol.itl.testkit.registry.book.LocalStatus;
import org.kyotoprotocol.itl.testkit.registry.book.OpenTransaction;
import org.kyotoprotocol.itl.xsd.EvaluationResult;
import org.kyotoprotocol.itl.xsd.ITLNoticeRequest;
import org.kyotoprotocol.itl.xsd.NotificationRequest;
import org.kyotoprotocol.itl.xsd.ProposalRequest;

/**
 * Takes what the log says about transactions, and books it. Everything is booked, and on the disk,
 * when a method returns; what the registry has to say in return is sent afterwards, by others.
 */
final class RegistryDesk {
  private static final int UNKNOWN_TRANSACTION = 3002;

  private final Book book;
  private final RegistryProfile profile;
  private final Mischief mischief;
  private final Setbacks setbacks;
  private final InstantSource clock;
  private final Consumer<String> changed;

  /**
   * @param changed is told the identifier of every transaction that has changed
   */
  RegistryDesk(
      Book book,
      RegistryProfile profile,
      Mischief mischief,
      Setbacks setbacks,
      InstantSource clock,
      Consumer<String> changed) {
    this.book = book;
    this.profile = profile;
    this.mischief = mischief;
    this.setbacks = setbacks;
    this.clock = clock;
    this.changed = changed;
  }

  InstantSource clock() {
    return clock;
  }

  Book book() {
    return book;
  }

  /** acceptProposal; gives the response codes, none if it is taken. */
  List<Integer> propose(ProposalRequest request) {
    if (mischief.isSilent()) {
      return List.of();
    }
    Proposal proposal = ProposalMapping.fromWire(request.getProposedTransaction());
    String identifier = proposal.transactionIdentifier();
    if (!Messages.isAddressed(request, book.registry())) {
      setbacks.add("Proposal " + identifier, "from, to or version is wrong");
      return codes(1033);
    }
    Verdict verdict = InboundRules.judge(proposal, book);
    if (verdict instanceof Verdict.Ignore ignored) {
      setbacks.add("Proposal " + identifier, ignored.words());
      return book.knows(identifier) ? codes(3001) : List.of();
    }
    OptionalInt rejection =
        verdict instanceof Verdict.Reject rejected
            ? OptionalInt.of(rejected.responseCode())
            : mischief.takeRejection();
    if (book.judge(proposal, rejection)) {
      changed.accept(identifier);
    }
    return List.of();
  }

  /** acceptNotification; gives the response codes, none if it is taken. */
  List<Integer> notify(NotificationRequest request) {
    if (mischief.isSilent()) {
      return List.of();
    }
    String identifier = request.getTransactionIdentifier();
    if (profile.answersWithCodes() && !Messages.isAddressed(request, book.registry())) {
      return codes(1033);
    }
    Optional<OpenTransaction> transaction = book.open(identifier);
    if (transaction.isEmpty()) {
      return book.outcome(identifier)
          .map(outcome -> codes(outOfSequence(outcome.status())))
          .orElseGet(
              () -> {
                setbacks.add("Notification", "unknown transaction " + identifier);
                return codes(UNKNOWN_TRANSACTION);
              });
    }
    react(transaction.get(), request);
    return List.of();
  }

  /** acceptITLNotice; gives the response codes, none if it is taken. */
  List<Integer> notice(ITLNoticeRequest request) {
    if (mischief.isSilent()) {
      return List.of();
    }
    if (profile.answersWithCodes() && !Messages.isAddressed(request, book.registry())) {
      return codes(1033);
    }
    book.storeNotice(NoticeMapping.fromWire(request));
    return List.of();
  }

  private void react(OpenTransaction transaction, NotificationRequest request) {
    String identifier = request.getTransactionIdentifier();
    Optional<TransactionStatus> status = TransactionStatus.of(request.getTransactionStatus());
    Reaction reaction =
        status.isPresent()
            ? Reaction.to(status.get(), transaction.inbound(), profile)
            : new Reaction.SetAside("unknown status " + request.getTransactionStatus());
    if (reaction instanceof Reaction.SetAside aside) {
      setbacks.add("Notification of " + identifier, aside.words());
      return;
    }
    Reaction.End end = (Reaction.End) reaction;
    if (end.status() == LocalStatus.TERMINATED && mischief.completesInSpiteOfRefusal()) {
      end = (Reaction.End) Reaction.to(TransactionStatus.COMPLETED, false, profile);
    }
    List<Integer> codes =
        end.status() == LocalStatus.TERMINATED
            ? request.getEvaluationResult().getItem().stream()
                .map(EvaluationResult::getResponseCode)
                .toList()
            : List.of();
    try {
      if (book.end(identifier, end.status(), codes, end.reply())) {
        changed.accept(identifier);
      }
    } catch (IllegalStateException e) {
      setbacks.add("Notification of " + identifier, e.getMessage());
    }
  }

  private static int outOfSequence(LocalStatus status) {
    return switch (status) {
      case COMPLETED -> 3003;
      case REJECTED -> 3004;
      case TERMINATED, FAILED -> 3007;
      case CANCELLED -> 3008;
      case PROPOSED -> throw new IllegalArgumentException("An open transaction has no outcome");
    };
  }

  private List<Integer> codes(int code) {
    return profile.answersWithCodes() ? List.of(code) : List.of();
  }
}
