package org.kyotoprotocol.itl.deploy.reference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kyotoprotocol.itl.core.reference.Column;
import org.kyotoprotocol.itl.core.reference.ReferenceSet;

/** The first line of a file: its columns, in any order; those without values may be left out. */
final class ReferenceHeader {
  private final List<String> columns;
  private final List<String> problems = new ArrayList<>();
  private boolean usable = true;

  ReferenceHeader(ReferenceSet set, List<String> columns) {
    this.columns = List.copyOf(columns);
    Set<String> known =
        Stream.concat(set.columns().stream(), ReferenceSet.validityColumns().stream())
            .map(Column::name)
            .collect(Collectors.toSet());
    Set<String> seen = new HashSet<>();
    for (String column : columns) {
      if (!known.contains(column)) {
        problems.add("unknown column '" + column + "'; the columns are " + expected(set));
      } else if (!seen.add(column)) {
        problems.add("column " + column + " is named twice");
        usable = false;
      }
    }
    for (Column column : set.columns()) {
      if (column.required() && !seen.contains(column.name())) {
        problems.add("column " + column.name() + " is missing; the columns are " + expected(set));
        usable = false;
      }
    }
  }

  List<String> columns() {
    return columns;
  }

  List<String> problems() {
    return problems;
  }

  /** True if the rows can be read all the same, to tell what is wrong with them as well. */
  boolean isUsable() {
    return usable;
  }

  /** The columns of the set, those that may be left out in brackets. */
  static String expected(ReferenceSet set) {
    return Stream.concat(set.columns().stream(), ReferenceSet.validityColumns().stream())
        .map(column -> column.required() ? column.name() : "[" + column.name() + "]")
        .collect(Collectors.joining(", "));
  }
}
