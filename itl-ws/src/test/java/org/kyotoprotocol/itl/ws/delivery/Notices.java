package org.kyotoprotocol.itl.ws.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.message.OutboundBody;
import org.kyotoprotocol.itl.core.notice.Notice;
import org.kyotoprotocol.itl.core.notice.NoticeStatus;
import org.kyotoprotocol.itl.core.notice.NoticeType;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

/** Notices for tests. */
public final class Notices {
  private Notices() {}

  /** The first message of a notice in which every field says something. */
  public static OutboundBody.ItlNotice first() {
    List<SerialBlock> blocks =
        List.of(SerialBlock.of("BR", 7000, 7099), SerialBlock.of("CN", 8000, 8000));
    Notice notice =
        new Notice(
            5_000_000_077L,
            NoticeType.REVERSAL_OF_STORAGE,
            NoticeStatus.OPEN,
            new RegistryCode("GB"),
            "Replace the lCER of project BR143 & others",
            Instant.parse("2012-11-30T00:00:00Z"),
            Optional.of("BR143"),
            Optional.of(UnitType.LCER),
            OptionalLong.of(5_000_000_100L),
            Optional.of(LocalDate.of(2012, 12, 31)),
            OptionalLong.of(1),
            OptionalInt.of(1),
            Optional.of(LocalDate.of(2012, 12, 30)),
            blocks);
    return new OutboundBody.ItlNotice(notice, false, blocks);
  }

  /** An update of a notice that has blocks, none of them new, and no other field. */
  public static OutboundBody.ItlNotice update(String content) {
    Notice notice =
        new Notice(
            2,
            NoticeType.EU_15_COMMITMENT_PERIOD_RESERVE,
            NoticeStatus.COMPLETED,
            new RegistryCode("JP"),
            content,
            Instant.parse("2013-01-02T03:04:05.678Z"),
            Optional.empty(),
            Optional.empty(),
            OptionalLong.empty(),
            Optional.empty(),
            OptionalLong.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            List.of(SerialBlock.of("BR", 1, 2)));
    return new OutboundBody.ItlNotice(notice, true, List.of());
  }
}
