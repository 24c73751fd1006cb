package org.kyotoprotocol.itl.persistence.reference;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.kyotoprotocol.itl.core.reference.ReferenceSet;

/** A set of reference data. */
@Entity
@Table(name = "reference_set")
@SuppressWarnings("UnusedVariable") // columns that only queries look at
final class ReferenceSetRow {
  @Id
  @Enumerated(EnumType.STRING)
  private ReferenceSet setName;

  private boolean given;

  ReferenceSetRow() {}
}
