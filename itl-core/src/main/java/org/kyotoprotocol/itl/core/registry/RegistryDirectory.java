package org.kyotoprotocol.itl.core.registry;

import java.util.List;
import java.util.Optional;

/** Port: the registry table. */
public interface RegistryDirectory {
  Optional<Registry> find(RegistryCode code);

  /** All registries and STLs, by code. */
  List<Registry> all();

  /** Adds the registry or replaces the entry with the same code. */
  void save(Registry registry);
}
