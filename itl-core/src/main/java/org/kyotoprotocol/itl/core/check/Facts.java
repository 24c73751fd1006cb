package org.kyotoprotocol.itl.core.check;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kyotoprotocol.itl.core.message.Call;
import org.kyotoprotocol.itl.core.message.MessageBody;
import org.kyotoprotocol.itl.core.registry.GovernmentAccount;
import org.kyotoprotocol.itl.core.registry.Registry;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
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
 * @param account the recorded government account that the proposal acquires into
 * @param assignedAmount of the initiating Party for the period issued for
 * @param legalEntitiesWithdrawn Parties whose legal entities are not authorised now
 * @param ledger what the ledger says about the serials of the proposal
 * @param reconciliationKnown true if the reconciliation that the message names exists for its
 *     sender
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
    Optional<GovernmentAccount> account,
    Optional<Long> assignedAmount,
    Set<RegistryCode> legalEntitiesWithdrawn,
    LedgerFacts ledger,
    boolean reconciliationKnown) {
  public Facts {
    route = List.copyOf(route);
    absentStls = List.copyOf(absentStls);
    knownOrigins = Set.copyOf(knownOrigins);
    legalEntitiesWithdrawn = Set.copyOf(legalEntitiesWithdrawn);
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

  /** True if the proposal comes from the CDM registry, which several rules exempt. */
  public boolean isFromCdm() {
    return initiating.filter(Registry::isCdm).isPresent();
  }
}
