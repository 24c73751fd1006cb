package org.kyotoprotocol.itl.core.check;

import java.util.Optional;
import java.util.OptionalInt;
import org.kyotoprotocol.itl.core.message.Header;
import org.kyotoprotocol.itl.core.message.MessageBody;
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

  /** A proposal comes from its transferring registry (DES wire contract A2), never from another. */
  static Evidence senderAndAddressee(Facts facts) {
    Header header = facts.call().header();
    String sender = facts.call().sender().value();
    return Evidence.of(
        header.from().equals(Optional.of(sender))
            && header.to().equals(Optional.of(RegistryCode.ITL.value()))
            && (!(facts.call().body() instanceof MessageBody.ProposalBody body)
                || body.proposal().transferring().registryCode().equals(sender)));
  }
}
