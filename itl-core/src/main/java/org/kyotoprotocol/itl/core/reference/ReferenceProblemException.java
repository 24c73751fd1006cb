package org.kyotoprotocol.itl.core.reference;

import java.util.List;

/** A row of reference data that cannot be taken; says everything that is wrong with it. */
public final class ReferenceProblemException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  ReferenceProblemException(List<String> problems) {
    super(String.join("; ", problems));
    this.problems = List.copyOf(problems);
  }

  /** Each in words that name the column. */
  public List<String> problems() {
    return problems;
  }
}
