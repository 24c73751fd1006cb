package org.kyotoprotocol.itl.persistence.transaction;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.kyotoprotocol.itl.core.transaction.BlockAccounts;
import org.kyotoprotocol.itl.core.transaction.ProposalUnitBlock;
import org.kyotoprotocol.itl.persistence.sql.StoredText;

/** A unit block of a proposal, as received. */
@Entity
@Immutable
@Table(name = "transaction_block")
@SuppressWarnings("UnusedVariable") // columns that only queries look at
final class TransactionBlockRow {
  @EmbeddedId private Key key;
  private long unitSerialBlockStart;
  private long unitSerialBlockEnd;
  private String originatingRegistryCode;
  private int unitType;
  private Integer suppUnitType;
  private int originalCommitPeriod;
  private int applicableCommitPeriod;
  private Integer lulucfActivity;
  private Integer projectIdentifier;
  private Integer track;
  private String blockRole;
  private Integer transferringAccountType;
  private Long transferringAccountIdentifier;
  private Integer acquiringAccountType;
  private Long acquiringAccountIdentifier;
  private Integer yearInCommitmentPeriod;
  private Long installationIdentifier;
  private LocalDate expiryDate;

  /** Place of a block in its proposal. */
  @Embeddable
  record Key(String transactionIdentifier, int position) {}

  TransactionBlockRow() {}

  static TransactionBlockRow of(Key key, ProposalUnitBlock block) {
    TransactionBlockRow row = new TransactionBlockRow();
    row.key = key;
    row.unitSerialBlockStart = block.unitSerialBlockStart();
    row.unitSerialBlockEnd = block.unitSerialBlockEnd();
    row.originatingRegistryCode = StoredText.of(block.originatingRegistryCode());
    row.unitType = block.unitTypeCode();
    row.suppUnitType = Columns.nullable(block.suppUnitType());
    row.originalCommitPeriod = block.originalCommitPeriod();
    row.applicableCommitPeriod = block.applicableCommitPeriod();
    row.lulucfActivity = Columns.nullable(block.lulucfActivity());
    row.projectIdentifier = Columns.nullable(block.projectIdentifier());
    row.track = Columns.nullable(block.track());
    row.blockRole = StoredText.of(block.blockRole().orElse(null));
    row.transferringAccountType = Columns.nullable(block.accounts().transferringAccountType());
    row.transferringAccountIdentifier =
        Columns.nullable(block.accounts().transferringAccountIdentifier());
    row.acquiringAccountType = Columns.nullable(block.accounts().acquiringAccountType());
    row.acquiringAccountIdentifier =
        Columns.nullable(block.accounts().acquiringAccountIdentifier());
    row.yearInCommitmentPeriod = Columns.nullable(block.yearInCommitmentPeriod());
    row.installationIdentifier = Columns.nullable(block.installationIdentifier());
    row.expiryDate = block.expiryDate().orElse(null);
    return row;
  }

  ProposalUnitBlock toBlock() {
    return new ProposalUnitBlock(
        unitSerialBlockStart,
        unitSerialBlockEnd,
        originatingRegistryCode,
        unitType,
        Columns.optional(suppUnitType),
        originalCommitPeriod,
        applicableCommitPeriod,
        Columns.optional(lulucfActivity),
        Columns.optional(projectIdentifier),
        Columns.optional(track),
        Optional.ofNullable(blockRole),
        new BlockAccounts(
            Columns.optional(transferringAccountType),
            Columns.optional(transferringAccountIdentifier),
            Columns.optional(acquiringAccountType),
            Columns.optional(acquiringAccountIdentifier)),
        Columns.optional(yearInCommitmentPeriod),
        Columns.optional(installationIdentifier),
        Optional.ofNullable(expiryDate));
  }
}
