package org.kyotoprotocol.itl.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.kyotoprotocol.itl.core.ledger.AccountType;
import org.kyotoprotocol.itl.core.ledger.Holding;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.UnitAttributes;
import org.kyotoprotocol.itl.core.ledger.UnitBlock;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.notice.Notice;
import org.kyotoprotocol.itl.core.notice.NoticeStatus;
import org.kyotoprotocol.itl.core.notice.NoticeType;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.transaction.AccountReference;
import org.kyotoprotocol.itl.core.transaction.BlockAccounts;
import org.kyotoprotocol.itl.core.transaction.Proposal;
import org.kyotoprotocol.itl.core.transaction.ProposalUnitBlock;

/** Units and proposals in short. */
public final class Drafts {
  public static final UnitAttributes AAU = plain(UnitType.AAU);
  public static final UnitAttributes RMU =
      new UnitAttributes(
          UnitType.RMU,
          0,
          1,
          1,
          OptionalInt.of(1),
          OptionalInt.empty(),
          OptionalInt.empty(),
          Optional.empty());
  public static final UnitAttributes CER =
      new UnitAttributes(
          UnitType.CER,
          0,
          1,
          1,
          OptionalInt.empty(),
          OptionalInt.of(5),
          OptionalInt.empty(),
          Optional.empty());
  public static final UnitAttributes TCER =
      new UnitAttributes(
          UnitType.TCER,
          0,
          1,
          1,
          OptionalInt.of(1),
          OptionalInt.of(143),
          OptionalInt.empty(),
          Optional.of(LocalDate.parse("2012-12-31")));

  private Drafts() {}

  private static UnitAttributes plain(UnitType type) {
    return new UnitAttributes(
        type,
        0,
        1,
        1,
        OptionalInt.empty(),
        OptionalInt.empty(),
        OptionalInt.empty(),
        Optional.empty());
  }

  /**
   * Units in the ledger.
   *
   * @param account written {@code GB/100-1}
   * @param serials written {@code GB-1-100}
   */
  public static UnitBlock held(String account, UnitAttributes attributes, String serials) {
    AccountReference place = account(account);
    return new UnitBlock(
        serials(serials),
        attributes,
        new Holding(
            new RegistryCode(place.registryCode()),
            AccountType.of(place.accountTypeCode().orElseThrow()).orElseThrow(),
            place.identifier()),
        Optional.empty(),
        false,
        false,
        Optional.empty());
  }

  /** Units of a proposal. */
  public static ProposalUnitBlock units(UnitAttributes attributes, String serials) {
    return units(attributes, serials, Optional.empty());
  }

  /** Units that are being replaced. */
  public static ProposalUnitBlock replaced(UnitAttributes attributes, String serials) {
    return units(attributes, serials, Optional.of(ProposalUnitBlock.REPLACED));
  }

  private static ProposalUnitBlock units(
      UnitAttributes attributes, String serials, Optional<String> role) {
    SerialBlock block = serials(serials);
    return new ProposalUnitBlock(
        block.range().start(),
        block.range().end(),
        block.origin().value(),
        attributes.unitType().code(),
        OptionalInt.of(attributes.suppUnitType()),
        attributes.originalCommitPeriod(),
        attributes.applicableCommitPeriod(),
        attributes.lulucfActivity(),
        attributes.projectIdentifier(),
        attributes.track(),
        role,
        BlockAccounts.NONE,
        OptionalInt.empty(),
        OptionalLong.empty(),
        attributes.expiryDate());
  }

  /** A notice that tCER of period 1 are to be replaced. */
  public static Notice impendingExpiry(long identifier, String party, long target, String tcer) {
    return new Notice(
        identifier,
        NoticeType.IMPENDING_EXPIRY,
        NoticeStatus.OPEN,
        new RegistryCode(party),
        "Units are about to expire",
        Samples.NOON,
        Optional.empty(),
        Optional.of(UnitType.TCER),
        OptionalLong.of(target),
        TCER.expiryDate(),
        OptionalLong.empty(),
        OptionalInt.empty(),
        TCER.expiryDate(),
        List.of(serials(tcer)));
  }

  /** A proposal between two accounts written {@code GB/100-1}. */
  public static Proposal proposal(
      String identifier, int type, String from, String to, ProposalUnitBlock... blocks) {
    return new Proposal(
        identifier,
        type,
        OptionalInt.empty(),
        account(from),
        account(to),
        OptionalLong.empty(),
        List.of(blocks));
  }

  /** The same on account of a notice. */
  public static Proposal onNotice(long notice, Proposal proposal) {
    return new Proposal(
        proposal.transactionIdentifier(),
        proposal.transactionTypeCode(),
        proposal.suppTransactionType(),
        proposal.transferring(),
        proposal.acquiring(),
        OptionalLong.of(notice),
        proposal.blocks());
  }

  private static AccountReference account(String written) {
    String[] parts = written.split("[/-]", -1);
    return new AccountReference(
        parts[0],
        OptionalInt.of(Integer.parseInt(parts[1])),
        OptionalLong.of(Long.parseLong(parts[2])));
  }

  private static SerialBlock serials(String written) {
    String[] parts = written.split("-", -1);
    return SerialBlock.of(parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2]));
  }
}
