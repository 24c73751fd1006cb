package org.kyotoprotocol.itl.core.check;

import java.util.Optional;
import org.kyotoprotocol.itl.core.registry.OperatingState;
import org.kyotoprotocol.itl.core.registry.Registry;

/** Registry validity: are those that take part listed, and able to? */
final class RegistryRules {
  private RegistryRules() {}

  static Evidence initiatingRegistryListed(Facts facts) {
    return Evidence.of(isRegistry(facts.initiating()));
  }

  static Evidence acquiringRegistryListed(Facts facts) {
    return Evidence.of(isRegistry(facts.acquiring()));
  }

  /** A registry that is not listed is judged by 1501. */
  static Evidence initiatingRegistryMayPropose(Facts facts) {
    return Evidence.of(
        facts.initiating().map(Registry::state).map(OperatingState::mayPropose).orElse(true));
  }

  /** A registry that is not listed is judged by 1502. */
  static Evidence acquiringRegistryMayAccept(Facts facts) {
    return Evidence.of(
        facts.acquiring().map(Registry::state).map(OperatingState::mayAcquire).orElse(true));
  }

  /** A transaction that is not known is judged by 3002. */
  static Evidence senderIsParty(Facts facts) {
    return Evidence.onlyIf(facts.transaction().isPresent(), facts.role().isPresent());
  }

  static Evidence stlAvailable(Facts facts) {
    return Evidence.of(facts.absentStls().isEmpty());
  }

  /**
   * Of a registry its own state, of an STL that of the registry it asks about; a reconciliation
   * that is not known is judged by 6301.
   */
  static Evidence reconciliationAllowed(Facts facts) {
    Optional<Registry> reconciled =
        facts.sender().filter(Registry::isStl).isPresent()
            ? facts.reconciliation().flatMap(ReconciliationFacts::registry)
            : facts.sender();
    return Evidence.of(
        reconciled.map(Registry::state).map(OperatingState::mayReconcile).orElse(true));
  }

  /** STLs stand in the same table, but hold no units. */
  private static boolean isRegistry(Optional<Registry> entry) {
    return entry.filter(registry -> !registry.isStl()).isPresent();
  }
}
