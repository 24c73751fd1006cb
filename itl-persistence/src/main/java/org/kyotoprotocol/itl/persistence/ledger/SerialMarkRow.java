package org.kyotoprotocol.itl.persistence.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.kyotoprotocol.itl.core.ledger.MarkKind;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.SerialMark;

/** An entry on a list of barred serials. */
@Entity
@Table(name = "serial_mark")
final class SerialMarkRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long serialMark;

  @Enumerated(EnumType.STRING)
  private MarkKind kind;

  private String originatingRegistry;
  private long serialStart;
  private long serialEnd;
  private Instant since;
  private String reason;

  SerialMarkRow() {}

  static SerialMarkRow of(SerialMark mark) {
    SerialMarkRow row = new SerialMarkRow();
    row.kind = mark.kind();
    row.originatingRegistry = mark.serials().origin().value();
    row.serialStart = mark.serials().range().start();
    row.serialEnd = mark.serials().range().end();
    row.since = mark.since();
    row.reason = mark.reason();
    return row;
  }

  SerialMark toMark() {
    return new SerialMark(
        kind, SerialBlock.of(originatingRegistry, serialStart, serialEnd), since, reason);
  }
}
