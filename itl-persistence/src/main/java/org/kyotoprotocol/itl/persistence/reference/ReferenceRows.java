package org.kyotoprotocol.itl.persistence.reference;

import java.util.List;

/** The mapped types of this package. */
public final class ReferenceRows {
  public static final List<Class<?>> TYPES =
      List.of(ReferenceSetRow.class, ReferenceChangeRow.class, ReferenceRowRow.class);

  private ReferenceRows() {}
}
