package org.kyotoprotocol.itl.core.reference;

import java.time.LocalDate;
import java.util.Optional;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.time.Validity;

/**
 * How a Party accounts for a LULUCF activity in a period (13/CMP.1 paras 25 and 26).
 *
 * @param election when RMU are issued: 5010
 * @param reviewed when the review was completed that lets RMU be issued: the latest yearly one, or
 *     the final one
 * @param question days on which a question of implementation was open: 5011
 */
public record ActivityRecord(
    RegistryCode party,
    int commitmentPeriod,
    int activity,
    Election election,
    Optional<LocalDate> reviewed,
    Optional<Validity> question)
    implements ReferenceEntry {

  /** Accounting as elected by the Party. */
  public enum Election {
    ANNUAL,
    END_OF_PERIOD
  }

  @Override
  public String subject() {
    return party.value();
  }
}
