package org.kyotoprotocol.itl.persistence.evaluation;

import java.util.List;

/** The mapped types of this package. */
public final class EvaluationRows {
  public static final List<Class<?>> TYPES = List.of(EvaluationRow.class);

  private EvaluationRows() {}
}
