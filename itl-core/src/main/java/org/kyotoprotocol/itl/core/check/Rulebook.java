package org.kyotoprotocol.itl.core.check;

import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.kyotoprotocol.itl.core.time.PeriodCalendar;
import org.kyotoprotocol.itl.core.transaction.TransactionType;

/**
 * Settings of the rules.
 *
 * @param minorVersions current DES minor versions (1032)
 * @param maximumBlocks unit blocks a proposal may have (1303)
 * @param adaptationFundAccount identifier of the Adaptation Fund account, of type 100 in the CDM
 *     registry (5110)
 * @param recordAccountsOnFirstUse true if a government account that nobody recorded is taken as
 *     recorded when it is first named (sandbox); false refuses it (5153, 5253)
 * @param transactionTypes types that this log carries to their end; 2002 refuses any other
 * @param exceptions leave granted for the time after an additional period (4018, 5257)
 * @param disabled codes of checks that are switched off; see {@link CheckCatalogue#mayBeDisabled}
 */
public record Rulebook(
    PeriodCalendar calendar,
    int majorVersion,
    Set<Integer> minorVersions,
    int maximumBlocks,
    OptionalLong adaptationFundAccount,
    boolean recordAccountsOnFirstUse,
    Set<TransactionType> transactionTypes,
    List<DatedException> exceptions,
    Set<Integer> disabled) {

  /**
   * As the standard has it: version 1.1, 3,000 blocks, accounts recorded beforehand, every check
   * on. Of the transaction types, those whose specific checks and effects are built.
   */
  public static final Rulebook STANDARD =
      new Rulebook(
          PeriodCalendar.PUBLISHED,
          1,
          Set.of(1),
          3_000,
          OptionalLong.of(1_100),
          false,
          EnumSet.of(
              TransactionType.ISSUANCE,
              TransactionType.EXTERNAL_TRANSFER,
              TransactionType.CANCELLATION,
              TransactionType.RETIREMENT,
              TransactionType.INTERNAL_TRANSFER),
          List.of(),
          Set.of());

  /**
   * @throws IllegalArgumentException if a code is disabled that may not be
   */
  public Rulebook {
    minorVersions = Set.copyOf(minorVersions);
    transactionTypes = Set.copyOf(transactionTypes);
    exceptions = List.copyOf(exceptions);
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
        transactionTypes,
        exceptions,
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
        transactionTypes,
        exceptions,
        codes);
  }

  /** The same with exactly these dated exceptions. */
  public Rulebook granting(List<DatedException> granted) {
    return new Rulebook(
        calendar,
        majorVersion,
        minorVersions,
        maximumBlocks,
        adaptationFundAccount,
        recordAccountsOnFirstUse,
        transactionTypes,
        granted,
        disabled);
  }

  /** The same taking exactly these transaction types. */
  public Rulebook taking(Set<TransactionType> types) {
    return new Rulebook(
        calendar,
        majorVersion,
        minorVersions,
        maximumBlocks,
        adaptationFundAccount,
        recordAccountsOnFirstUse,
        types,
        exceptions,
        disabled);
  }
}
