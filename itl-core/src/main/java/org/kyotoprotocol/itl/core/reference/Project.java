package org.kyotoprotocol.itl.core.reference;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A project under the clean development mechanism or joint implementation. A programme with several
 * host Parties has one entry for each.
 *
 * @param hostParty code of the host Party
 * @param number project identifier on the wire
 * @param track of a JI project: 1 or 2
 * @param activity LULUCF activity, if it is a sink project
 * @param approvedQuantity CDM: approved for issuance by the Executive Board (5012); JI: verified
 *     reductions (5061); in units, for all commitment periods together
 * @param creditingPeriodEnd last day of the crediting period: expiry date of its lCER (5013)
 * @param leastDeveloped true if the host is a least developed country, exempt from the share of
 *     proceeds (17/CP.7 para 15)
 */
public record Project(
    String hostParty,
    int number,
    Kind kind,
    OptionalInt track,
    OptionalInt activity,
    OptionalLong approvedQuantity,
    Optional<LocalDate> creditingPeriodEnd,
    boolean leastDeveloped)
    implements ReferenceEntry {

  /** Mechanism that a project belongs to. */
  public enum Kind {
    CDM,
    JI
  }

  @Override
  public String subject() {
    return subjectOf(hostParty, number);
  }

  public static String subjectOf(String hostParty, int number) {
    return hostParty + "-" + number;
  }
}
