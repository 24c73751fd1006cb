package org.kyotoprotocol.itl.persistence.ledger;

import java.util.List;

/** The mapped types of this package. */
public final class LedgerRows {
  public static final List<Class<?>> TYPES =
      List.of(
          UnitBlockRow.class,
          MovementRow.class,
          SerialMarkRow.class,
          IssuanceReservationRow.class,
          OriginatingRegistryLockRow.class,
          CounterRow.class,
          SerialKey.class,
          UnitColumns.class,
          HoldingColumns.class,
          CounterRow.Key.class);

  private LedgerRows() {}
}
