package org.kyotoprotocol.itl.core.check;

import org.kyotoprotocol.itl.core.message.ContentFault;
import org.kyotoprotocol.itl.core.message.MessageBody;
import org.kyotoprotocol.itl.core.message.Operation;
import org.kyotoprotocol.itl.core.registry.Registry;

/** Message viability: can the message be understood, and may the sender send it? */
final class ViabilityRules {
  private ViabilityRules() {}

  static Evidence requiredContent(Facts facts) {
    return Evidence.of(!hasFault(facts, ContentFault.Kind.MISSING));
  }

  static Evidence readableValues(Facts facts) {
    return Evidence.of(!hasFault(facts, ContentFault.Kind.UNREADABLE));
  }

  /** A proposal that could not be read is judged by 1301 and 1302. */
  static Evidence blockCount(Facts facts) {
    return Evidence.of(
        !(facts.call().body() instanceof MessageBody.ProposalBody body)
            || body.proposal().blocks().size() <= facts.rulebook().maximumBlocks());
  }

  static Evidence operationAllowed(Facts facts) {
    Operation operation = facts.call().operation();
    boolean isStl = facts.sender().filter(Registry::isStl).isPresent();
    return Evidence.of(isStl ? operation.calledByStl() : operation.calledByRegistry());
  }

  private static boolean hasFault(Facts facts, ContentFault.Kind kind) {
    return facts.call().contentFaults().stream().anyMatch(fault -> fault.kind() == kind);
  }
}
