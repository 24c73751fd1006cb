package org.kyotoprotocol.itl.testkit.data;

import java.util.List;
import java.util.function.Function;

/** One line of a CSV file. Every error names where it is. */
record CsvRow(String file, int line, List<String> header, List<String> cells) {

  String text(String column) {
    return cells.get(header.indexOf(column));
  }

  /** The cell as read by the parser, which refuses by an exception. */
  <T> T value(String column, Function<String, T> parser) {
    try {
      return parser.apply(text(column));
    } catch (RuntimeException e) {
      throw new CsvException(
          place() + ", column " + column + ": cannot read '" + text(column) + "'", e);
    }
  }

  CsvException error(String words) {
    return new CsvException(place() + ": " + words);
  }

  private String place() {
    return file + ", line " + line;
  }
}
