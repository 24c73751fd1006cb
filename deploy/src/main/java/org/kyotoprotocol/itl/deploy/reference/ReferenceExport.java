package org.kyotoprotocol.itl.deploy.reference;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kyotoprotocol.itl.core.Store;
import org.kyotoprotocol.itl.core.reference.Column;
import org.kyotoprotocol.itl.core.reference.ReferenceProblemException;
import org.kyotoprotocol.itl.core.reference.ReferenceRow;
import org.kyotoprotocol.itl.core.reference.ReferenceSet;
import org.kyotoprotocol.itl.core.registry.GovernmentAccount;
import org.kyotoprotocol.itl.core.registry.Registry;

/** Gives the reference data back as files that the import takes. */
public final class ReferenceExport {
  private static final String LINE_END = "\r\n";

  private ReferenceExport() {}

  /**
   * Current rows of the set. While nobody has given the accounts, those recorded on first use stand
   * for them.
   */
  public static List<ReferenceRow> rows(Store store, ReferenceSet set) {
    return set == ReferenceSet.ACCOUNTS && !store.reference().given().contains(set)
        ? store.registries().all().stream()
            .map(Registry::code)
            .flatMap(registry -> store.accounts().of(registry).stream())
            .map(ReferenceExport::row)
            .toList()
        : store.reference().all(set);
  }

  /**
   * Writes one file.
   *
   * @throws java.nio.file.FileAlreadyExistsException if the folder has it already
   */
  public static Path write(Path folder, ReferenceSet set, List<ReferenceRow> rows)
      throws IOException {
    Files.createDirectories(folder);
    return Files.writeString(
        folder.resolve(set.fileName()),
        text(set, rows),
        StandardCharsets.UTF_8,
        StandardOpenOption.CREATE_NEW);
  }

  /** The file: a header and a line for each row, in the form of RFC 4180. */
  static String text(ReferenceSet set, List<ReferenceRow> rows) {
    List<String> validity =
        ReferenceSet.validityColumns().stream()
            .map(Column::name)
            .filter(name -> rows.stream().anyMatch(row -> row.cells().containsKey(name)))
            .toList();
    List<String> columns =
        Stream.concat(set.columns().stream().map(Column::name), validity.stream()).toList();
    StringBuilder text = new StringBuilder(CsvLine.of(columns)).append(LINE_END);
    for (ReferenceRow row : rows) {
      List<String> cells =
          columns.stream().map(name -> row.cells().getOrDefault(name, "")).toList();
      text.append(CsvLine.of(cells)).append(LINE_END);
    }
    return text.toString();
  }

  private static ReferenceRow row(GovernmentAccount account) {
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("registry_code", account.registry().value());
    cells.put("account_type", Integer.toString(account.type().code()));
    cells.put("identifier", Long.toString(account.identifier()));
    cells.put("commitment_period", Integer.toString(account.commitmentPeriod()));
    try {
      return ReferenceSet.ACCOUNTS.read(cells);
    } catch (ReferenceProblemException e) {
      throw new IllegalStateException("A recorded account cannot be given back: " + account, e);
    }
  }
}
