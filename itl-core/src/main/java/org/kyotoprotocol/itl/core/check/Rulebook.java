package org.kyotoprotocol.itl.core.check;

import java.util.OptionalLong;
import java.util.Set;
import org.kyotoprotocol.itl.core.time.PeriodCalendar;

/**
 * Settings of the rules.
 *
 * @param minorVersions current DES minor versions (1032)
 * @param maximumBlocks unit blocks a proposal may have (1303)
 * @param adaptationFundAccount identifier of the Adaptation Fund account, of type 100 in the CDM
 *     registry (5110)
 * @param recordAccountsOnFirstUse true if a government account that nobody recorded is taken as
 *     recorded when it is first named (sandbox); false refuses it (5153, 5253)
 */
public record Rulebook(
    PeriodCalendar calendar,
    int majorVersion,
    Set<Integer> minorVersions,
    int maximumBlocks,
    OptionalLong adaptationFundAccount,
    boolean recordAccountsOnFirstUse) {
  public Rulebook {
    minorVersions = Set.copyOf(minorVersions);
  }

  /** As the standard has it: version 1.1, 3,000 blocks, accounts recorded beforehand. */
  public static final Rulebook STANDARD =
      new Rulebook(PeriodCalendar.PUBLISHED, 1, Set.of(1), 3_000, OptionalLong.of(1_100), false);
}
