package org.kyotoprotocol.itl.core.check;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kyotoprotocol.itl.core.Store;
import org.kyotoprotocol.itl.core.ledger.AccountType;
import org.kyotoprotocol.itl.core.ledger.Counter;
import org.kyotoprotocol.itl.core.ledger.CounterKey;
import org.kyotoprotocol.itl.core.message.Call;
import org.kyotoprotocol.itl.core.message.MessageBody;
import org.kyotoprotocol.itl.core.notice.Notice;
import org.kyotoprotocol.itl.core.notice.NoticeType;
import org.kyotoprotocol.itl.core.reference.ReferenceSet;
import org.kyotoprotocol.itl.core.registry.GovernmentAccount;
import org.kyotoprotocol.itl.core.registry.Registry;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.transaction.AccountReference;
import org.kyotoprotocol.itl.core.transaction.Proposal;
import org.kyotoprotocol.itl.core.transaction.ProposalUnitBlock;
import org.kyotoprotocol.itl.core.transaction.Transaction;
import org.kyotoprotocol.itl.core.transaction.TransactionType;

/** Brings together what the checks look at. The checks themselves never see a store. */
public final class FactsLoader {
  private static final Pattern CODE_OF_IDENTIFIER = Pattern.compile("([A-Z]{2,3})[0-9].*");

  private FactsLoader() {}

  /**
   * For what is judged before the synchronous answer: who takes part, and the recorded transaction.
   * Nothing is locked; whoever lets a notification take effect locks its transaction before. What
   * only a recorded proposal is judged by is left empty.
   */
  public static Facts forReceipt(Store store, Rulebook rulebook, Instant now, Call call) {
    Optional<Proposal> proposal = proposal(call);
    return new Facts(
        now,
        rulebook,
        call,
        store.registries().find(call.sender()),
        initiatingCode(call).flatMap(code -> registry(store, code)),
        proposal.flatMap(proposed -> registry(store, proposed.acquiring().registryCode())),
        List.of(),
        List.of(),
        call.transactionIdentifier().flatMap(store.transactions()::find),
        isAboutReconciliation(call) ? knownOrigins(store) : Set.of(),
        rulebook.calendar(),
        Optional.empty(),
        ReferenceFacts.NONE,
        Map.of(),
        Optional.empty(),
        List.of(),
        LedgerFacts.NONE,
        reconciliation(store, call));
  }

  /**
   * For the evaluation of a recorded proposal, which the caller has locked. Locks what the ledger
   * says of it until the unit of work ends; see {@link LedgerFactsLoader} for the order.
   */
  public static Facts forEvaluation(
      Store store, Rulebook rulebook, Instant now, Transaction transaction) {
    Proposal proposal = transaction.proposal();
    String initiatingCode = proposal.transferring().registryCode();
    int minorVersion = rulebook.minorVersions().stream().findAny().orElse(0);
    Call call = Call.ofRecorded(proposal, rulebook.majorVersion(), minorVersion);
    Optional<Registry> initiating = registry(store, proposal.transferring().registryCode());
    Optional<Registry> acquiring = registry(store, proposal.acquiring().registryCode());
    List<RegistryCode> route = route(initiating, acquiring);
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    Set<ReferenceSet> given = store.reference().given();
    ReferenceFacts reference =
        ReferenceFactsLoader.load(store.reference(), given, rulebook, today, proposal);
    LedgerFactsLoader.lockOrigins(store.ledger(), proposal);
    Optional<Notice> notice =
        identifier(proposal.notificationIdentifier())
            .flatMap(store.notices()::lock)
            .map(locked -> asFirstSent(store, locked));
    Map<CounterKey, Counter> counters =
        LedgerFactsLoader.lockCounters(store.ledger(), proposal, rulebook.adaptationFundAccount());
    return new Facts(
        now,
        rulebook,
        call,
        initiating,
        initiating,
        acquiring,
        route,
        route.stream().filter(stl -> !isAvailable(store, stl)).toList(),
        Optional.of(transaction),
        knownOrigins(store),
        rulebook.calendar().ending(period -> reference.trueUp(initiatingCode, period)),
        account(store, given, reference, proposal),
        reference,
        counters,
        notice,
        otherNotices(store, proposal),
        LedgerFactsLoader.load(store.ledger(), proposal),
        Optional.empty());
  }

  private static boolean isAboutReconciliation(Call call) {
    return call.body() instanceof MessageBody.Reconciliation;
  }

  private static Optional<ReconciliationFacts> reconciliation(Store store, Call call) {
    return call.body() instanceof MessageBody.Reconciliation body
        ? store
            .reconciliations()
            .find(body.reconciliationIdentifier())
            .map(
                recorded ->
                    new ReconciliationFacts(recorded, store.registries().find(recorded.registry())))
        : Optional.empty();
  }

  /** STLs of both schemes, the initiating registry's first (DES transactions S5). */
  private static List<RegistryCode> route(
      Optional<Registry> initiating, Optional<Registry> acquiring) {
    return Stream.of(initiating, acquiring)
        .flatMap(Optional::stream)
        .flatMap(registry -> registry.scheme().stream())
        .distinct()
        .toList();
  }

  /** An STL takes part in every step of its scheme's transactions, so it must be live. */
  private static boolean isAvailable(Store store, RegistryCode stl) {
    return store
        .registries()
        .find(stl)
        .filter(entry -> entry.isStl() && entry.state().mayPropose())
        .isPresent();
  }

  /** Any Party may host a project, and any registry may be that of a Party. */
  private static Set<String> knownOrigins(Store store) {
    Set<String> known = new LinkedHashSet<>(PartyCodes.ALL);
    store.registries().all().stream()
        .filter(entry -> !entry.isStl())
        .forEach(entry -> known.add(entry.code().value()));
    return known;
  }

  /** As given; while nobody has given the accounts, as recorded on first use. */
  private static Optional<GovernmentAccount> account(
      Store store, Set<ReferenceSet> given, ReferenceFacts reference, Proposal proposal) {
    AccountReference acquiring = proposal.acquiring();
    Optional<AccountType> type = acquiring.accountType().filter(AccountType::isPerPeriod);
    if (type.isEmpty()
        || acquiring.identifier().isEmpty()
        || !RegistryCode.isWellFormed(acquiring.registryCode())) {
      return Optional.empty();
    }
    long identifier = acquiring.identifier().getAsLong();
    int period =
        proposal.blocksWithoutRole().stream()
            .mapToInt(ProposalUnitBlock::applicableCommitPeriod)
            .findFirst()
            .orElse(0);
    return reference
        .account(acquiring.registryCode(), type.get(), identifier, period)
        .or(
            () ->
                !given.contains(ReferenceSet.ACCOUNTS)
                    ? store
                        .accounts()
                        .find(new RegistryCode(acquiring.registryCode()), type.get(), identifier)
                    : Optional.empty());
  }

  private static Optional<Long> identifier(OptionalLong given) {
    return given.isPresent() ? Optional.of(given.getAsLong()) : Optional.empty();
  }

  /**
   * Later messages only add to a notice, its day is that of the first (DES notices N1). Only an
   * expiry date change is judged by it (5354); the history of others can be long.
   */
  private static Notice asFirstSent(Store store, Notice notice) {
    return notice.is(NoticeType.EXPIRY_DATE_CHANGE)
        ? store.notices().history(notice.identifier()).stream()
            .findFirst()
            .map(first -> notice.dated(first.date()))
            .orElse(notice)
        : notice;
  }

  /** A carry-over names no notice and yet is bound by one (DES notices F7). */
  private static List<Notice> otherNotices(Store store, Proposal proposal) {
    String registry = proposal.transferring().registryCode();
    return proposal.isType(TransactionType.CARRY_OVER) && RegistryCode.isWellFormed(registry)
        ? store.notices().to(new RegistryCode(registry)).stream()
            .filter(notice -> notice.is(NoticeType.UNIT_CARRY_OVER))
            .toList()
        : List.of();
  }

  private static Optional<String> initiatingCode(Call call) {
    return proposal(call)
        .map(proposed -> proposed.transferring().registryCode())
        .or(() -> call.transactionIdentifier().flatMap(FactsLoader::codeOf));
  }

  private static Optional<String> codeOf(String transactionIdentifier) {
    Matcher form = CODE_OF_IDENTIFIER.matcher(transactionIdentifier);
    return form.matches() ? Optional.of(form.group(1)) : Optional.empty();
  }

  private static Optional<Proposal> proposal(Call call) {
    return call.body() instanceof MessageBody.ProposalBody body
        ? Optional.of(body.proposal())
        : Optional.empty();
  }

  private static Optional<Registry> registry(Store store, String code) {
    return RegistryCode.isWellFormed(code)
        ? store.registries().find(new RegistryCode(code))
        : Optional.empty();
  }
}
