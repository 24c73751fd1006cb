package org.kyotoprotocol.itl.persistence.transaction;

import java.util.List;

/** The mapped types of this package. */
public final class TransactionRows {
  public static final List<Class<?>> TYPES =
      List.of(
          TransactionRow.class,
          TransactionBlockRow.class,
          EventRow.class,
          EventCodeRow.class,
          EventBlockRow.class);

  private TransactionRows() {}
}
