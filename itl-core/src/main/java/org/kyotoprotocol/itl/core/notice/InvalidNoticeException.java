package org.kyotoprotocol.itl.core.notice;

import java.util.List;
import java.util.stream.Collectors;

/** A notice that may not be sent as it is; names every field that is wrong. */
public final class InvalidNoticeException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient List<FieldProblem> problems;

  public InvalidNoticeException(List<FieldProblem> problems) {
    super(
        problems.stream().map(FieldProblem::toString).collect(Collectors.joining("; ")),
        /* cause= */ null);
    this.problems = List.copyOf(problems);
  }

  InvalidNoticeException(String field, String words) {
    this(List.of(new FieldProblem(field, words)));
  }

  /** At least one. */
  public List<FieldProblem> problems() {
    return problems;
  }
}
