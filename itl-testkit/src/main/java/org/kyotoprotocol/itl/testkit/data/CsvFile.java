package org.kyotoprotocol.itl.testkit.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads CSV line by line: comma, double quotes where needed, one header line that must match. */
final class CsvFile {
  private CsvFile() {}

  /** The rows in file order; closing the stream closes the reader. */
  static Stream<CsvRow> rows(String name, Reader source, String expectedHeader) {
    BufferedReader reader = new BufferedReader(source);
    List<String> header = Arrays.asList(expectedHeader.split(",", -1));
    String first = readLine(name, reader);
    if (!expectedHeader.equals(first)) {
      throw new CsvException(
          name + ", line 1: expected the columns " + expectedHeader + " but found " + first);
    }
    return IntStream.iterate(2, line -> line + 1)
        .mapToObj(line -> row(name, line, header, readLine(name, reader)))
        .takeWhile(row -> !row.cells().isEmpty())
        .onClose(() -> close(name, reader));
  }

  private static CsvRow row(String name, int line, List<String> header, String text) {
    if (text == null) {
      return new CsvRow(name, line, header, List.of());
    }
    CsvRow row = new CsvRow(name, line, header, split(text));
    if (row.cells().size() != header.size()) {
      throw row.error("expected " + header.size() + " columns but found " + row.cells().size());
    }
    return row;
  }

  private static List<String> split(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        cell.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }

  private static String readLine(String name, BufferedReader reader) {
    try {
      return reader.readLine();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + name, e);
    }
  }

  private static void close(String name, BufferedReader reader) {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot close " + name, e);
    }
  }
}
