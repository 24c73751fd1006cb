package org.kyotoprotocol.itl.persistence.reference;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.kyotoprotocol.itl.core.reference.ReferenceData.Recorded;
import org.kyotoprotocol.itl.core.reference.ReferenceData.ReferenceChange;
import org.kyotoprotocol.itl.core.reference.ReferenceSet;
import org.kyotoprotocol.itl.persistence.sql.StoredText;

/** A change of a set. */
@Entity
@Immutable
@Table(name = "reference_change")
final class ReferenceChangeRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long referenceChange;

  @Enumerated(EnumType.STRING)
  private ReferenceSet setName;

  private Instant changedAt;
  private String changedBy;
  private String reason;
  private boolean complete;
  private int added;
  private int ended;

  ReferenceChangeRow() {}

  static ReferenceChangeRow of(Recorded recorded) {
    ReferenceChangeRow row = new ReferenceChangeRow();
    row.setName = recorded.set();
    row.changedAt = recorded.change().at();
    row.changedBy = StoredText.of(recorded.change().who());
    row.reason = StoredText.of(recorded.change().why());
    row.complete = recorded.change().complete();
    row.added = recorded.added();
    row.ended = recorded.ended();
    return row;
  }

  /** Its number, once it is stored. */
  long number() {
    return referenceChange;
  }

  Recorded toRecorded() {
    return new Recorded(
        new ReferenceChange(changedAt, changedBy, reason, complete), setName, added, ended);
  }
}
