package org.kyotoprotocol.itl.testkit.registry.book;

import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.UnitAttributes;
import org.kyotoprotocol.itl.core.ledger.UnitType;

/** The units an order is about. */
public sealed interface Units {
  /** Units that do not exist yet. */
  record New(SerialBlock serials, UnitAttributes attributes) implements Units {}

  /** Exactly these serials; all must lie in one account. */
  record Exactly(List<SerialBlock> serials) implements Units {
    public Exactly {
      serials = List.copyOf(serials);
    }
  }

  /**
   * Any units of a kind, taken from the low end.
   *
   * @param commitmentPeriod applicable commitment period
   * @param account identifier of the account; the main holding account if empty
   */
  record Lowest(UnitType type, int commitmentPeriod, long quantity, OptionalLong account)
      implements Units {}

  static Units exactly(SerialBlock... serials) {
    return new Exactly(List.of(serials));
  }

  static Units exactly(Collection<SerialBlock> serials) {
    return new Exactly(List.copyOf(serials));
  }

  static Units lowest(UnitType type, int commitmentPeriod, long quantity) {
    return new Lowest(type, commitmentPeriod, quantity, OptionalLong.empty());
  }
}
