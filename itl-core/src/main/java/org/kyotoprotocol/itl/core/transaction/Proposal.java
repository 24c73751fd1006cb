package org.kyotoprotocol.itl.core.transaction;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;

/** A proposed transaction as received (acceptProposal); codes are not judged yet. */
public record Proposal(
    String transactionIdentifier,
    int transactionTypeCode,
    OptionalInt suppTransactionType,
    AccountReference transferring,
    AccountReference acquiring,
    OptionalLong notificationIdentifier,
    List<ProposalUnitBlock> blocks) {

  public Proposal {
    blocks = List.copyOf(blocks);
  }

  public Optional<TransactionType> transactionType() {
    return TransactionType.of(transactionTypeCode);
  }

  public boolean isType(TransactionType type) {
    return transactionTypeCode == type.code();
  }

  /** Serials of all blocks, those being replaced included. */
  public List<SerialBlock> serials() {
    return blocks.stream().map(ProposalUnitBlock::serials).toList();
  }

  /** The blocks that are not being replaced. */
  public List<ProposalUnitBlock> blocksWithoutRole() {
    return blocks.stream().filter(ProposalUnitBlock::isWithoutRole).toList();
  }

  /** The blocks that are being replaced. */
  public List<ProposalUnitBlock> blocksReplaced() {
    return blocks.stream().filter(block -> !block.isWithoutRole()).toList();
  }

  /** Units in the blocks without role. */
  public long quantity() {
    return blocksWithoutRole().stream().mapToLong(block -> block.serials().quantity()).sum();
  }
}
