package org.kyotoprotocol.itl.core.check;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Codes under which units may have been issued (DES codes, section 9). */
final class PartyCodes {
  /** ISO 3166 alpha-2 codes, any of which may be a host Party, and the European Union. */
  static final Set<String> ALL =
      Stream.concat(Arrays.stream(Locale.getISOCountries()), Stream.of("EU"))
          .collect(Collectors.toUnmodifiableSet());

  private PartyCodes() {}
}
