package org.kyotoprotocol.itl.persistence.registry;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import java.util.Optional;
import org.kyotoprotocol.itl.core.registry.OperatingState;
import org.kyotoprotocol.itl.core.registry.Registry;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.registry.RegistryKind;

/** A row of the registry table. */
@Entity
@Table(name = "registry")
final class RegistryRow {
  @Id private String code;

  @Enumerated(EnumType.STRING)
  private RegistryKind kind;

  @Enumerated(EnumType.STRING)
  private OperatingState state;

  private String scheme;
  private String endpoint;

  RegistryRow() {}

  static RegistryRow of(Registry registry) {
    RegistryRow row = new RegistryRow();
    row.code = registry.code().value();
    row.kind = registry.kind();
    row.state = registry.state();
    row.scheme = registry.scheme().map(RegistryCode::value).orElse(null);
    row.endpoint = registry.endpoint().map(URI::toString).orElse(null);
    return row;
  }

  Registry toRegistry() {
    return new Registry(
        new RegistryCode(code),
        kind,
        state,
        Optional.ofNullable(scheme).map(RegistryCode::new),
        Optional.ofNullable(endpoint).map(URI::create));
  }
}
