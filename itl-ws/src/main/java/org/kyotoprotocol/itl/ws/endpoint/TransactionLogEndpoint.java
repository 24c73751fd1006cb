package org.kyotoprotocol.itl.ws.endpoint;

import java.util.function.Function;
import org.kyotoprotocol.itl.core.message.IncomingMessage;
import org.kyotoprotocol.itl.core.message.Receipt;
import org.kyotoprotocol.itl.core.transaction.TransactionStatus;
import org.kyotoprotocol.itl.ws.soap.CurrentCall;
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

/**
 * The log's port: hands every message to the core and answers with its receipt. What the core
 * throws becomes a SOAP fault Server that tells the peer nothing.
 */
public final class TransactionLogEndpoint implements TransactionLogPort {
  /**
   * Status of a transaction that the asker is told nothing about (DES transactions, section 11).
   */
  private static final int NO_STATUS = 0;

  private final Reception reception;

  /**
   * @param gate where messages enter; its effect is durable when it returns
   */
  public TransactionLogEndpoint(Function<IncomingMessage, Receipt> gate) {
    this.reception = new Reception(gate);
  }

  @Override
  public ProposalResponse acceptProposal(ProposalRequest request) {
    return reception.answer(
        request,
        new ProposalResponse(),
        ProposalResponse::setResultIdentifier,
        ProposalResponse::setResponseCodes);
  }

  @Override
  public NotificationResponse acceptNotification(NotificationRequest request) {
    return reception.answer(
        request,
        new NotificationResponse(),
        NotificationResponse::setResultIdentifier,
        NotificationResponse::setResponseCodes);
  }

  @Override
  public MessageResponse acceptMessage(MessageRequest request) {
    return reception.answer(
        request,
        new MessageResponse(),
        MessageResponse::setResultIdentifier,
        MessageResponse::setResponseCodes);
  }

  @Override
  public TransactionStatusResponse getTransactionStatus(TransactionStatusRequest request) {
    Receipt receipt = reception.receive(request);
    TransactionStatusResponse answer = new TransactionStatusResponse();
    answer.setTransactionIdentifier(CurrentCall.get().field("transactionIdentifier").orElse(""));
    answer.setTransactionStatus(receipt.status().map(TransactionStatus::code).orElse(NO_STATUS));
    answer.setTransactionStatusDateTime(receipt.statusAt());
    answer.setResultIdentifier(receipt.resultIdentifier());
    answer.setResponseCodes(CoreToDes.responseCodes(receipt.responseCodes()));
    return answer;
  }

  @Override
  public ReconciliationResultResponse receiveReconciliationResult(
      ReconciliationResultRequest request) {
    return reception.answer(
        request,
        new ReconciliationResultResponse(),
        ReconciliationResultResponse::setResultIdentifier,
        ReconciliationResultResponse::setResponseCodes);
  }

  @Override
  public ProvideAuditTrailResponse provideAuditTrail(ProvideAuditTrailRequest request) {
    return reception.answer(
        request,
        new ProvideAuditTrailResponse(),
        ProvideAuditTrailResponse::setResultIdentifier,
        ProvideAuditTrailResponse::setResponseCodes);
  }

  @Override
  public ProvideTotalsResponse provideTotals(ProvideTotalsRequest request) {
    return reception.answer(
        request,
        new ProvideTotalsResponse(),
        ProvideTotalsResponse::setResultIdentifier,
        ProvideTotalsResponse::setResponseCodes);
  }

  @Override
  public ProvideUnitBlocksResponse provideUnitBlocks(ProvideUnitBlocksRequest request) {
    return reception.answer(
        request,
        new ProvideUnitBlocksResponse(),
        ProvideUnitBlocksResponse::setResultIdentifier,
        ProvideUnitBlocksResponse::setResponseCodes);
  }

  @Override
  public ReceiveAuditTrailResponse receiveAuditTrail(ReceiveAuditTrailRequest request) {
    return reception.answer(
        request,
        new ReceiveAuditTrailResponse(),
        ReceiveAuditTrailResponse::setResultIdentifier,
        ReceiveAuditTrailResponse::setResponseCodes);
  }

  @Override
  public ReceiveTotalsResponse receiveTotals(ReceiveTotalsRequest request) {
    return reception.answer(
        request,
        new ReceiveTotalsResponse(),
        ReceiveTotalsResponse::setResultIdentifier,
        ReceiveTotalsResponse::setResponseCodes);
  }

  @Override
  public ReceiveUnitBlocksResponse receiveUnitBlocks(ReceiveUnitBlocksRequest request) {
    return reception.answer(
        request,
        new ReceiveUnitBlocksResponse(),
        ReceiveUnitBlocksResponse::setResultIdentifier,
        ReceiveUnitBlocksResponse::setResponseCodes);
  }
}
