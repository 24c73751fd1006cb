package org.kyotoprotocol.itl.deploy.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.kyotoprotocol.itl.core.Store;
import org.kyotoprotocol.itl.core.reference.Column;
import org.kyotoprotocol.itl.core.reference.ReferenceEntry;
import org.kyotoprotocol.itl.core.reference.ReferenceRow;
import org.kyotoprotocol.itl.core.reference.ReferenceSet;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.deploy.reference.ReferenceExport;
import org.kyotoprotocol.itl.deploy.settings.Settings;
import org.kyotoprotocol.itl.deploy.settings.SettingsCatalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code reference show}: the current data. */
@Command(
    name = "show",
    description = "The current reference data, set by set, and what becomes of what it lacks.")
final class ReferenceShowCommand implements Callable<Integer> {
  @Spec CommandSpec spec;
  @Mixin LogOptions log;
  @Mixin SetOption sets;

  @Option(
      names = "--registry",
      paramLabel = "CODE",
      description = "Only what is about this Party or registry, or about all.")
  String registry;

  @Override
  public Integer call() {
    Optional<String> about = Optional.ofNullable(registry);
    about.ifPresent(this::check);
    Set<ReferenceSet> wanted = sets.value();
    PrintWriter out = spec.commandLine().getOut();
    Settings settings = log.settings();
    try (LogAccess access = LogAccess.open(settings)) {
      access
          .unitOfWork()
          .inTransaction(
              store -> {
                wanted.forEach(set -> print(store, settings, set, about, out));
                return store;
              });
    }
    out.flush();
    return ExitCode.OK;
  }

  private static void print(
      Store store, Settings settings, ReferenceSet set, Optional<String> about, PrintWriter out) {
    List<ReferenceRow> rows =
        ReferenceExport.rows(store, set).stream()
            .filter(row -> about.map(code -> concerns(row, code)).orElse(true))
            .toList();
    out.printf("%s: %s. %s%n", set.fileName(), set.meaning(), nature(store, settings, set));
    if (rows.isEmpty()) {
      out.printf("  no rows%s%n%n", about.map(code -> " about " + code).orElse(""));
      return;
    }
    List<String> columns =
        Stream.concat(set.columns().stream(), ReferenceSet.validityColumns().stream())
            .map(Column::name)
            .filter(name -> rows.stream().anyMatch(row -> row.cells().containsKey(name)))
            .toList();
    TextTable table = new TextTable(columns.toArray(String[]::new));
    for (ReferenceRow row : rows) {
      table.row(
          columns.stream().map(name -> row.cells().getOrDefault(name, "-")).toArray(String[]::new));
    }
    table.print(out);
    out.println();
  }

  /** What a value that is not in the set means to the checks. */
  private static String nature(Store store, Settings settings, ReferenceSet set) {
    if (store.reference().given().contains(set)) {
      return "Given; what it lacks counts as not recorded.";
    }
    boolean open =
        settings.flag(
            set == ReferenceSet.ACCOUNTS
                ? SettingsCatalogue.ACCOUNTS_ON_FIRST_USE
                : SettingsCatalogue.OPEN_REFERENCE);
    if (!open) {
      return "Not given; all of it counts as not recorded.";
    }
    return set == ReferenceSet.ACCOUNTS
        ? "Not given; accounts are recorded on first use."
        : "Not given; what it lacks is left open.";
  }

  private static boolean concerns(ReferenceRow row, String code) {
    String subject = row.entry().subject();
    return subject.equals(code)
        || subject.equals(ReferenceEntry.EVERYBODY)
        || subject.startsWith(code + "-");
  }

  private void check(String code) {
    if (!RegistryCode.isWellFormed(code)) {
      throw new ParameterException(
          spec.commandLine(), "--registry wants a code such as GB, not " + code);
    }
  }
}
