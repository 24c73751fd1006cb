package org.kyotoprotocol.itl.core.reference;

import java.util.Optional;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

/**
 * A recorded limit.
 *
 * @param party empty if it holds for every Party that has none of its own
 */
public record Limit(
    Optional<RegistryCode> party, int commitmentPeriod, LimitKind kind, long quantity)
    implements ReferenceEntry {
  @Override
  public String subject() {
    return party.map(RegistryCode::value).orElse(EVERYBODY);
  }
}
