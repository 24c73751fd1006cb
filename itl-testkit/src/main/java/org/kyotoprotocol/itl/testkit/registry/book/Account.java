package org.kyotoprotocol.itl.testkit.registry.book;

import java.util.Set;
import org.kyotoprotocol.itl.core.ledger.AccountType;
import org.kyotoprotocol.itl.core.ledger.UnitType;

/**
 * An account of the registry. Identifiers are unique in a registry, whatever the type.
 *
 * @param period commitment period of the account; 0 for holding accounts
 */
public record Account(AccountType type, long identifier, int period, State state) {
  private static final Set<AccountType> NO_TEMPORARY_UNITS =
      Set.of(
          AccountType.NET_SOURCE_CANCELLATION,
          AccountType.NON_COMPLIANCE_CANCELLATION,
          AccountType.CCS_NET_REVERSAL_CANCELLATION,
          AccountType.CCS_NON_SUBMISSION_CANCELLATION);
  private static final Set<AccountType> AAU_ONLY =
      Set.of(AccountType.ART_3_7_TER_CANCELLATION, AccountType.AMBITION_INCREASE_CANCELLATION);

  /** Whether the account may take part in transactions. */
  public enum State {
    OPEN,
    SUSPENDED,
    CLOSED
  }

  /** An open account of any type; the period is 0 for accounts that are not kept per period. */
  public static Account open(AccountType type, long identifier, int period) {
    return new Account(type, identifier, type.isPerPeriod() ? period : 0, State.OPEN);
  }

  Account in(State next) {
    return new Account(type, identifier, period, next);
  }

  /** True if units of the type may lie in the account (DES transactions, section 9). */
  public boolean mayHold(UnitType unitType) {
    return !(unitType.isTemporary() && NO_TEMPORARY_UNITS.contains(type))
        && (unitType == UnitType.AAU || !AAU_ONLY.contains(type));
  }
}
