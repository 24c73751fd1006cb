package org.kyotoprotocol.itl.testkit.registry.book;

import java.util.Optional;
import java.util.OptionalInt;
import org.kyotoprotocol.itl.core.ledger.UnitAttributes;
import org.kyotoprotocol.itl.core.ledger.UnitType;

/** Attributes of test units. */
final class Blocks {
  private Blocks() {}

  static UnitAttributes aau(int period) {
    return attributes(UnitType.AAU, period, OptionalInt.empty());
  }

  static UnitAttributes cer(int period, int project) {
    return attributes(UnitType.CER, period, OptionalInt.of(project));
  }

  private static UnitAttributes attributes(UnitType type, int period, OptionalInt project) {
    return new UnitAttributes(
        type,
        0,
        period,
        period,
        OptionalInt.empty(),
        project,
        OptionalInt.empty(),
        Optional.empty());
  }
}
