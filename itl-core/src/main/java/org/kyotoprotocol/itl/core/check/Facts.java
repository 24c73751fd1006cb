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
import org.kyotoprotocol.itl.core.transaction.Transaction;

/**
 * Everything the checks may look at, loaded once. Time is a fact.
 *
 * @param rulebook settings of the rules
 * @param call the message judged
 * @param sender entry of the sender in the registry table
 * @param initiating entry of the initiating registry of the proposal
 * @param acquiring entry of the acquiring registry of the proposal
 * @param route STLs that the routing prescribes
 * @param absentStls of those, the ones that are not listed or not able to process
 * @param transaction the recorded transaction that the message names, if it exists
 * @param knownOrigins codes of Parties and registries that may have issued units
 * @param account the recorded government account that the proposal acquires into
 * @param assignedAmount of the initiating Party for the period issued for
 * @param legalEntitiesWithdrawn Parties whose legal entities are not authorised now
 * @param ledger what the ledger says about the serials of the proposal
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
    LedgerFacts ledger) {

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
}
