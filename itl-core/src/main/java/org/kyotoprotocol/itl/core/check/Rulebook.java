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
 *     recorded when it is first named (sandbox); false refuses it (5153, 5202, 5253)
 * @param openReference true if reference data that nobody has given is no obstacle (sandbox); false
 *     takes what is not recorded as a condition not met
 * @param ceilings how a ceiling that is a share of a figure is rounded (DES rules, section 11)
 * @param levies how a levy that is a share of a figure is rounded
 * @param disabled codes of checks that are switched off; see {@link CheckCatalogue#mayBeDisabled}
 */
public record Rulebook(
    PeriodCalendar calendar,
    int majorVersion,
    Set<Integer> minorVersions,
    int maximumBlocks,
    OptionalLong adaptationFundAccount,
    boolean recordAccountsOnFirstUse,
    boolean openReference,
    Rounding ceilings,
    Rounding levies,
    Set<Integer> disabled) {

  /** Share of proceeds before forwarding: 5114 is a setting, off unless somebody wants it. */
  public static final Set<Integer> OFF_BY_DEFAULT = Set.of(5114);

  /**
   * As the standard has it: version 1.1, 3,000 blocks, everything recorded beforehand, ceilings
   * rounded down and levies up, every check on but those off by default.
   */
  public static final Rulebook STANDARD =
      new Rulebook(
          PeriodCalendar.PUBLISHED,
          1,
          Set.of(1),
          3_000,
          OptionalLong.of(1_100),
          false,
          false,
          Rounding.DOWN,
          Rounding.UP,
          OFF_BY_DEFAULT);

  /**
   * @throws IllegalArgumentException if a code is disabled that may not be
   */
  public Rulebook {
    minorVersions = Set.copyOf(minorVersions);
    disabled = Set.copyOf(disabled);
    disabled.forEach(CheckCatalogue::requireMayBeDisabled);
  }

  public Rulebook recordingAccountsOnFirstUse(boolean record) {
    return new Rulebook(
        calendar,
        majorVersion,
        minorVersions,
        maximumBlocks,
        adaptationFundAccount,
        record,
        openReference,
        ceilings,
        levies,
        disabled);
  }

  /** The same with reference data that nobody has given left open, or not. */
  public Rulebook leavingOpen(boolean open) {
    return new Rulebook(
        calendar,
        majorVersion,
        minorVersions,
        maximumBlocks,
        adaptationFundAccount,
        recordAccountsOnFirstUse,
        open,
        ceilings,
        levies,
        disabled);
  }

  /** The same with exactly these checks switched off. */
  public Rulebook disabling(Set<Integer> codes) {
    return new Rulebook(
        calendar,
        majorVersion,
        minorVersions,
        maximumBlocks,
        adaptationFundAccount,
        recordAccountsOnFirstUse,
        openReference,
        ceilings,
        levies,
        codes);
  }
}
