package org.kyotoprotocol.itl.ws.endpoint;

import java.util.List;
import java.util.Optional;
import org.kyotoprotocol.itl.core.message.MessageBody;
import org.kyotoprotocol.itl.core.transaction.AccountReference;
import org.kyotoprotocol.itl.core.transaction.BlockAccounts;
import org.kyotoprotocol.itl.core.transaction.BlockIdentifier;
import org.kyotoprotocol.itl.core.transaction.EvaluationResult;
import org.kyotoprotocol.itl.core.transaction.Proposal;
import org.kyotoprotocol.itl.core.transaction.ProposalUnitBlock;
import org.kyotoprotocol.itl.xsd.ArrayOfEvaluationResult;
import org.kyotoprotocol.itl.xsd.ArrayOfUnitBlockIdentifier;
import org.kyotoprotocol.itl.xsd.MessageRequest;
import org.kyotoprotocol.itl.xsd.NotificationRequest;
import org.kyotoprotocol.itl.xsd.ProposalRequest;
import org.kyotoprotocol.itl.xsd.ProposalTransaction;
import org.kyotoprotocol.itl.xsd.TransactionStatusRequest;
import org.kyotoprotocol.itl.xsd.TransactionUnitBlock;

/** From DES types, complete by the schema, to the terms of the core. */
final class DesToCore {
  private DesToCore() {}

  /**
   * What a request of the log's port says.
   *
   * @throws IllegalArgumentException if it is no such request
   */
  static MessageBody body(Object request) {
    if (request instanceof ProposalRequest proposal) {
      return new MessageBody.ProposalBody(proposal(proposal.getProposedTransaction()));
    }
    if (request instanceof NotificationRequest notification) {
      return new MessageBody.Notification(
          notification.getTransactionIdentifier(),
          notification.getTransactionStatus(),
          notification.getPartyType(),
          evaluationResults(notification.getEvaluationResult()));
    }
    if (request instanceof TransactionStatusRequest query) {
      return new MessageBody.StatusQuery(query.getTransactionIdentifier());
    }
    if (request instanceof MessageRequest message) {
      return new MessageBody.FreeText(message.getMessageContent(), message.getMessageDateTime());
    }
    return new MessageBody.Reconciliation(ReconciliationToCore.message(request));
  }

  static Proposal proposal(ProposalTransaction des) {
    return new Proposal(
        des.getTransactionIdentifier(),
        des.getTransactionType(),
        Optionals.of(des.getSuppTransactionType()),
        new AccountReference(
            des.getTransferringRegistryCode(),
            Optionals.of(des.getTransferringRegistryAccountType()),
            Optionals.of(des.getTransferringRegistryAccountIdentifier())),
        new AccountReference(
            des.getAcquiringRegistryCode(),
            Optionals.of(des.getAcquiringRegistryAccountType()),
            Optionals.of(des.getAcquiringRegistryAccountIdentifier())),
        Optionals.of(des.getNotificationIdentifier()),
        des.getProposalUnitBlocks().getItem().stream().map(DesToCore::block).toList());
  }

  private static ProposalUnitBlock block(TransactionUnitBlock des) {
    return new ProposalUnitBlock(
        des.getUnitSerialBlockStart(),
        des.getUnitSerialBlockEnd(),
        des.getOriginatingRegistryCode(),
        des.getUnitType(),
        Optionals.of(des.getSuppUnitType()),
        des.getOriginalCommitPeriod(),
        des.getApplicableCommitPeriod(),
        Optionals.of(des.getLULUCFActivity()),
        Optionals.of(des.getProjectIdentifier()),
        Optionals.of(des.getTrack()),
        Optional.ofNullable(des.getBlockRole()),
        new BlockAccounts(
            Optionals.of(des.getTransferringRegistryAccountType()),
            Optionals.of(des.getTransferringRegistryAccountIdentifier()),
            Optionals.of(des.getAcquiringRegistryAccountType()),
            Optionals.of(des.getAcquiringRegistryAccountIdentifier())),
        Optionals.of(des.getYearInCommitmentPeriod()),
        Optionals.of(des.getInstallationIdentifier()),
        Optional.ofNullable(des.getExpiryDate()));
  }

  static List<EvaluationResult> evaluationResults(ArrayOfEvaluationResult des) {
    return des.getItem().stream()
        .map(
            result ->
                new EvaluationResult(
                    result.getResponseCode(), identifiers(result.getUnitBlockIdentifiers())))
        .toList();
  }

  private static List<BlockIdentifier> identifiers(ArrayOfUnitBlockIdentifier des) {
    return des == null
        ? List.of()
        : des.getItem().stream()
            .map(
                block ->
                    new BlockIdentifier(
                        block.getUnitSerialBlockStart(),
                        block.getUnitSerialBlockEnd(),
                        block.getOriginatingRegistryCode()))
            .toList();
  }
}
