package org.kyotoprotocol.itl.persistence.transaction;

import java.util.OptionalInt;
import java.util.OptionalLong;

/** Columns that may be null, as the core knows them. */
final class Columns {
  private Columns() {}

  static Integer nullable(OptionalInt value) {
    return value.isPresent() ? value.getAsInt() : null;
  }

  static Long nullable(OptionalLong value) {
    return value.isPresent() ? value.getAsLong() : null;
  }

  static OptionalInt optional(Integer value) {
    return value == null ? OptionalInt.empty() : OptionalInt.of(value);
  }

  static OptionalLong optional(Long value) {
    return value == null ? OptionalLong.empty() : OptionalLong.of(value);
  }
}
