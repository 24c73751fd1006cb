package org.kyotoprotocol.itl.persistence.registry;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A time in which a Party did not authorise its legal entities. */
@Entity
@Table(name = "legal_entity_withdrawal")
final class LegalEntityWithdrawalRow {
  @EmbeddedId private Key key;
  private LocalDate reinstatedOn;

  /** Key of a withdrawal. */
  @Embeddable
  record Key(String party, LocalDate withdrawnOn) {}

  LegalEntityWithdrawalRow() {}

  boolean isInForceOn(LocalDate day) {
    return !day.isBefore(key.withdrawnOn) && (reinstatedOn == null || day.isBefore(reinstatedOn));
  }
}
