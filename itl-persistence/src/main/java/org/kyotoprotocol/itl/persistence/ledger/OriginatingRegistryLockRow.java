package org.kyotoprotocol.itl.persistence.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The row that issuances of one originating registry take turns at. */
@Entity
@Table(name = "originating_registry_lock")
final class OriginatingRegistryLockRow {
  @Id private String originatingRegistry;

  OriginatingRegistryLockRow() {}
}
