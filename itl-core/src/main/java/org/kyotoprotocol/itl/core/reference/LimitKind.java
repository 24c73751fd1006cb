package org.kyotoprotocol.itl.core.reference;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a recorded limit is about. Quantities are in units unless another unit is named. */
public enum LimitKind {
  CARRY_OVER(
      "CER, and apart from them ERU, that may be carried over: 5306, 5307 (13/CMP.1 para 15)"),
  CARRY_OVER_CER("CER that may be carried over; goes before carry-over: 5306"),
  CARRY_OVER_ERU("ERU that may be carried over; goes before carry-over: 5307"),
  ART_3_7TER("to be cancelled under Art. 3.7ter: 5160 (Doha amendment)"),
  AMBITION("to be cancelled for a raised ambition: 5160 (1/CMP.8 para 8)"),
  FOREST_MANAGEMENT(
      "cap on RMU from forest management for the whole period: 5018 (16/CMP.1 para 11)"),
  FOREST_MANAGEMENT_OFFSET(
      "net source under Art. 3.3 that forest management may offset: 5018 (16/CMP.1 para 10)"),
  EMISSIONS("emissions of the Party in the period, in tonnes: 5260"),
  SURPLUS_RESERVE("AAU that may be acquired into surplus reserves: 5112 (1/CMP.8 para 26)"),
  LEVY_PERCENT("share of proceeds on AAU and ERU in percent: 5108, 5109 (1/CMP.8 paras 20 and 21)");

  private final String meaning;

  LimitKind(String meaning) {
    this.meaning = meaning;
  }

  /** What is limited, and the check that does it. */
  public String meaning() {
    return meaning;
  }

  /** The word in files: {@code carry-over-cer}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** However it is spelt: {@code Carry-over CER}, {@code carry_over_cer}, {@code Art. 3.7ter}. */
  public static Optional<LimitKind> of(String word) {
    String letters = letters(word);
    return Arrays.stream(values())
        .filter(
            kind ->
                letters(kind.word()).equals(letters)
                    || (kind == ART_3_7TER && letters.equals("37ter")))
        .findFirst();
  }

  private static String letters(String word) {
    return word.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }
}
