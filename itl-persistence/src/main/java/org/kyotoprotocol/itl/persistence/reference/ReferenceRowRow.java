package org.kyotoprotocol.itl.persistence.reference;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.kyotoprotocol.itl.core.reference.ReferenceProblemException;
import org.kyotoprotocol.itl.core.reference.ReferenceRow;
import org.kyotoprotocol.itl.core.reference.ReferenceSet;
import org.kyotoprotocol.itl.persistence.sql.StoredText;

/** A row of reference data as it was given. */
@Entity
@Table(name = "reference_row")
@SuppressWarnings("UnusedVariable") // columns that only queries look at
final class ReferenceRowRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long referenceRow;

  @Enumerated(EnumType.STRING)
  private ReferenceSet setName;

  private String subject;

  @JdbcTypeCode(SqlTypes.JSON)
  private Map<String, String> cells;

  private long since;
  private Long endedBy;

  ReferenceRowRow() {}

  static ReferenceRowRow of(ReferenceRow given, long change) {
    ReferenceRowRow row = new ReferenceRowRow();
    row.setName = given.set();
    row.subject = given.entry().subject();
    row.cells = new LinkedHashMap<>(given.cells());
    row.cells.replaceAll((column, value) -> StoredText.of(value));
    row.since = change;
    return row;
  }

  long number() {
    return referenceRow;
  }

  /**
   * The row as it was given.
   *
   * @throws IllegalStateException if this version of the ITL cannot read it
   */
  ReferenceRow toRow() {
    try {
      return setName.read(cells);
    } catch (ReferenceProblemException unreadable) {
      throw new IllegalStateException(
          "Row %d of reference_row cannot be read: %s"
              .formatted(referenceRow, unreadable.getMessage()),
          unreadable);
    }
  }
}
