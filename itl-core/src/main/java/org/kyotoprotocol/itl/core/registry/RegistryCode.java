package org.kyotoprotocol.itl.core.registry;

/**
 * Code of a registry, a Party or a supplementary transaction log: 2 to 4 capital letters (DES
 * codes, sections 9 and 12).
 */
public record RegistryCode(String value) implements Comparable<RegistryCode> {
  /** Address of the log itself; never a registry. */
  public static final RegistryCode ITL = new RegistryCode("ITL");

  /** The registry of the clean development mechanism. */
  public static final RegistryCode CDM = new RegistryCode("CDM");

  public RegistryCode {
    if (!isWellFormed(value)) {
      throw new IllegalArgumentException(
          "A registry code has 2 to 4 capital letters, not '" + value + "'");
    }
  }

  /** Asked many times for each block of a proposal, so no regular expression. */
  public static boolean isWellFormed(String text) {
    return text != null
        && text.length() >= 2
        && text.length() <= 4
        && text.chars().allMatch(letter -> letter >= 'A' && letter <= 'Z');
  }

  @Override
  public int compareTo(RegistryCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
