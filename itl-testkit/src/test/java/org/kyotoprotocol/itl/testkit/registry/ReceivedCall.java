package org.kyotoprotocol.itl.testkit.registry;

import java.util.Map;
import org.kyotoprotocol.itl.xsd.NotificationRequest;
import org.kyotoprotocol.itl.xsd.ProposalRequest;

/** A call as it reached the scripted log. */
record ReceivedCall(
    String operation,
    Object request,
    String envelope,
    String protocol,
    Map<String, String> headers,
    String clientCertificate) {

  ProposalRequest proposal() {
    return (ProposalRequest) request;
  }

  NotificationRequest notification() {
    return (NotificationRequest) request;
  }

  /** Operation, transaction and status in one word group, such as {@code 8 of GB100000}. */
  @Override
  public String toString() {
    if (request instanceof ProposalRequest proposal) {
      return "proposal of " + proposal.getProposedTransaction().getTransactionIdentifier();
    }
    if (request instanceof NotificationRequest notification) {
      return notification.getTransactionStatus() + " of " + notification.getTransactionIdentifier();
    }
    return operation;
  }
}
