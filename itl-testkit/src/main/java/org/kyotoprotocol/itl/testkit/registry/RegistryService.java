package org.kyotoprotocol.itl.testkit.registry;

import java.util.List;
import org.kyotoprotocol.itl.wsdl.registry.RegistryPort;
import org.kyotoprotocol.itl.xsd.ArrayOfInt;
import org.kyotoprotocol.itl.xsd.ITLNoticeRequest;
import org.kyotoprotocol.itl.xsd.ITLNoticeResponse;
import org.kyotoprotocol.itl.xsd.InitiateReconciliationRequest;
import org.kyotoprotocol.itl.xsd.InitiateReconciliationResponse;
import org.kyotoprotocol.itl.xsd.MessageRequest;
import org.kyotoprotocol.itl.xsd.MessageResponse;
import org.kyotoprotocol.itl.xsd.NotificationRequest;
import org.kyotoprotocol.itl.xsd.NotificationResponse;
import org.kyotoprotocol.itl.xsd.ProposalRequest;
import org.kyotoprotocol.itl.xsd.ProposalResponse;
import org.kyotoprotocol.itl.xsd.ProvideAuditTrailRequest;
import org.kyotoprotocol.itl.xsd.ProvideAuditTrailResponse;
import org.kyotoprotocol.itl.xsd.ProvideTimeRequest;
import org.kyotoprotocol.itl.xsd.ProvideTimeResponse;
import org.kyotoprotocol.itl.xsd.ProvideTotalsRequest;
import org.kyotoprotocol.itl.xsd.ProvideTotalsResponse;
import org.kyotoprotocol.itl.xsd.ProvideUnitBlocksRequest;
import org.kyotoprotocol.itl.xsd.ProvideUnitBlocksResponse;
import org.kyotoprotocol.itl.xsd.ReconciliationResultRequest;
import org.kyotoprotocol.itl.xsd.ReconciliationResultResponse;

/**
 * The operations of a registry. Messages about reconciliations are taken with a receipt and go no
 * further; a registry that sends nothing back is one that missed its snapshot (registry behaviour
 * R1, R6).
 */
final class RegistryService implements RegistryPort {
  private static final int ACCEPTED = 1;
  private static final int REFUSED = 0;

  private final RegistryDesk desk;

  RegistryService(RegistryDesk desk) {
    this.desk = desk;
  }

  @Override
  public ProposalResponse acceptProposal(ProposalRequest request) {
    List<Integer> codes = desk.propose(request);
    ProposalResponse response = new ProposalResponse();
    response.setResultIdentifier(codes.isEmpty() ? ACCEPTED : REFUSED);
    response.setResponseCodes(array(codes));
    return response;
  }

  @Override
  public NotificationResponse acceptNotification(NotificationRequest request) {
    List<Integer> codes = desk.notify(request);
    NotificationResponse response = new NotificationResponse();
    response.setResultIdentifier(codes.isEmpty() ? ACCEPTED : REFUSED);
    response.setResponseCodes(array(codes));
    return response;
  }

  @Override
  public ProvideTimeResponse provideTime(ProvideTimeRequest request) {
    ProvideTimeResponse response = new ProvideTimeResponse();
    response.setSystemTime(desk.clock().instant());
    response.setResultIdentifier(ACCEPTED);
    return response;
  }

  @Override
  public MessageResponse acceptMessage(MessageRequest request) {
    desk.book().storeText(request.getMessageContent());
    MessageResponse response = new MessageResponse();
    response.setResultIdentifier(ACCEPTED);
    return response;
  }

  @Override
  public ITLNoticeResponse acceptITLNotice(ITLNoticeRequest request) {
    List<Integer> codes = desk.notice(request);
    ITLNoticeResponse response = new ITLNoticeResponse();
    response.setResultIdentifier(codes.isEmpty() ? ACCEPTED : REFUSED);
    response.setResponseCodes(array(codes));
    return response;
  }

  @Override
  public InitiateReconciliationResponse initiateReconciliation(
      InitiateReconciliationRequest request) {
    InitiateReconciliationResponse response = new InitiateReconciliationResponse();
    response.setResultIdentifier(ACCEPTED);
    return response;
  }

  @Override
  public ReconciliationResultResponse receiveReconciliationResult(
      ReconciliationResultRequest request) {
    ReconciliationResultResponse response = new ReconciliationResultResponse();
    response.setResultIdentifier(ACCEPTED);
    return response;
  }

  @Override
  public ProvideTotalsResponse provideTotals(ProvideTotalsRequest request) {
    ProvideTotalsResponse response = new ProvideTotalsResponse();
    response.setResultIdentifier(ACCEPTED);
    return response;
  }

  @Override
  public ProvideUnitBlocksResponse provideUnitBlocks(ProvideUnitBlocksRequest request) {
    ProvideUnitBlocksResponse response = new ProvideUnitBlocksResponse();
    response.setResultIdentifier(ACCEPTED);
    return response;
  }

  @Override
  public ProvideAuditTrailResponse provideAuditTrail(ProvideAuditTrailRequest request) {
    ProvideAuditTrailResponse response = new ProvideAuditTrailResponse();
    response.setResultIdentifier(ACCEPTED);
    return response;
  }

  private static ArrayOfInt array(List<Integer> codes) {
    if (codes.isEmpty()) {
      return null;
    }
    ArrayOfInt array = new ArrayOfInt();
    array.getItem().addAll(codes);
    return array;
  }
}
