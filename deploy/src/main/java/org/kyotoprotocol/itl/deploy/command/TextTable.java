package org.kyotoprotocol.itl.deploy.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Rows of text under headings, in columns as wide as their widest cell. */
public final class TextTable {
  private final List<List<String>> rows = new ArrayList<>();
  private final List<Boolean> rightAligned = new ArrayList<>();

  /** Headings; one that begins with {@code >} aligns its column to the right. */
  public TextTable(String... headings) {
    List<String> names = new ArrayList<>();
    for (String heading : headings) {
      rightAligned.add(heading.startsWith(">"));
      names.add(heading.startsWith(">") ? heading.substring(1) : heading);
    }
    rows.add(names);
  }

  /**
   * @throws IllegalArgumentException unless there is a cell for each heading
   */
  public void row(String... cells) {
    if (cells.length != rightAligned.size()) {
      throw new IllegalArgumentException(
          cells.length + " cells under " + rightAligned.size() + " headings");
    }
    rows.add(List.of(cells));
  }

  public boolean isEmpty() {
    return rows.size() == 1;
  }

  public void print(PrintWriter out) {
    int[] widths = IntStream.range(0, rightAligned.size()).map(this::width).toArray();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        String cell = row.get(column);
        String padding = " ".repeat(widths[column] - cell.length());
        line.append(rightAligned.get(column) ? padding + cell : cell + padding).append("  ");
      }
      out.println(line.toString().stripTrailing());
    }
    out.flush();
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }
}
