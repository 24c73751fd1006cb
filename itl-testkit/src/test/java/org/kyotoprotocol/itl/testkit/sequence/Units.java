package org.kyotoprotocol.itl.testkit.sequence;

import java.util.List;
import org.kyotoprotocol.itl.core.ledger.UnitBlock;

/** Units of every kind in the books, and how blocks are written in a test. */
final class Units {
  private Units() {}

  /**
   * GB holds AAU GB-1-1000, RMU GB-2001-2100, CER BR-1-100, tCER BR-501-600 and lCER BR-701-800,
   * all of the first period.
   */
  static RunningLog issued() {
    RunningLog log = new RunningLog();
    log.complete(new Draft("GB1", 1, "GB").block(Kind.AAU, "GB-1-1000").proposal());
    log.complete(new Draft("GB2", 1, "GB").block(Kind.RMU, "GB-2001-2100").proposal());
    forwarded(log, 1, Kind.CER, "BR-1-100");
    forwarded(log, 3, Kind.TCER, "BR-501-600");
    forwarded(log, 5, Kind.LCER, "BR-701-800");
    log.said();
    return log;
  }

  private static void forwarded(RunningLog log, int number, Kind kind, String block) {
    log.complete(
        new Draft("CDM" + number, 1, "CDM")
            .from("CDM", 110)
            .into("CDM", 110)
            .block(kind, block)
            .proposal());
    log.complete(
        new Draft("CDM" + (number + 1), 3, "CDM")
            .from("CDM", 110)
            .into("GB", 100)
            .block(kind, block)
            .proposal());
  }

  /** Of one originating registry, for instance {@code GB-1-9 AAU 1/1 GB 100}. */
  static List<String> of(RunningLog log, String origin) {
    return log.blocks().stream()
        .filter(block -> block.origin().value().equals(origin))
        .map(Units::inShort)
        .toList();
  }

  private static String inShort(UnitBlock block) {
    return block.serials()
        + " "
        + block.attributes().unitType()
        + " "
        + block.attributes().originalCommitPeriod()
        + "/"
        + block.attributes().applicableCommitPeriod()
        + block.attributes().expiryDate().map(day -> " until " + day).orElse("")
        + " "
        + block.holding().registry()
        + " "
        + block.holding().accountType().code()
        + (block.replaced() ? " replaced" : "")
        + block.reservedBy().map(id -> " for " + id).orElse("");
  }
}
