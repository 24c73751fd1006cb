package org.kyotoprotocol.itl.deploy.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.kyotoprotocol.itl.core.Store;
import org.kyotoprotocol.itl.core.reference.ReferenceRow;
import org.kyotoprotocol.itl.core.reference.ReferenceSet;
import org.kyotoprotocol.itl.deploy.reference.ReferenceExport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code reference export}: gives the current data back as files. */
@Command(
    name = "export",
    description = {
      "Write the current reference data to a folder, in files that `reference import` takes.",
      "Sets of which nothing is recorded get no file. No file is overwritten."
    })
final class ReferenceExportCommand implements Callable<Integer> {
  @Spec CommandSpec spec;
  @Mixin LogOptions log;
  @Mixin SetOption sets;

  @Parameters(paramLabel = "FOLDER", description = "Folder to write to; made if need be.")
  Path folder;

  /** Rows to write, and the sets that an administrator has given. */
  private record Current(Map<ReferenceSet, List<ReferenceRow>> rows, Set<ReferenceSet> given) {}

  @Override
  public Integer call() {
    Set<ReferenceSet> wanted = sets.value();
    Current current;
    try (LogAccess access = log.open()) {
      current = access.unitOfWork().inTransaction(store -> current(store, wanted));
    }
    for (ReferenceSet set : current.rows().keySet()) {
      if (Files.exists(folder.resolve(set.fileName()))) {
        throw new ParameterException(
            spec.commandLine(),
            folder.resolve(set.fileName()) + " exists already; name a folder without it");
      }
    }
    PrintWriter out = spec.commandLine().getOut();
    TextTable table = new TextTable("FILE", ">ROWS", "");
    current
        .rows()
        .forEach(
            (set, rows) -> {
              write(set, rows);
              String note = current.given().contains(set) ? "" : "not given: " + nature(set);
              table.row(set.fileName(), "%,d".formatted(rows.size()), note);
            });
    if (table.isEmpty()) {
      out.println("Nothing is recorded that could be written.");
      return ExitCode.NEGATIVE;
    }
    table.print(out);
    return ExitCode.OK;
  }

  private static Current current(Store store, Set<ReferenceSet> wanted) {
    Set<ReferenceSet> given = store.reference().given();
    Map<ReferenceSet, List<ReferenceRow>> rows = new EnumMap<>(ReferenceSet.class);
    for (ReferenceSet set : wanted) {
      List<ReferenceRow> ofSet = ReferenceExport.rows(store, set);
      if (!ofSet.isEmpty() || given.contains(set)) {
        rows.put(set, ofSet);
      }
    }
    return new Current(rows, given);
  }

  private static String nature(ReferenceSet set) {
    return set == ReferenceSet.ACCOUNTS ? "recorded on first use" : "defaults";
  }

  private void write(ReferenceSet set, List<ReferenceRow> rows) {
    try {
      ReferenceExport.write(folder, set, rows);
    } catch (IOException e) {
      throw new UncheckedIOException(
          folder.resolve(set.fileName()) + " cannot be written: " + e.getMessage(), e);
    }
  }
}
