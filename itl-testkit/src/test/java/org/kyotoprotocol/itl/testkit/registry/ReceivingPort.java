package org.kyotoprotocol.itl.testkit.registry;

import java.util.function.Consumer;
import org.kyotoprotocol.itl.wsdl.transactionlog.TransactionLogPort;
import org.kyotoprotocol.itl.xsd.MessageRequest;
import org.kyotoprotocol.itl.xsd.MessageResponse;
import org.kyotoprotocol.itl.xsd.NotificationRequest;
import org.kyotoprotocol.itl.xsd.NotificationResponse;
import org.kyotoprotocol.itl.xsd.ProposalRequest;
import org.kyotoprotocol.itl.xsd.ProposalResponse;
import org.kyotoprotocol.itl.xsd.ProvideAuditTrailRequest;
import org.kyotoprotocol.itl.xsd.ProvideAuditTrailResponse;
import org.kyotoprotocol.itl.xsd.ProvideTotalsRequest;
import org.kyotoprotocol.itl.xsd.ProvideTotalsResponse;
import org.kyotoprotocol.itl.xsd.ProvideUnitBlocksRequest;
import org.kyotoprotocol.itl.xsd.ProvideUnitBlocksResponse;
import org.kyotoprotocol.itl.xsd.ReceiveAuditTrailRequest;
import org.kyotoprotocol.itl.xsd.ReceiveAuditTrailResponse;
import org.kyotoprotocol.itl.xsd.ReceiveTotalsRequest;
import org.kyotoprotocol.itl.xsd.ReceiveTotalsResponse;
import org.kyotoprotocol.itl.xsd.ReceiveUnitBlocksRequest;
import org.kyotoprotocol.itl.xsd.ReceiveUnitBlocksResponse;
import org.kyotoprotocol.itl.xsd.ReconciliationResultRequest;
import org.kyotoprotocol.itl.xsd.ReconciliationResultResponse;
import org.kyotoprotocol.itl.xsd.TransactionStatusRequest;
import org.kyotoprotocol.itl.xsd.TransactionStatusResponse;

/** Answers 1 to the three calls that a registry makes by itself, and hands them on. */
record ReceivingPort(Consumer<Object> received) implements TransactionLogPort {
  @Override
  public ProposalResponse acceptProposal(ProposalRequest request) {
    received.accept(request);
    ProposalResponse response = new ProposalResponse();
    response.setResultIdentifier(1);
    return response;
  }

  @Override
  public NotificationResponse acceptNotification(NotificationRequest request) {
    received.accept(request);
    NotificationResponse response = new NotificationResponse();
    response.setResultIdentifier(1);
    return response;
  }

  @Override
  public MessageResponse acceptMessage(MessageRequest request) {
    received.accept(request);
    MessageResponse response = new MessageResponse();
    response.setResultIdentifier(1);
    return response;
  }

  @Override
  public TransactionStatusResponse getTransactionStatus(TransactionStatusRequest request) {
    throw unexpected(request);
  }

  @Override
  public ReconciliationResultResponse receiveReconciliationResult(
      ReconciliationResultRequest request) {
    throw unexpected(request);
  }

  @Override
  public ProvideAuditTrailResponse provideAuditTrail(ProvideAuditTrailRequest request) {
    throw unexpected(request);
  }

  @Override
  public ProvideTotalsResponse provideTotals(ProvideTotalsRequest request) {
    throw unexpected(request);
  }

  @Override
  public ProvideUnitBlocksResponse provideUnitBlocks(ProvideUnitBlocksRequest request) {
    throw unexpected(request);
  }

  @Override
  public ReceiveAuditTrailResponse receiveAuditTrail(ReceiveAuditTrailRequest request) {
    throw unexpected(request);
  }

  @Override
  public ReceiveTotalsResponse receiveTotals(ReceiveTotalsRequest request) {
    throw unexpected(request);
  }

  @Override
  public ReceiveUnitBlocksResponse receiveUnitBlocks(ReceiveUnitBlocksRequest request) {
    throw unexpected(request);
  }

  private static UnsupportedOperationException unexpected(Object request) {
    return new UnsupportedOperationException(
        "Registries do not send " + request.getClass().getSimpleName() + " by themselves");
  }
}
