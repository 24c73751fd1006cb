package org.kyotoprotocol.itl.deploy.reference;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kyotoprotocol.itl.core.reference.Column;
import org.kyotoprotocol.itl.core.reference.LimitKind;
import org.kyotoprotocol.itl.core.reference.ReferenceSet;

/** The reference page of reference data, made from the sets. */
public final class ReferencePage {
  private ReferencePage() {}

  public static String markdown() {
    return """
        # Reference data

        Made from the code by `ReferencePage`; a test keeps it in step. What the files are for and how they are taken
        over is told in [the operator's guide](../operations/reference-data.md). Each set is one file of a folder that
        `deploy/itl reference import` reads. The first line names the columns, in any order. A column with *may be empty*
        may also be left out. Quantities are whole numbers of units (or tonnes) without separators; dates are written
        `2015-11-18`, both ends of a stretch of days included. The columns marked *key* say which row is meant: no two
        rows of a file may agree in all of them.

        Every file may have two more columns:

        | Column | | Meaning |
        | --- | --- | --- |
        """
        + ReferenceSet.validityColumns().stream()
            .map(ReferencePage::column)
            .collect(Collectors.joining())
        + "\nWith them, several rows may have the same key, as long as no day belongs to two of them.\n"
        + Arrays.stream(ReferenceSet.values())
            .map(ReferencePage::section)
            .collect(Collectors.joining());
  }

  private static String section(ReferenceSet set) {
    String columns = set.columns().stream().map(Column::name).collect(Collectors.joining(","));
    return "\n## %s\n\n%s.\n\n```\n%s\n%s\n```\n\n| Column | | Meaning |\n| --- | --- | --- |\n%s%s"
        .formatted(
            set.fileName(),
            set.meaning(),
            columns,
            set.example(),
            set.columns().stream().map(ReferencePage::column).collect(Collectors.joining()),
            set == ReferenceSet.LIMITS ? kinds() : "");
  }

  private static String column(Column column) {
    String kind =
        Stream.of(column.key() ? "key" : "", column.required() ? "" : "may be empty")
            .filter(word -> !word.isEmpty())
            .collect(Collectors.joining(", "));
    return "| `%s` | %s | %s |\n".formatted(column.name(), kind, column.meaning());
  }

  private static String kinds() {
    return "\nKinds of limits:\n\n| Kind | Limits |\n| --- | --- |\n"
        + Arrays.stream(LimitKind.values())
            .map(kind -> "| `%s` | %s |\n".formatted(kind.word(), kind.meaning()))
            .collect(Collectors.joining());
  }
}
