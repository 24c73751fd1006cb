package org.kyotoprotocol.itl.core.reference;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Lists whose entries can have a validity. */
public enum CodeList {
  /** A coded check; out of force it is not made. */
  CHECK,
  /** Out of force it fails 2002. */
  TRANSACTION_TYPE,
  /** Out of force it fails 2006. */
  ACCOUNT_TYPE,
  /** Out of force it fails 2011. */
  UNIT_TYPE,
  /** Out of force it fails 2015. */
  LULUCF_ACTIVITY;

  /** The word in files: {@code account-type}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<CodeList> of(String word) {
    return Arrays.stream(values()).filter(list -> list.word().equals(word)).findFirst();
  }
}
