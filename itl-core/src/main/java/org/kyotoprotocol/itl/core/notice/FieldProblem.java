package org.kyotoprotocol.itl.core.notice;

/**
 * What is wrong with a field of a notice.
 *
 * @param field its name on the wire
 */
public record FieldProblem(String field, String words) {
  @Override
  public String toString() {
    return field + " " + words;
  }
}
