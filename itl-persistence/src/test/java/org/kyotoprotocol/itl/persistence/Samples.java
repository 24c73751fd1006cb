package org.kyotoprotocol.itl.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.kyotoprotocol.itl.core.ledger.AccountType;
import org.kyotoprotocol.itl.core.ledger.Holding;
import org.kyotoprotocol.itl.core.ledger.LedgerDelta;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.UnitAttributes;
import org.kyotoprotocol.itl.core.ledger.UnitBlock;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.message.LoggedMessage;
import org.kyotoprotocol.itl.core.message.MessageBytes;
import org.kyotoprotocol.itl.core.message.Operation;
import org.kyotoprotocol.itl.core.message.OutboundMessage;
import org.kyotoprotocol.itl.core.notice.Notice;
import org.kyotoprotocol.itl.core.notice.NoticeStatus;
import org.kyotoprotocol.itl.core.notice.NoticeType;
import org.kyotoprotocol.itl.core.reference.ReferenceProblemException;
import org.kyotoprotocol.itl.core.reference.ReferenceRow;
import org.kyotoprotocol.itl.core.reference.ReferenceSet;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.transaction.AccountReference;
import org.kyotoprotocol.itl.core.transaction.BlockAccounts;
import org.kyotoprotocol.itl.core.transaction.Proposal;
import org.kyotoprotocol.itl.core.transaction.ProposalUnitBlock;
import org.kyotoprotocol.itl.core.transaction.Transaction;

/** Things to store. */
public final class Samples {
  public static final Instant NOON = Instant.parse("2010-06-01T12:00:00.123456Z");
  public static final RegistryCode GB = new RegistryCode("GB");
  public static final RegistryCode JP = new RegistryCode("JP");

  private Samples() {}

  public static SerialBlock serials(long start, long end) {
    return SerialBlock.of("GB", start, end);
  }

  public static Holding holding(String registry) {
    return new Holding(
        new RegistryCode(registry), AccountType.PARTY_HOLDING, OptionalLong.of(1001));
  }

  /** AAU of Great Britain, period 1, held by the registry. */
  public static UnitBlock block(long start, long end, String registry) {
    return new UnitBlock(
        serials(start, end),
        new UnitAttributes(
            UnitType.AAU,
            0,
            1,
            1,
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            Optional.empty()),
        holding(registry),
        Optional.empty(),
        false,
        false,
        Optional.empty());
  }

  public static UnitBlock block(long start, long end) {
    return block(start, end, "GB");
  }

  /** A block of which every column is filled. */
  public static UnitBlock fullBlock(String origin, long start, long end) {
    return new UnitBlock(
        SerialBlock.of(origin, start, end),
        new UnitAttributes(
            UnitType.TCER,
            0,
            1,
            2,
            OptionalInt.of(1),
            OptionalInt.of(4711),
            OptionalInt.of(2),
            Optional.of(LocalDate.parse("2012-12-31"))),
        holding("NZ"),
        Optional.of("NZ99"),
        true,
        true,
        Optional.of(NOON));
  }

  public static LedgerDelta inserted(UnitBlock... blocks) {
    return new LedgerDelta(List.of(), List.of(), List.of(blocks));
  }

  public static ProposalUnitBlock proposed(long start, long end) {
    return new ProposalUnitBlock(
        start,
        end,
        "GB",
        1,
        OptionalInt.of(0),
        1,
        1,
        OptionalInt.empty(),
        OptionalInt.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        BlockAccounts.NONE,
        OptionalInt.empty(),
        OptionalLong.empty(),
        Optional.empty());
  }

  public static Proposal proposal(String identifier, ProposalUnitBlock... blocks) {
    return new Proposal(
        identifier,
        3,
        OptionalInt.empty(),
        new AccountReference("GB", OptionalInt.of(100), OptionalLong.of(1)),
        new AccountReference("JP", OptionalInt.of(100), OptionalLong.empty()),
        OptionalLong.empty(),
        List.of(blocks));
  }

  public static Transaction received(String identifier, Instant at) {
    return Transaction.received(proposal(identifier, proposed(1, 10)), at);
  }

  public static LoggedMessage logged(LoggedMessage.Disposition disposition, Instant at) {
    return new LoggedMessage(
        UUID.randomUUID(),
        LoggedMessage.Direction.IN,
        disposition,
        "GB",
        Optional.of("acceptProposal"),
        Optional.of("GB1"),
        at,
        MessageBytes.ofUtf8("<Envelope/>"),
        List.of(),
        List.of());
  }

  public static OutboundMessage outbound(RegistryCode to, String transaction, Instant at) {
    return new OutboundMessage(
        UUID.randomUUID(),
        0,
        to,
        Operation.ACCEPT_NOTIFICATION,
        Optional.ofNullable(transaction),
        OptionalInt.of(2),
        OutboundMessage.Matters.UNTIL_DELIVERED,
        MessageBytes.ofUtf8("<Envelope>" + transaction + "</Envelope>"),
        at,
        0);
  }

  /** A row as it stands in the file of the set. */
  public static ReferenceRow referenceRow(ReferenceSet set, String line) {
    String[] values = line.split(",", -1);
    Map<String, String> cells = new HashMap<>();
    for (int n = 0; n < values.length; n++) {
      cells.put(set.columns().get(n).name(), values[n]);
    }
    try {
      return set.read(cells);
    } catch (ReferenceProblemException wrong) {
      throw new IllegalArgumentException(line, wrong);
    }
  }

  /** A notice of which every field is filled. */
  public static Notice notice(long identifier, RegistryCode addressee) {
    return new Notice(
        identifier,
        NoticeType.IMPENDING_EXPIRY,
        NoticeStatus.OPEN,
        addressee,
        "Units are about to expire",
        NOON,
        Optional.of("BR143"),
        Optional.of(UnitType.LCER),
        OptionalLong.of(120),
        Optional.of(LocalDate.parse("2012-12-31")),
        OptionalLong.of(1),
        OptionalInt.of(1),
        Optional.of(LocalDate.parse("2012-12-30")),
        List.of(SerialBlock.of("BR", 1, 100), SerialBlock.of("BR", 301, 320)));
  }

  /** The blocks in the given order, as one list. */
  public static List<UnitBlock> blocks(UnitBlock... blocks) {
    return Stream.of(blocks).toList();
  }
}
