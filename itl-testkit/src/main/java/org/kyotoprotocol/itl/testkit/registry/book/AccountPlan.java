package org.kyotoprotocol.itl.testkit.registry.book;

import static org.kyotoprotocol.itl.core.ledger.AccountType.ADMINISTRATIVE_CANCELLATION;
import static org.kyotoprotocol.itl.core.ledger.AccountType.AMBITION_INCREASE_CANCELLATION;
import static org.kyotoprotocol.itl.core.ledger.AccountType.ART_3_7_TER_CANCELLATION;
import static org.kyotoprotocol.itl.core.ledger.AccountType.CCS_NET_REVERSAL_CANCELLATION;
import static org.kyotoprotocol.itl.core.ledger.AccountType.CCS_NON_SUBMISSION_CANCELLATION;
import static org.kyotoprotocol.itl.core.ledger.AccountType.CCS_PROJECT_RESERVE;
import static org.kyotoprotocol.itl.core.ledger.AccountType.EXCESS_ISSUANCE_CANCELLATION;
import static org.kyotoprotocol.itl.core.ledger.AccountType.LCER_REPLACEMENT_FOR_EXPIRY;
import static org.kyotoprotocol.itl.core.ledger.AccountType.LCER_REPLACEMENT_FOR_NON_SUBMISSION;
import static org.kyotoprotocol.itl.core.ledger.AccountType.LCER_REPLACEMENT_FOR_REVERSAL;
import static org.kyotoprotocol.itl.core.ledger.AccountType.MANDATORY_CANCELLATION;
import static org.kyotoprotocol.itl.core.ledger.AccountType.NET_SOURCE_CANCELLATION;
import static org.kyotoprotocol.itl.core.ledger.AccountType.NON_COMPLIANCE_CANCELLATION;
import static org.kyotoprotocol.itl.core.ledger.AccountType.OPERATOR_HOLDING;
import static org.kyotoprotocol.itl.core.ledger.AccountType.PARTY_HOLDING;
import static org.kyotoprotocol.itl.core.ledger.AccountType.PENDING;
import static org.kyotoprotocol.itl.core.ledger.AccountType.PERSON_HOLDING;
import static org.kyotoprotocol.itl.core.ledger.AccountType.PREVIOUS_PERIOD_SURPLUS_RESERVE;
import static org.kyotoprotocol.itl.core.ledger.AccountType.RETIREMENT;
import static org.kyotoprotocol.itl.core.ledger.AccountType.TCER_REPLACEMENT_FOR_EXPIRY;
import static org.kyotoprotocol.itl.core.ledger.AccountType.VOLUNTARY_CANCELLATION;

import java.util.ArrayList;
import java.util.List;
import org.kyotoprotocol.itl.core.ledger.AccountType;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

/**
 * The accounts that a new registry opens. Identifiers are the type with the period as a last digit
 * (0 for holding accounts), such as 3001 for retirement in period 1, but for the four accounts of
 * the CDM registry whose genuine identifiers are known (DES codes, section 4).
 */
public final class AccountPlan {
  private static final List<Integer> PERIODS = List.of(1, 2);
  private static final List<AccountType> HOLDING =
      List.of(PARTY_HOLDING, OPERATOR_HOLDING, PERSON_HOLDING);
  private static final List<AccountType> BOTH_PERIODS =
      List.of(
          NET_SOURCE_CANCELLATION,
          NON_COMPLIANCE_CANCELLATION,
          VOLUNTARY_CANCELLATION,
          MANDATORY_CANCELLATION,
          ADMINISTRATIVE_CANCELLATION,
          RETIREMENT,
          TCER_REPLACEMENT_FOR_EXPIRY,
          LCER_REPLACEMENT_FOR_EXPIRY,
          LCER_REPLACEMENT_FOR_REVERSAL,
          LCER_REPLACEMENT_FOR_NON_SUBMISSION);
  private static final List<AccountType> SECOND_PERIOD =
      List.of(
          PREVIOUS_PERIOD_SURPLUS_RESERVE,
          ART_3_7_TER_CANCELLATION,
          AMBITION_INCREASE_CANCELLATION);

  /** Where the share of proceeds goes, in the CDM registry (DES codes, section 4). */
  static final Account ADAPTATION_FUND = Account.open(PARTY_HOLDING, 1100, 0);

  private static final List<Account> CDM =
      List.of(
          Account.open(PENDING, 1110, 0),
          ADAPTATION_FUND,
          Account.open(CCS_PROJECT_RESERVE, 1312, 2),
          Account.open(VOLUNTARY_CANCELLATION, 2301, 1),
          Account.open(VOLUNTARY_CANCELLATION, 2302, 2),
          Account.open(EXCESS_ISSUANCE_CANCELLATION, 2401, 1),
          Account.open(EXCESS_ISSUANCE_CANCELLATION, 2240, 2),
          Account.open(CCS_NET_REVERSAL_CANCELLATION, 2241, 2),
          Account.open(CCS_NON_SUBMISSION_CANCELLATION, 2242, 2),
          Account.open(MANDATORY_CANCELLATION, 2501, 1),
          Account.open(MANDATORY_CANCELLATION, 2502, 2),
          Account.open(ADMINISTRATIVE_CANCELLATION, 2601, 1),
          Account.open(ADMINISTRATIVE_CANCELLATION, 2602, 2));

  private AccountPlan() {}

  /** The accounts of the registry, its main holding account first. */
  public static List<Account> of(RegistryCode registry) {
    return registry.equals(RegistryCode.CDM) ? CDM : party();
  }

  /** Where the registry issues into, and receives when nothing else is said. */
  public static Account main(RegistryCode registry) {
    return of(registry).get(0);
  }

  /** The account of the type that the registry keeps for the period. */
  static Account account(RegistryCode registry, AccountType type, int period) {
    return of(registry).stream()
        .filter(account -> account.type() == type && account.period() == period)
        .findFirst()
        .orElseThrow(
            () ->
                new OrderRefusedException(registry + " has no account " + type + " of " + period));
  }

  private static List<Account> party() {
    List<Account> accounts = new ArrayList<>();
    HOLDING.forEach(type -> accounts.add(numbered(type, 0)));
    for (int period : PERIODS) {
      BOTH_PERIODS.forEach(type -> accounts.add(numbered(type, period)));
    }
    SECOND_PERIOD.forEach(type -> accounts.add(numbered(type, 2)));
    return accounts;
  }

  private static Account numbered(AccountType type, int period) {
    return Account.open(type, type.code() * 10L + period, period);
  }
}
