package org.kyotoprotocol.itl.persistence.ledger;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Optional;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.UnitBlock;

/** A row of the ledger. */
@Entity
@Table(name = "unit_block")
final class UnitBlockRow {
  @EmbeddedId private SerialKey key;
  private long serialEnd;
  private UnitColumns units;
  private HoldingColumns holding;
  private String reservedBy;

  UnitBlockRow() {}

  static UnitBlockRow of(UnitBlock block) {
    UnitBlockRow row = new UnitBlockRow();
    row.key = new SerialKey(block.origin().value(), block.range().start());
    row.serialEnd = block.range().end();
    row.units = UnitColumns.of(block);
    row.holding = HoldingColumns.of(block.holding());
    row.reservedBy = block.reservedBy().orElse(null);
    return row;
  }

  UnitBlock toBlock() {
    return units.toBlock(
        SerialBlock.of(key.originatingRegistry(), key.serialStart(), serialEnd),
        holding,
        Optional.ofNullable(reservedBy));
  }
}
