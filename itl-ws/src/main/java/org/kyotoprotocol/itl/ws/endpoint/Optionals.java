package org.kyotoprotocol.itl.ws.endpoint;

import java.util.OptionalInt;
import java.util.OptionalLong;

/** Between the nullable fields of DES types and the optional values of the core. */
final class Optionals {
  private Optionals() {}

  static OptionalInt of(Integer nullable) {
    return nullable == null ? OptionalInt.empty() : OptionalInt.of(nullable);
  }

  static OptionalLong of(Long nullable) {
    return nullable == null ? OptionalLong.empty() : OptionalLong.of(nullable);
  }

  static Integer orNull(OptionalInt value) {
    return value.isPresent() ? value.getAsInt() : null;
  }

  static Long orNull(OptionalLong value) {
    return value.isPresent() ? value.getAsLong() : null;
  }
}
