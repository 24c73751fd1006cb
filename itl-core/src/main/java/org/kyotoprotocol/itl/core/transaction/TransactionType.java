package org.kyotoprotocol.itl.core.transaction;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Transaction types (DES codes, section 1); 9 is not used. */
public enum TransactionType {
  ISSUANCE(1, "Issuance"),
  CONVERSION(2, "Conversion"),
  EXTERNAL_TRANSFER(3, "External transfer"),
  CANCELLATION(4, "Cancellation"),
  RETIREMENT(5, "Retirement"),
  REPLACEMENT(6, "Replacement"),
  CARRY_OVER(7, "Carry-over"),
  EXPIRY_DATE_CHANGE(8, "Expiry date change"),
  INTERNAL_TRANSFER(10, "Internal transfer");

  private static final Map<Integer, TransactionType> BY_CODE =
      Arrays.stream(values()).collect(Collectors.toMap(TransactionType::code, Function.identity()));

  private final int code;
  private final String printed;

  TransactionType(int code, String printed) {
    this.code = code;
    this.printed = printed;
  }

  public int code() {
    return code;
  }

  public static Optional<TransactionType> of(int code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }

  /** True if two registries take part. */
  public boolean isExternal() {
    return this == EXTERNAL_TRANSFER;
  }

  @Override
  public String toString() {
    return printed;
  }
}
