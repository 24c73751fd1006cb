package org.kyotoprotocol.itl.core.check;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.kyotoprotocol.itl.core.ledger.CounterKey;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.notice.Notice;
import org.kyotoprotocol.itl.core.notice.NoticeStatus;
import org.kyotoprotocol.itl.core.notice.NoticeType;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

/** An open notice to GB for tests, number 77 at first, which each test spoils in one respect. */
final class NoticeSample {
  long identifier = 77;
  NoticeType type;
  NoticeStatus status = NoticeStatus.OPEN;
  String addressee = "GB";
  Instant date = Instant.parse("2010-05-01T12:00:00Z");
  Optional<String> project = Optional.empty();
  Optional<UnitType> unitType = Optional.empty();
  OptionalLong target = OptionalLong.empty();
  Optional<LocalDate> targetDate = Optional.empty();
  OptionalInt period = OptionalInt.empty();
  final List<SerialBlock> blocks = new ArrayList<>();

  NoticeSample(NoticeType type) {
    this.type = type;
  }

  static NoticeSample about(NoticeType type, String project) {
    NoticeSample notice = new NoticeSample(type);
    notice.project = Optional.of(project);
    return notice;
  }

  NoticeSample target(long units) {
    target = OptionalLong.of(units);
    return this;
  }

  NoticeSample period(int commitmentPeriod) {
    period = OptionalInt.of(commitmentPeriod);
    return this;
  }

  NoticeSample unitType(UnitType units) {
    unitType = Optional.of(units);
    return this;
  }

  NoticeSample block(String origin, long start, long end) {
    blocks.add(SerialBlock.of(origin, start, end));
    return this;
  }

  NoticeSample day(String day) {
    date = LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
    return this;
  }

  /** The proposal names the notice, and it exists. */
  FactsSample namedBy(FactsSample proposal) {
    proposal.notice = OptionalLong.of(identifier);
    proposal.named = Optional.of(notice());
    return proposal;
  }

  /** So much was fulfilled, and is open. */
  static FactsSample fulfilled(FactsSample proposal, long settled, long open) {
    return proposal.counted(
        CounterKey.Kind.NOTICE_FULFILLED, proposal.fromRegistry, 0, 77, settled, open);
  }

  Notice notice() {
    return new Notice(
        identifier,
        type,
        status,
        new RegistryCode(addressee),
        "sample",
        date,
        project,
        unitType,
        target,
        targetDate,
        OptionalLong.empty(),
        period,
        Optional.empty(),
        blocks);
  }
}
