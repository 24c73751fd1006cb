package org.kyotoprotocol.itl.deploy.reference;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.kyotoprotocol.itl.core.reference.ReferenceProblemException;
import org.kyotoprotocol.itl.core.reference.ReferenceRow;
import org.kyotoprotocol.itl.core.reference.ReferenceSet;

/** One file of reference data: its rows, and everything that is wrong with them. */
final class ReferenceFile {
  private static final long LARGEST = 64L << 20;
  private static final String BYTE_ORDER_MARK = "\ufeff";

  private final ReferenceSet set;
  private final List<NumberedRow> rows = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private ReferenceFile(ReferenceSet set) {
    this.set = set;
  }

  /**
   * A row and where it stands.
   *
   * @param line counted from 1
   */
  record NumberedRow(int line, ReferenceRow row) {}

  static ReferenceFile read(Path path, ReferenceSet set) {
    ReferenceFile file = new ReferenceFile(set);
    file.readLines(path);
    file.problems.addAll(RowsTogether.problems(set, file.rows));
    file.problems.sort(
        (one, other) -> Integer.compare(one.line().orElse(0), other.line().orElse(0)));
    return file;
  }

  List<ReferenceRow> rows() {
    return rows.stream().map(NumberedRow::row).toList();
  }

  List<Problem> problems() {
    return problems;
  }

  private void readLines(Path path) {
    try {
      if (Files.size(path) > LARGEST) {
        problem("is larger than 64 MB");
        return;
      }
      byte[] bytes = Files.readAllBytes(path);
      readLines(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException notUtf8) {
      problem("is not in UTF-8; save it with this encoding");
    } catch (IOException e) {
      problem("cannot be read: " + e.getMessage());
    }
  }

  private void readLines(String text) {
    String content = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    ReferenceHeader header = null;
    int line = 0;
    for (String words : (Iterable<String>) content.lines()::iterator) {
      line++;
      if (words.isBlank()) {
        continue;
      }
      List<String> cells = cells(line, words);
      if (header == null) {
        header = new ReferenceHeader(set, cells);
        for (String problem : header.problems()) {
          problem(line, problem);
        }
        if (!header.isUsable()) {
          return;
        }
      } else if (!cells.isEmpty()) {
        readRow(line, header, cells);
      }
    }
    if (header == null) {
      problem("is empty; its first line names the columns: " + ReferenceHeader.expected(set));
    }
  }

  /** Cells of the line; none if it cannot be read. */
  private List<String> cells(int line, String words) {
    try {
      return CsvLine.cells(words);
    } catch (CsvLine.UnreadableLineException e) {
      problem(line, e.getMessage());
      return List.of();
    }
  }

  private void readRow(int line, ReferenceHeader header, List<String> cells) {
    if (cells.size() != header.columns().size()) {
      problem(
          line,
          "has %d cells where the header names %d columns"
              .formatted(cells.size(), header.columns().size()));
      return;
    }
    Map<String, String> byColumn = new LinkedHashMap<>();
    for (int column = 0; column < cells.size(); column++) {
      byColumn.put(header.columns().get(column), cells.get(column));
    }
    try {
      rows.add(new NumberedRow(line, set.read(byColumn)));
    } catch (ReferenceProblemException e) {
      e.problems().forEach(words -> problem(line, words));
    }
  }

  private void problem(String words) {
    problems.add(new Problem(set.fileName(), OptionalInt.empty(), words));
  }

  private void problem(int line, String words) {
    problems.add(Problem.ofLine(set.fileName(), line, words));
  }
}
