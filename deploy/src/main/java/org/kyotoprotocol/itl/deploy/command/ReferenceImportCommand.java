package org.kyotoprotocol.itl.deploy.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.kyotoprotocol.itl.core.Store;
import org.kyotoprotocol.itl.core.reference.ReferenceData.ReferenceChange;
import org.kyotoprotocol.itl.deploy.reference.ReferenceFolder;
import org.kyotoprotocol.itl.deploy.reference.ReferenceImport;
import org.kyotoprotocol.itl.deploy.reference.ReferenceImport.SetChange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code reference import}: takes over a folder of files, all of it or nothing. */
@Command(
    name = "import",
    description = {
      "Take over the files of a folder: parties.csv, limits.csv and so on, all of them or nothing.",
      "Each file replaces its set as a whole; a set without a file stays as it is. A running log",
      "uses the new data from its next evaluation on. Every bad line is reported."
    })
final class ReferenceImportCommand implements Callable<Integer> {
  private static final int LONGEST_WORDS = 1_000;

  @Spec CommandSpec spec;
  @Mixin LogOptions log;

  @Parameters(paramLabel = "FOLDER", description = "Folder with the files.")
  Path folder;

  @Option(
      names = "--by",
      paramLabel = "WHO",
      description = "Who changes the data, for the history (standard: the user of the system).")
  String by = System.getProperty("user.name", "unknown");

  @Option(
      names = "--why",
      paramLabel = "WORDS",
      description = "Why, for the history (standard: import of FOLDER).")
  String why;

  @Option(names = "--dry-run", description = "Only check, and say what would change.")
  boolean dryRun;

  @Override
  public Integer call() {
    String reason = words("--why", why == null ? "import of " + folder : why);
    String who = words("--by", by);
    ReferenceFolder files = ReferenceFolder.read(folder);
    PrintWriter out = spec.commandLine().getOut();
    if (!files.isUsable()) {
      ReferenceWords.problems(files, spec.commandLine().getErr());
      spec.commandLine().getErr().println("Nothing was recorded.");
      return ExitCode.USAGE;
    }
    try (LogAccess access = log.open()) {
      ReferenceChange change = new ReferenceChange(log.clock().now(), who, reason, true);
      Taken taken =
          access.unitOfWork().inTransaction(store -> Taken.of(store, files, change, dryRun));
      taken.print(files, out);
      out.println(taken.end(dryRun));
      return ExitCode.OK;
    }
  }

  /** What came of it, looked at in the same unit of work. */
  private record Taken(List<SetChange> changes, Set<String> unlisted) {
    static Taken of(Store store, ReferenceFolder files, ReferenceChange change, boolean dryRun) {
      return new Taken(
          dryRun
              ? ReferenceImport.preview(store, files)
              : ReferenceImport.takeOver(store, files, change),
          ReferenceImport.unlistedRegistries(store, files));
    }

    String end(boolean dryRun) {
      if (dryRun) {
        return "Nothing was recorded: this was a dry run.";
      }
      return changes.stream().allMatch(SetChange::isNone)
          ? "Nothing was recorded: all of it is as before."
          : "In force from the next evaluation on.";
    }

    void print(ReferenceFolder files, PrintWriter out) {
      files.remarks().forEach(remark -> out.println("Take note: " + remark));
      if (!unlisted.isEmpty()) {
        out.println(
            "Take note: accounts.csv names "
                + String.join(", ", unlisted)
                + ", not in the registry table; these rows are of use once `registry add` has been.");
      }
      ReferenceWords.changes(changes).print(out);
    }
  }

  private String words(String option, String text) {
    if (text.isBlank() || text.length() > LONGEST_WORDS) {
      throw new ParameterException(
          spec.commandLine(), option + " must have from 1 to 1,000 characters");
    }
    return TerminalText.safe(text);
  }
}
