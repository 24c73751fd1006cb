package org.kyotoprotocol.itl.core.check;

import java.util.Optional;
import java.util.OptionalInt;
import org.kyotoprotocol.itl.core.message.Header;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

/** Version and sender: the header of every message. */
final class VersionRules {
  private VersionRules() {}

  static Evidence majorVersion(Facts facts) {
    OptionalInt stated = facts.call().header().majorVersion();
    return Evidence.of(stated.equals(OptionalInt.of(facts.rulebook().majorVersion())));
  }

  static Evidence minorVersion(Facts facts) {
    OptionalInt stated = facts.call().header().minorVersion();
    return Evidence.of(
        stated.isPresent() && facts.rulebook().minorVersions().contains(stated.getAsInt()));
  }

  static Evidence senderAndAddressee(Facts facts) {
    Header header = facts.call().header();
    return Evidence.of(
        header.from().equals(Optional.of(facts.call().sender().value()))
            && header.to().equals(Optional.of(RegistryCode.ITL.value())));
  }
}
