package org.kyotoprotocol.itl.testkit.registry;

import static org.kyotoprotocol.itl.core.ledger.AccountType.CCS_NET_REVERSAL_CANCELLATION;
import static org.kyotoprotocol.itl.core.ledger.AccountType.CCS_NON_SUBMISSION_CANCELLATION;
import static org.kyotoprotocol.itl.core.ledger.AccountType.EXCESS_ISSUANCE_CANCELLATION;
import static org.kyotoprotocol.itl.core.ledger.AccountType.NET_SOURCE_CANCELLATION;
import static org.kyotoprotocol.itl.core.ledger.AccountType.NON_COMPLIANCE_CANCELLATION;
import static org.kyotoprotocol.itl.core.ledger.AccountType.OPERATOR_HOLDING;
import static org.kyotoprotocol.itl.core.ledger.AccountType.PARTY_HOLDING;
import static org.kyotoprotocol.itl.core.ledger.AccountType.PENDING;
import static org.kyotoprotocol.itl.core.ledger.AccountType.PERSON_HOLDING;
import static org.kyotoprotocol.itl.core.ledger.AccountType.PREVIOUS_PERIOD_SURPLUS_RESERVE;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.kyotoprotocol.itl.core.ledger.AccountType;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.time.PeriodCalendar;
import org.kyotoprotocol.itl.core.transaction.AccountReference;
import org.kyotoprotocol.itl.core.transaction.Proposal;
import org.kyotoprotocol.itl.core.transaction.ProposalUnitBlock;
import org.kyotoprotocol.itl.core.transaction.TransactionType;
import org.kyotoprotocol.itl.testkit.registry.book.Account;
import org.kyotoprotocol.itl.testkit.registry.book.Account.State;
import org.kyotoprotocol.itl.testkit.registry.book.Book;

/** How an acquiring registry judges a proposal; the first failure decides. */
final class InboundRules {
  /** Q7. */
  private static final Set<AccountType> ACQUIRING =
      EnumSet.of(
          PARTY_HOLDING,
          OPERATOR_HOLDING,
          PERSON_HOLDING,
          PREVIOUS_PERIOD_SURPLUS_RESERVE,
          NET_SOURCE_CANCELLATION,
          NON_COMPLIANCE_CANCELLATION,
          EXCESS_ISSUANCE_CANCELLATION,
          CCS_NET_REVERSAL_CANCELLATION,
          CCS_NON_SUBMISSION_CANCELLATION);

  /** Registry behaviour 14. */
  private static final Set<AccountType> TRANSFERRING =
      EnumSet.of(
          PARTY_HOLDING,
          PENDING,
          OPERATOR_HOLDING,
          PERSON_HOLDING,
          PREVIOUS_PERIOD_SURPLUS_RESERVE);

  private static final int ACCOUNT_UNKNOWN = 5902;
  private static final int ACCOUNT_NOT_ELIGIBLE = 5903;
  private static final int AGAINST_POLICY = 5904;
  private static final int ACCOUNT_CLOSED = 5906;

  private InboundRules() {}

  static Verdict judge(Proposal proposal, Book book) {
    Optional<String> unreadable = unreadable(proposal, book);
    if (unreadable.isPresent()) {
      return new Verdict.Ignore(unreadable.get());
    }
    AccountReference acquiring = proposal.acquiring();
    Optional<Account> account =
        acquiring.identifier().isPresent()
            ? book.account(acquiring.identifier().getAsLong())
            : Optional.empty();
    if (account.isEmpty()) {
      return new Verdict.Reject(ACCOUNT_UNKNOWN);
    }
    if (account.get().state() == State.CLOSED) {
      return new Verdict.Reject(ACCOUNT_CLOSED);
    }
    if (!isEligible(account.get(), proposal)) {
      return new Verdict.Reject(ACCOUNT_NOT_ELIGIBLE);
    }
    return isWithinPolicy(proposal) ? new Verdict.Accept() : new Verdict.Reject(AGAINST_POLICY);
  }

  /** Why there is no answer at all, if so: Q1, Q3, the unmapped failures of Q4, Q9. */
  private static Optional<String> unreadable(Proposal proposal, Book book) {
    String own = book.registry().value();
    if (!proposal.isType(TransactionType.EXTERNAL_TRANSFER)
        || proposal.suppTransactionType().orElse(0) != 0
        || proposal.transferring().registryCode().equals(own)
        || !proposal.acquiring().registryCode().equals(own)) {
      return Optional.of("not an inbound transfer");
    }
    if (!RegistryCode.isWellFormed(proposal.transferring().registryCode())
        || !proposal.transactionIdentifier().matches("[A-Z]{2,4}[0-9]{1,15}")) {
      return Optional.of("transaction identifier or registry code is malformed");
    }
    if (book.knows(proposal.transactionIdentifier())) {
      return Optional.of("a proposal with this identifier was received before");
    }
    if (proposal.blocks().isEmpty() || !proposal.blocks().stream().allMatch(InboundRules::known)) {
      return Optional.of("no blocks, or one of unknown unit type or period");
    }
    if (proposal.transferring().accountType().isEmpty()
        || proposal.transferring().identifier().isEmpty()) {
      return Optional.of("transferring account not given");
    }
    if (proposal.notificationIdentifier().isPresent()
        && !book.knowsNotice(proposal.notificationIdentifier().getAsLong())) {
      return Optional.of("unknown notice");
    }
    return Optional.empty();
  }

  private static boolean known(ProposalUnitBlock block) {
    return block.unitType().isPresent()
        && block.suppUnitType().orElse(0) == 0
        && RegistryCode.isWellFormed(block.originatingRegistryCode())
        && PeriodCalendar.PUBLISHED.find(block.originalCommitPeriod()).isPresent()
        && PeriodCalendar.PUBLISHED.find(block.applicableCommitPeriod()).isPresent();
  }

  private static boolean isEligible(Account account, Proposal proposal) {
    return account.state() == State.OPEN
        && ACQUIRING.contains(account.type())
        && proposal.blocks().stream()
            .allMatch(block -> account.mayHold(block.unitType().orElseThrow()));
  }

  private static boolean isWithinPolicy(Proposal proposal) {
    long periods =
        proposal.blocks().stream()
            .mapToInt(ProposalUnitBlock::applicableCommitPeriod)
            .distinct()
            .count();
    return periods == 1
        && proposal.blocks().stream().allMatch(ProposalUnitBlock::hasValidSerials)
        && proposal.transferring().accountType().filter(TRANSFERRING::contains).isPresent();
  }
}
