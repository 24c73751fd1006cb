package org.kyotoprotocol.itl.ws.endpoint;

import java.util.Optional;
import org.kyotoprotocol.itl.core.reconciliation.ReportedTransaction;
import org.kyotoprotocol.itl.core.transaction.AccountReference;
import org.kyotoprotocol.itl.core.transaction.BlockAccounts;
import org.kyotoprotocol.itl.core.transaction.Proposal;
import org.kyotoprotocol.itl.core.transaction.ProposalUnitBlock;
import org.kyotoprotocol.itl.xsd.ReconciliationTransactionUnitBlock;
import org.kyotoprotocol.itl.xsd.Transaction;

/** A transaction of an audit trail: a proposal in other words (DES wire contract 4.1). */
final class AuditTrailToCore {
  private AuditTrailToCore() {}

  static ReportedTransaction transaction(Transaction des) {
    return new ReportedTransaction(
        new Proposal(
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
            des.getTransactionBlocks().getItem().stream().map(AuditTrailToCore::block).toList()),
        des.getTransactionStatusDateTime());
  }

  private static ProposalUnitBlock block(ReconciliationTransactionUnitBlock des) {
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
}
