package org.kyotoprotocol.itl.core.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

/** A notice with everything its type needs, which each test spoils in one respect. */
final class NoticeSample {
  NoticeType type;
  String content = "Please act.";
  Optional<String> project = Optional.empty();
  Optional<UnitType> unitType = Optional.empty();
  OptionalLong target = OptionalLong.of(100);
  Optional<LocalDate> targetDate = Optional.empty();
  OptionalLong activity = OptionalLong.empty();
  OptionalInt period = OptionalInt.empty();
  Optional<LocalDate> due = Optional.of(LocalDate.parse("2012-06-30"));
  List<SerialBlock> blocks = List.of();

  NoticeSample(NoticeType type) {
    this.type = type;
    switch (type) {
      case NET_SOURCE_CANCELLATION -> {
        activity = OptionalLong.of(3);
        period = OptionalInt.of(1);
      }
      case NON_COMPLIANCE_CANCELLATION,
          COMMITMENT_PERIOD_RESERVE,
          EU_15_COMMITMENT_PERIOD_RESERVE ->
          period = OptionalInt.of(1);
      case IMPENDING_EXPIRY -> {
        unitType = Optional.of(UnitType.TCER);
        targetDate = Optional.of(LocalDate.parse("2020-12-31"));
        blocks = List.of(SerialBlock.of("BR", 1, 60), SerialBlock.of("BR", 101, 140));
      }
      case REVERSAL_OF_STORAGE, NON_SUBMISSION_OF_CERTIFICATION_REPORT, EXCESS_ISSUANCE -> {
        project = Optional.of("BR143");
        unitType = Optional.of(UnitType.LCER);
      }
      case UNIT_CARRY_OVER -> {
        unitType = Optional.of(UnitType.CER);
        period = OptionalInt.of(1);
      }
      case EXPIRY_DATE_CHANGE -> {
        project = Optional.of("BR143");
        unitType = Optional.of(UnitType.LCER);
        targetDate = Optional.of(LocalDate.parse("2047-06-30"));
      }
      case CCS_NET_REVERSAL, CCS_NON_SUBMISSION -> project = Optional.of("BR143");
      case NOTIFICATION_UPDATE -> {}
    }
  }

  NoticeDraft draft() {
    return new NoticeDraft(
        type,
        new RegistryCode("GB"),
        content,
        project,
        unitType,
        target,
        targetDate,
        activity,
        period,
        due,
        blocks);
  }
}
