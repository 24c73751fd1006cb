package org.kyotoprotocol.itl.core.registry;

import java.net.URI;
import java.util.Optional;

/**
 * A registry or supplementary transaction log in the registry table.
 *
 * @param scheme the STL that is consulted for this registry's transactions, if any
 * @param endpoint where its port is called; empty while it has none
 */
public record Registry(
    RegistryCode code,
    RegistryKind kind,
    OperatingState state,
    Optional<RegistryCode> scheme,
    Optional<URI> endpoint) {

  public boolean isCdm() {
    return kind == RegistryKind.CDM;
  }

  public boolean isStl() {
    return kind == RegistryKind.STL;
  }
}
