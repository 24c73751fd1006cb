package org.kyotoprotocol.itl.core.check;

import java.util.Optional;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationRecord;
import org.kyotoprotocol.itl.core.registry.Registry;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

/**
 * The reconciliation that a message names.
 *
 * @param recorded what is recorded of it
 * @param registry entry of its registry in the registry table
 */
public record ReconciliationFacts(ReconciliationRecord recorded, Optional<Registry> registry) {

  /** True if the peer is the registry, or the STL consulted for it. */
  boolean concerns(RegistryCode peer) {
    return recorded.registry().equals(peer)
        || registry.flatMap(Registry::scheme).filter(peer::equals).isPresent();
  }
}
