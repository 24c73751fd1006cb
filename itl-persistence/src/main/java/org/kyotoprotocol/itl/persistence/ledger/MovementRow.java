package org.kyotoprotocol.itl.persistence.ledger;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.kyotoprotocol.itl.core.ledger.Movement;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;

/** A row of the journal. */
@Entity
@Immutable
@Table(name = "movement")
final class MovementRow {
  @Id private long movement;
  private String transactionIdentifier;
  private Instant movedAt;

  @AttributeOverride(name = "registry", column = @Column(name = "from_registry"))
  @AttributeOverride(name = "accountType", column = @Column(name = "from_account_type"))
  @AttributeOverride(name = "accountIdentifier", column = @Column(name = "from_account_identifier"))
  private HoldingColumns source;

  private String originatingRegistry;
  private long serialStart;
  private long serialEnd;
  private UnitColumns units;
  private HoldingColumns holding;

  MovementRow() {}

  static MovementRow of(long number, Movement movement) {
    MovementRow row = new MovementRow();
    row.movement = number;
    row.transactionIdentifier = movement.transactionIdentifier();
    row.movedAt = movement.at();
    row.source = movement.from().map(HoldingColumns::of).orElse(null);
    row.originatingRegistry = movement.after().origin().value();
    row.serialStart = movement.after().range().start();
    row.serialEnd = movement.after().range().end();
    row.units = UnitColumns.of(movement.after());
    row.holding = HoldingColumns.of(movement.after().holding());
    return row;
  }

  Movement toMovement() {
    SerialBlock serials = SerialBlock.of(originatingRegistry, serialStart, serialEnd);
    return new Movement(
        transactionIdentifier,
        movedAt,
        Optional.ofNullable(source).map(HoldingColumns::toHolding),
        units.toBlock(serials, holding, Optional.empty()));
  }
}
