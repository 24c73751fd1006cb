package org.kyotoprotocol.itl.ws.endpoint;

import java.util.List;
import org.kyotoprotocol.itl.core.transaction.BlockAccounts;
import org.kyotoprotocol.itl.core.transaction.BlockIdentifier;
import org.kyotoprotocol.itl.core.transaction.EvaluationResult;
import org.kyotoprotocol.itl.core.transaction.Proposal;
import org.kyotoprotocol.itl.core.transaction.ProposalUnitBlock;
import org.kyotoprotocol.itl.xsd.ArrayOfEvaluationResult;
import org.kyotoprotocol.itl.xsd.ArrayOfInt;
import org.kyotoprotocol.itl.xsd.ArrayOfTransactionUnitBlock;
import org.kyotoprotocol.itl.xsd.ArrayOfUnitBlockIdentifier;
import org.kyotoprotocol.itl.xsd.ProposalTransaction;
import org.kyotoprotocol.itl.xsd.TransactionUnitBlock;
import org.kyotoprotocol.itl.xsd.UnitBlockIdentifier;

/** From the terms of the core to DES types. */
final class CoreToDes {
  private CoreToDes() {}

  static ProposalTransaction proposal(Proposal proposal) {
    ProposalTransaction des = new ProposalTransaction();
    des.setTransactionIdentifier(proposal.transactionIdentifier());
    des.setTransactionType(proposal.transactionTypeCode());
    des.setSuppTransactionType(Optionals.orNull(proposal.suppTransactionType()));
    des.setTransferringRegistryCode(proposal.transferring().registryCode());
    des.setTransferringRegistryAccountType(
        Optionals.orNull(proposal.transferring().accountTypeCode()));
    des.setTransferringRegistryAccountIdentifier(
        Optionals.orNull(proposal.transferring().identifier()));
    des.setAcquiringRegistryCode(proposal.acquiring().registryCode());
    des.setAcquiringRegistryAccountType(Optionals.orNull(proposal.acquiring().accountTypeCode()));
    des.setAcquiringRegistryAccountIdentifier(Optionals.orNull(proposal.acquiring().identifier()));
    des.setNotificationIdentifier(Optionals.orNull(proposal.notificationIdentifier()));
    ArrayOfTransactionUnitBlock blocks = new ArrayOfTransactionUnitBlock();
    proposal.blocks().forEach(block -> blocks.getItem().add(block(block)));
    des.setProposalUnitBlocks(blocks);
    return des;
  }

  private static TransactionUnitBlock block(ProposalUnitBlock block) {
    TransactionUnitBlock des = new TransactionUnitBlock();
    des.setUnitSerialBlockStart(block.unitSerialBlockStart());
    des.setUnitSerialBlockEnd(block.unitSerialBlockEnd());
    des.setOriginatingRegistryCode(block.originatingRegistryCode());
    des.setUnitType(block.unitTypeCode());
    des.setSuppUnitType(Optionals.orNull(block.suppUnitType()));
    des.setOriginalCommitPeriod(block.originalCommitPeriod());
    des.setApplicableCommitPeriod(block.applicableCommitPeriod());
    des.setLULUCFActivity(Optionals.orNull(block.lulucfActivity()));
    des.setProjectIdentifier(Optionals.orNull(block.projectIdentifier()));
    des.setTrack(Optionals.orNull(block.track()));
    des.setBlockRole(block.blockRole().orElse(null));
    BlockAccounts accounts = block.accounts();
    des.setTransferringRegistryAccountType(Optionals.orNull(accounts.transferringAccountType()));
    des.setTransferringRegistryAccountIdentifier(
        Optionals.orNull(accounts.transferringAccountIdentifier()));
    des.setAcquiringRegistryAccountType(Optionals.orNull(accounts.acquiringAccountType()));
    des.setAcquiringRegistryAccountIdentifier(
        Optionals.orNull(accounts.acquiringAccountIdentifier()));
    des.setYearInCommitmentPeriod(Optionals.orNull(block.yearInCommitmentPeriod()));
    des.setInstallationIdentifier(Optionals.orNull(block.installationIdentifier()));
    des.setExpiryDate(block.expiryDate().orElse(null));
    return des;
  }

  /** Always an array, never nil (DES wire contract E5). */
  static ArrayOfEvaluationResult evaluationResults(List<EvaluationResult> results) {
    ArrayOfEvaluationResult des = new ArrayOfEvaluationResult();
    results.forEach(result -> des.getItem().add(evaluationResult(result)));
    return des;
  }

  private static org.kyotoprotocol.itl.xsd.EvaluationResult evaluationResult(
      EvaluationResult result) {
    org.kyotoprotocol.itl.xsd.EvaluationResult des =
        new org.kyotoprotocol.itl.xsd.EvaluationResult();
    des.setResponseCode(result.responseCode());
    if (!result.blocks().isEmpty()) {
      ArrayOfUnitBlockIdentifier blocks = new ArrayOfUnitBlockIdentifier();
      result.blocks().forEach(block -> blocks.getItem().add(identifier(block)));
      des.setUnitBlockIdentifiers(blocks);
    }
    return des;
  }

  static UnitBlockIdentifier identifier(BlockIdentifier block) {
    UnitBlockIdentifier des = new UnitBlockIdentifier();
    des.setUnitSerialBlockStart(block.start());
    des.setUnitSerialBlockEnd(block.end());
    des.setOriginatingRegistryCode(block.originatingRegistryCode());
    return des;
  }

  /** Nil when there are none, as genuine peers send it (DES wire contract E6). */
  static ArrayOfInt responseCodes(List<Integer> codes) {
    if (codes.isEmpty()) {
      return null;
    }
    ArrayOfInt des = new ArrayOfInt();
    des.getItem().addAll(codes);
    return des;
  }
}
