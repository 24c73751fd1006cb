package org.kyotoprotocol.itl.core.check;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kyotoprotocol.itl.core.ledger.Counter;
import org.kyotoprotocol.itl.core.ledger.CounterKey;
import org.kyotoprotocol.itl.core.message.Call;
import org.kyotoprotocol.itl.core.message.MessageBody;
import org.kyotoprotocol.itl.core.notice.Notice;
import org.kyotoprotocol.itl.core.reference.CodeList;
import org.kyotoprotocol.itl.core.registry.GovernmentAccount;
import org.kyotoprotocol.itl.core.registry.Registry;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.time.PeriodCalendar;
import org.kyotoprotocol.itl.core.transaction.Proposal;
import org.kyotoprotocol.itl.core.transaction.Role;
import org.kyotoprotocol.itl.core.transaction.Transaction;
import org.kyotoprotocol.itl.core.transaction.TransactionType;

/**
 * Everything the checks may look at, loaded once. Time is a fact.
 *
 * @param rulebook settings of the rules
 * @param call the message judged
 * @param sender entry of the sender in the registry table
 * @param initiating entry of the initiating registry: of a proposal, the transferring one; of any
 *     other message about a transaction, the one its identifier begins with
 * @param acquiring entry of the acquiring registry of the proposal
 * @param route STLs that the routing prescribes
 * @param absentStls of those, the ones that are not listed or not able to process
 * @param transaction the recorded transaction that the message names, if it exists
 * @param knownOrigins codes of Parties and registries that may have issued units
 * @param calendar the commitment periods as they hold for the initiating registry
 * @param account the recorded government account that the proposal acquires into
 * @param reference what the reference data says of the Parties and projects
 * @param counters running totals that the proposal could change or is held against, locked
 * @param notice the notice that the proposal names, if it exists, locked; if it changes expiry
 *     dates, with the date of its first message
 * @param otherNotices further notices to the initiating registry that bind it unnamed (5312)
 * @param ledger what the ledger says about the serials of the proposal
 * @param reconciliation the recorded reconciliation that the message names, if it exists
 */
public record Facts(
    Instant now,
    Rulebook rulebook,
    Call call,
    Optional<Registry> sender,
    Optional<Registry> initiating,
    Optional<Registry> acquiring,
    List<RegistryCode> route,
    List<RegistryCode> absentStls,
    Optional<Transaction> transaction,
    Set<String> knownOrigins,
    PeriodCalendar calendar,
    Optional<GovernmentAccount> account,
    ReferenceFacts reference,
    Map<CounterKey, Counter> counters,
    Optional<Notice> notice,
    List<Notice> otherNotices,
    LedgerFacts ledger,
    Optional<ReconciliationFacts> reconciliation) {
  public Facts {
    route = List.copyOf(route);
    absentStls = List.copyOf(absentStls);
    knownOrigins = Set.copyOf(knownOrigins);
    counters = Map.copyOf(counters);
    otherNotices = List.copyOf(otherNotices);
  }

  public LocalDate today() {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }

  /**
   * The proposal judged.
   *
   * @throws IllegalStateException if the message is none; scopes keep that from happening
   */
  public Proposal proposal() {
    if (call.body() instanceof MessageBody.ProposalBody body) {
      return body.proposal();
    }
    throw new IllegalStateException("No proposal in " + call.operation());
  }

  /** Type of the proposal, or of the recorded transaction that any other message names. */
  public Optional<TransactionType> transactionType() {
    return call.body() instanceof MessageBody.ProposalBody body
        ? body.proposal().transactionType()
        : transaction.flatMap(recorded -> recorded.proposal().transactionType());
  }

  /** The part that the sender plays in the recorded transaction; empty if none. */
  public Optional<Role> role() {
    return transaction.flatMap(recorded -> recorded.roleOf(call.sender()));
  }

  /** True unless the reference data says that the code is not in force today. */
  public boolean isInForce(CodeList list, int code) {
    return reference.isInForce(list, code, today());
  }

  /** The running total under this key; zero if nothing was counted. */
  public Counter counter(CounterKey key) {
    return counters.getOrDefault(key, Counter.ZERO);
  }

  /** True if the proposal comes from the CDM registry, which several rules exempt. */
  public boolean isFromCdm() {
    return initiating.filter(Registry::isCdm).isPresent();
  }
}
