package org.kyotoprotocol.itl.core.reference;

import java.time.LocalDate;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.time.Validity;

/**
 * Final compilation and accounting report of a Party for a period; it opens carry-over (5313,
 * 13/CMP.1 para 15).
 *
 * @param recorded when the report was recorded
 * @param emissions of the period, in tonnes
 * @param retired units retired for the period
 * @param carryOverWindow days on which the Party may carry over
 */
public record FinalReport(
    RegistryCode party,
    int commitmentPeriod,
    LocalDate recorded,
    long emissions,
    long retired,
    Validity carryOverWindow)
    implements ReferenceEntry {
  @Override
  public String subject() {
    return party.value();
  }
}
