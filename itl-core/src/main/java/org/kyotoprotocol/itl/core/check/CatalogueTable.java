package org.kyotoprotocol.itl.core.check;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The catalogue as a table: the checks of this log and the codes it passes on, by code. */
public final class CatalogueTable {
  private static final List<String> COLUMNS =
      List.of(
          "code",
          "stage",
          "name",
          "rule",
          "applies_to",
          "transaction_types",
          "source",
          "confidence");

  private CatalogueTable() {}

  /** RFC 4180, lines ended by CRLF, the first one naming the columns. */
  public static String csv() {
    StringBuilder text = new StringBuilder(joined(COLUMNS));
    rows().forEach(row -> text.append(joined(row)));
    return text.toString();
  }

  private static List<List<String>> rows() {
    return Stream.concat(
            CheckCatalogue.all().stream().map(CatalogueTable::row),
            Arrays.stream(PassedOnCode.values()).map(CatalogueTable::row))
        .sorted(Comparator.comparing(row -> row.get(0)))
        .toList();
  }

  private static List<String> row(Check check) {
    return List.of(
        String.valueOf(check.code()),
        check.stage().toString(),
        check.title(),
        check.rule(),
        check.scope().toString(),
        check.row().types().toString(),
        check.source(),
        check.confidence().toString());
  }

  private static List<String> row(PassedOnCode passedOn) {
    return List.of(
        String.valueOf(passedOn.code()),
        passedOn.stage(),
        passedOn.title(),
        passedOn.rule(),
        passedOn.appliesTo(),
        passedOn.transactionTypes(),
        passedOn.source(),
        passedOn.confidence().toString());
  }

  private static String joined(List<String> cells) {
    return cells.stream().map(CatalogueTable::quoted).collect(Collectors.joining(",")) + "\r\n";
  }

  private static String quoted(String cell) {
    return cell.matches("[^,\"\r\n]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
