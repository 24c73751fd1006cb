package org.kyotoprotocol.itl.persistence.reconciliation;

import java.util.List;

/** The mapped types of this package. */
public final class ReconciliationRows {
  public static final List<Class<?>> TYPES = List.of(ReconciliationRow.class);

  private ReconciliationRows() {}
}
