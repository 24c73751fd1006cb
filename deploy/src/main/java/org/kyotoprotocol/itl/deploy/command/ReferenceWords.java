package org.kyotoprotocol.itl.deploy.command;

import java.io.PrintWriter;
import java.util.List;
import org.kyotoprotocol.itl.deploy.reference.Problem;
import org.kyotoprotocol.itl.deploy.reference.ReferenceFolder;
import org.kyotoprotocol.itl.deploy.reference.ReferenceImport.SetChange;

/** What a user is told of a folder of reference data. */
final class ReferenceWords {
  private ReferenceWords() {}

  /** Every problem on a line of its own, and how many there are. */
  static void problems(ReferenceFolder folder, PrintWriter err) {
    folder.problems().forEach(err::println);
    int lines = folder.problems().size();
    long files = folder.problems().stream().map(Problem::file).distinct().count();
    err.printf(
        "%,d %s in %s.%n",
        lines, lines == 1 ? "problem" : "problems", files == 1 ? "1 file" : files + " files");
  }

  static TextTable changes(List<SetChange> changes) {
    TextTable table = new TextTable("SET", ">ADDED", ">ENDED", ">UNCHANGED", "");
    for (SetChange change : changes) {
      table.row(
          change.set().word(),
          "%,d".formatted(change.added()),
          "%,d".formatted(change.ended()),
          "%,d".formatted(change.unchanged()),
          note(change));
    }
    return table;
  }

  private static String note(SetChange change) {
    if (change.isNone()) {
      return "as before";
    }
    return change.first() ? "given for the first time; what it lacks is not recorded" : "";
  }
}
