package org.kyotoprotocol.itl.testkit.registry;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.kyotoprotocol.itl.core.transaction.AccountReference;
import org.kyotoprotocol.itl.core.transaction.BlockAccounts;
import org.kyotoprotocol.itl.core.transaction.Proposal;
import org.kyotoprotocol.itl.core.transaction.ProposalUnitBlock;
import org.kyotoprotocol.itl.xsd.ArrayOfTransactionUnitBlock;
import org.kyotoprotocol.itl.xsd.ProposalTransaction;
import org.kyotoprotocol.itl.xsd.TransactionUnitBlock;

/** Proposals between the books and the wire. */
final class ProposalMapping {
  private ProposalMapping() {}

  static ProposalTransaction toWire(Proposal proposal) {
    ProposalTransaction wire = new ProposalTransaction();
    wire.setTransactionIdentifier(proposal.transactionIdentifier());
    wire.setTransactionType(proposal.transactionTypeCode());
    wire.setSuppTransactionType(boxed(proposal.suppTransactionType()));
    wire.setTransferringRegistryCode(proposal.transferring().registryCode());
    wire.setTransferringRegistryAccountType(boxed(proposal.transferring().accountTypeCode()));
    wire.setTransferringRegistryAccountIdentifier(boxed(proposal.transferring().identifier()));
    wire.setAcquiringRegistryCode(proposal.acquiring().registryCode());
    wire.setAcquiringRegistryAccountType(boxed(proposal.acquiring().accountTypeCode()));
    wire.setAcquiringRegistryAccountIdentifier(boxed(proposal.acquiring().identifier()));
    wire.setNotificationIdentifier(boxed(proposal.notificationIdentifier()));
    ArrayOfTransactionUnitBlock blocks = new ArrayOfTransactionUnitBlock();
    proposal.blocks().forEach(block -> blocks.getItem().add(toWire(block, proposal)));
    wire.setProposalUnitBlocks(blocks);
    return wire;
  }

  /** Every block repeats the accounts of the header, also after a restart. */
  private static TransactionUnitBlock toWire(ProposalUnitBlock block, Proposal proposal) {
    TransactionUnitBlock wire = new TransactionUnitBlock();
    wire.setUnitSerialBlockStart(block.unitSerialBlockStart());
    wire.setUnitSerialBlockEnd(block.unitSerialBlockEnd());
    wire.setOriginatingRegistryCode(block.originatingRegistryCode());
    wire.setUnitType(block.unitTypeCode());
    wire.setSuppUnitType(boxed(block.suppUnitType()));
    wire.setOriginalCommitPeriod(block.originalCommitPeriod());
    wire.setApplicableCommitPeriod(block.applicableCommitPeriod());
    wire.setLULUCFActivity(boxed(block.lulucfActivity()));
    wire.setProjectIdentifier(boxed(block.projectIdentifier()));
    wire.setTrack(boxed(block.track()));
    wire.setBlockRole(block.blockRole().orElse(null));
    wire.setTransferringRegistryAccountType(boxed(proposal.transferring().accountTypeCode()));
    wire.setTransferringRegistryAccountIdentifier(boxed(proposal.transferring().identifier()));
    wire.setAcquiringRegistryAccountType(boxed(proposal.acquiring().accountTypeCode()));
    wire.setAcquiringRegistryAccountIdentifier(boxed(proposal.acquiring().identifier()));
    wire.setExpiryDate(block.expiryDate().orElse(null));
    return wire;
  }

  static Proposal fromWire(ProposalTransaction wire) {
    return new Proposal(
        wire.getTransactionIdentifier(),
        wire.getTransactionType(),
        intOf(wire.getSuppTransactionType()),
        new AccountReference(
            wire.getTransferringRegistryCode(),
            intOf(wire.getTransferringRegistryAccountType()),
            longOf(wire.getTransferringRegistryAccountIdentifier())),
        new AccountReference(
            wire.getAcquiringRegistryCode(),
            intOf(wire.getAcquiringRegistryAccountType()),
            longOf(wire.getAcquiringRegistryAccountIdentifier())),
        longOf(wire.getNotificationIdentifier()),
        wire.getProposalUnitBlocks().getItem().stream().map(ProposalMapping::fromWire).toList());
  }

  /** What a registry keeps: role, accounts, year and installation are dropped (Q11). */
  private static ProposalUnitBlock fromWire(TransactionUnitBlock wire) {
    return new ProposalUnitBlock(
        wire.getUnitSerialBlockStart(),
        wire.getUnitSerialBlockEnd(),
        wire.getOriginatingRegistryCode(),
        wire.getUnitType(),
        intOf(wire.getSuppUnitType()),
        wire.getOriginalCommitPeriod(),
        wire.getApplicableCommitPeriod(),
        intOf(wire.getLULUCFActivity()),
        intOf(wire.getProjectIdentifier()),
        intOf(wire.getTrack()),
        Optional.empty(),
        BlockAccounts.NONE,
        OptionalInt.empty(),
        OptionalLong.empty(),
        Optional.ofNullable(wire.getExpiryDate()));
  }

  private static Integer boxed(OptionalInt value) {
    return value.isPresent() ? value.getAsInt() : null;
  }

  private static Long boxed(OptionalLong value) {
    return value.isPresent() ? value.getAsLong() : null;
  }

  private static OptionalInt intOf(Integer value) {
    return value == null ? OptionalInt.empty() : OptionalInt.of(value);
  }

  private static OptionalLong longOf(Long value) {
    return value == null ? OptionalLong.empty() : OptionalLong.of(value);
  }
}
