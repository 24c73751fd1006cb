package org.kyotoprotocol.itl.core.ledger;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Account types (DES codes, section 4). */
public enum AccountType {
  PARTY_HOLDING(100, Kind.HOLDING, "Party holding"),
  PENDING(110, Kind.HOLDING, "Pending"),
  OPERATOR_HOLDING(120, Kind.HOLDING, "Operator holding"),
  PERSON_HOLDING(121, Kind.HOLDING, "Person holding"),
  PREVIOUS_PERIOD_SURPLUS_RESERVE(130, Kind.RESERVE, "Previous period surplus reserve"),
  CCS_PROJECT_RESERVE(131, Kind.RESERVE, "CCS project reserve"),
  NET_SOURCE_CANCELLATION(210, Kind.CANCELLATION, "Net source cancellation"),
  NON_COMPLIANCE_CANCELLATION(220, Kind.CANCELLATION, "Non-compliance cancellation"),
  VOLUNTARY_CANCELLATION(230, Kind.CANCELLATION, "Voluntary cancellation"),
  EXCESS_ISSUANCE_CANCELLATION(240, Kind.CANCELLATION, "Excess issuance cancellation"),
  CCS_NET_REVERSAL_CANCELLATION(241, Kind.CANCELLATION, "CCS net reversal cancellation"),
  CCS_NON_SUBMISSION_CANCELLATION(242, Kind.CANCELLATION, "CCS non-submission cancellation"),
  MANDATORY_CANCELLATION(250, Kind.CANCELLATION, "Mandatory cancellation"),
  ADMINISTRATIVE_CANCELLATION(260, Kind.CANCELLATION, "Administrative cancellation"),
  ART_3_7_TER_CANCELLATION(270, Kind.CANCELLATION, "Art. 3.7ter cancellation"),
  AMBITION_INCREASE_CANCELLATION(280, Kind.CANCELLATION, "Ambition increase cancellation"),
  RETIREMENT(300, Kind.RETIREMENT, "Retirement"),
  TCER_REPLACEMENT_FOR_EXPIRY(411, Kind.REPLACEMENT, "tCER replacement for expiry"),
  LCER_REPLACEMENT_FOR_EXPIRY(421, Kind.REPLACEMENT, "lCER replacement for expiry"),
  LCER_REPLACEMENT_FOR_REVERSAL(422, Kind.REPLACEMENT, "lCER replacement for reversal of storage"),
  LCER_REPLACEMENT_FOR_NON_SUBMISSION(
      423, Kind.REPLACEMENT, "lCER replacement for non-submission of certification report");

  /** What an account is for. */
  public enum Kind {
    HOLDING,
    RESERVE,
    CANCELLATION,
    RETIREMENT,
    REPLACEMENT
  }

  private static final Map<Integer, AccountType> BY_CODE =
      Arrays.stream(values()).collect(Collectors.toMap(AccountType::code, Function.identity()));

  private final int code;
  private final Kind kind;
  private final String printed;

  AccountType(int code, Kind kind, String printed) {
    this.code = code;
    this.kind = kind;
    this.printed = printed;
  }

  public int code() {
    return code;
  }

  public Kind kind() {
    return kind;
  }

  public static Optional<AccountType> of(int code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }

  /** The set H of the DES: 100, 120 and 121. */
  public boolean isOrdinaryHolding() {
    return kind == Kind.HOLDING && this != PENDING;
  }

  public boolean isCancellation() {
    return kind == Kind.CANCELLATION;
  }

  /** Retirement and replacement accounts: units in them have been used. */
  public boolean isUsed() {
    return kind == Kind.RETIREMENT || kind == Kind.REPLACEMENT;
  }

  /** True if the account is kept per commitment period; holding accounts are not. */
  public boolean isPerPeriod() {
    return kind != Kind.HOLDING;
  }

  @Override
  public String toString() {
    return printed;
  }
}
