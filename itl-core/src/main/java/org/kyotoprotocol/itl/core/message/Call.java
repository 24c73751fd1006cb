package org.kyotoprotocol.itl.core.message;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.transaction.Proposal;

/**
 * What a peer asks of us, decoded.
 *
 * @param sender the code bound to the client certificate and the Basic user
 * @param contentFaults everything found wrong while decoding; the body is {@link
 *     MessageBody.Unreadable} if there are any
 */
public record Call(
    RegistryCode sender,
    Operation operation,
    Header header,
    List<ContentFault> contentFaults,
    MessageBody body) {
  public Call {
    contentFaults = List.copyOf(contentFaults);
  }

  /** The call that a recorded proposal once was: everything its receipt was judged by holds. */
  public static Call ofRecorded(Proposal proposal, int majorVersion, int minorVersion) {
    String initiating = proposal.transferring().registryCode();
    return new Call(
        new RegistryCode(initiating),
        Operation.ACCEPT_PROPOSAL,
        new Header(
            Optional.of(initiating),
            Optional.of(RegistryCode.ITL.value()),
            OptionalInt.of(majorVersion),
            OptionalInt.of(minorVersion)),
        List.of(),
        new MessageBody.ProposalBody(proposal));
  }

  /** The transaction that the call is about, as far as it could be read. */
  public Optional<String> transactionIdentifier() {
    if (body instanceof MessageBody.ProposalBody proposal) {
      return Optional.of(proposal.proposal().transactionIdentifier());
    }
    if (body instanceof MessageBody.Notification notification) {
      return Optional.of(notification.transactionIdentifier());
    }
    if (body instanceof MessageBody.StatusQuery query) {
      return Optional.of(query.transactionIdentifier());
    }
    if (body instanceof MessageBody.Unreadable unreadable) {
      return unreadable.transactionIdentifier();
    }
    return Optional.empty();
  }
}
