package org.kyotoprotocol.itl.core.reference;

import java.util.OptionalLong;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

/**
 * Figures of a Party for a commitment period as recorded in the compilation and accounting
 * database, in units. What is empty is not recorded.
 *
 * @param assignedAmount 13/CMP.1 paras 5-10
 * @param commitmentPeriodReserve as recorded, never recomputed (DES rules P-8)
 * @param baseYearEmissions total in tonnes: 5104, 5256, 5018
 * @param lulucfCerLimit most tCER and lCER to acquire or use; where recorded, it stands in place of
 *     the share of the base-year emissions
 */
public record PartyFigures(
    RegistryCode party,
    int commitmentPeriod,
    OptionalLong assignedAmount,
    OptionalLong commitmentPeriodReserve,
    OptionalLong baseYearEmissions,
    OptionalLong lulucfCerLimit)
    implements ReferenceEntry {
  @Override
  public String subject() {
    return party.value();
  }
}
