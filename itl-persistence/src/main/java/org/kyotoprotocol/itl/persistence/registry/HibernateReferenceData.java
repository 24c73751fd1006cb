package org.kyotoprotocol.itl.persistence.registry;

import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.kyotoprotocol.itl.core.registry.ReferenceData;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

/** What other systems of the secretariat decided, in the database. */
public final class HibernateReferenceData implements ReferenceData {
  private final StatelessSession session;

  public HibernateReferenceData(StatelessSession session) {
    this.session = session;
  }

  @Override
  public Optional<Long> assignedAmount(RegistryCode party, int commitmentPeriod) {
    var key = new AssignedAmountRow.Key(party.value(), commitmentPeriod);
    return Optional.ofNullable(session.get(AssignedAmountRow.class, key))
        .map(AssignedAmountRow::quantity);
  }

  @Override
  public void recordAssignedAmount(RegistryCode party, int commitmentPeriod, long quantity) {
    var key = new AssignedAmountRow.Key(party.value(), commitmentPeriod);
    session.upsert(new AssignedAmountRow(key, quantity));
  }

  @Override
  public boolean legalEntitiesWithdrawn(RegistryCode party, LocalDate day) {
    return session
        .createSelectionQuery(
            "from LegalEntityWithdrawalRow where key.party = :party",
            LegalEntityWithdrawalRow.class)
        .setParameter("party", party.value())
        .getResultStream()
        .anyMatch(withdrawal -> withdrawal.isInForceOn(day));
  }
}
