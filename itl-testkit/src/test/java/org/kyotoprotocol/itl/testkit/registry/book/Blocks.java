package org.kyotoprotocol.itl.testkit.registry.book;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.kyotoprotocol.itl.core.ledger.UnitAttributes;
import org.kyotoprotocol.itl.core.ledger.UnitType;

/** Attributes of test units. */
public final class Blocks {
  private static final OptionalInt NONE = OptionalInt.empty();

  private Blocks() {}

  public static UnitAttributes aau(int period) {
    return attributes(UnitType.AAU, period, NONE, NONE, Optional.empty());
  }

  static UnitAttributes rmu(int period, int activity) {
    return attributes(UnitType.RMU, period, OptionalInt.of(activity), NONE, Optional.empty());
  }

  public static UnitAttributes cer(int period, int project) {
    return attributes(UnitType.CER, period, NONE, OptionalInt.of(project), Optional.empty());
  }

  /** Expires with the period after the one of issue. */
  public static UnitAttributes tcer(int period, int project) {
    return attributes(
        UnitType.TCER,
        period,
        OptionalInt.of(1),
        OptionalInt.of(project),
        Optional.of(LocalDate.of(period == 1 ? 2020 : 2030, 12, 31)));
  }

  static UnitAttributes lcer(int period, int project) {
    return attributes(
        UnitType.LCER,
        period,
        OptionalInt.of(1),
        OptionalInt.of(project),
        Optional.of(LocalDate.of(2028, 6, 30)));
  }

  private static UnitAttributes attributes(
      UnitType type,
      int period,
      OptionalInt activity,
      OptionalInt project,
      Optional<LocalDate> expiryDate) {
    return new UnitAttributes(
        type, 0, period, period, activity, project, OptionalInt.empty(), expiryDate);
  }
}
