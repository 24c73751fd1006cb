package org.kyotoprotocol.itl.core.check;

import java.util.Optional;
import java.util.stream.Stream;
import org.kyotoprotocol.itl.core.ledger.AccountType;
import org.kyotoprotocol.itl.core.registry.Registry;
import org.kyotoprotocol.itl.core.registry.RegistryKind;
import org.kyotoprotocol.itl.core.transaction.AccountReference;
import org.kyotoprotocol.itl.core.transaction.Proposal;

/** Who takes part in a transaction. */
final class PartyRules {
  private PartyRules() {}

  static Evidence sameRegistry(Facts facts) {
    return Evidence.of(isOneRegistry(facts.proposal()));
  }

  static Evidence differentRegistries(Facts facts) {
    return Evidence.of(!isOneRegistry(facts.proposal()));
  }

  private static boolean isOneRegistry(Proposal proposal) {
    return proposal.transferring().registryCode().equals(proposal.acquiring().registryCode());
  }

  static Evidence legalEntitiesAuthorised(Facts facts) {
    return Evidence.of(
        !concerns(facts, facts.initiating(), facts.proposal().transferring())
            && !concerns(facts, facts.acquiring(), facts.proposal().acquiring()));
  }

  /** True if a legal entity takes part whose Party has withdrawn the authorisation. */
  private static boolean concerns(
      Facts facts, Optional<Registry> registry, AccountReference account) {
    boolean ofLegalEntity =
        Stream.of(AccountType.OPERATOR_HOLDING, AccountType.PERSON_HOLDING)
            .anyMatch(type -> account.accountType().equals(Optional.of(type)));
    return ofLegalEntity
        && registry
            .filter(entry -> entry.kind() == RegistryKind.PARTY)
            .filter(
                entry ->
                    facts.reference().legalEntitiesWithdrawn(entry.code().value(), facts.today()))
            .isPresent();
  }

  /** Registry of a Party or that of the Community; not that of the CDM (5251). */
  static Evidence partyRegistry(Facts facts) {
    return Evidence.of(isPartyRegistry(facts));
  }

  static boolean isPartyRegistry(Facts facts) {
    return facts.initiating().filter(entry -> entry.kind() == RegistryKind.PARTY).isPresent();
  }
}
