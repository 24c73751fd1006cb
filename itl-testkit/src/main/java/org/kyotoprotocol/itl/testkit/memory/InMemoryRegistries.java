package org.kyotoprotocol.itl.testkit.memory;

import java.util.List;
import java.util.Optional;
import org.kyotoprotocol.itl.core.registry.Registry;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.registry.RegistryDirectory;

/** The registry table in memory. */
final class InMemoryRegistries implements RegistryDirectory {
  private final Table<RegistryCode, Registry> registries;

  InMemoryRegistries(UndoLog undo) {
    registries = new Table<>(undo);
  }

  @Override
  public Optional<Registry> find(RegistryCode code) {
    return registries.find(code);
  }

  @Override
  public List<Registry> all() {
    return List.copyOf(registries.values());
  }

  @Override
  public void save(Registry registry) {
    registries.put(registry.code(), registry);
  }
}
