package org.kyotoprotocol.itl.deploy.command;

import java.util.concurrent.Callable;
import org.kyotoprotocol.itl.core.reference.ReferenceData.Recorded;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code reference}: what other systems decided and the checks look up. */
@Command(
    name = "reference",
    description = "Load, give back and look at reference data: figures, limits, eligibility, ...",
    subcommands = {
      ReferenceImportCommand.class,
      ReferenceExportCommand.class,
      ReferenceShowCommand.class,
      ReferenceCommand.History.class
    })
public final class ReferenceCommand {
  /** {@code reference history}. */
  @Command(name = "history", description = "Who changed which set, when and why, newest first.")
  static final class History implements Callable<Integer> {
    @Spec CommandSpec spec;
    @Mixin LogOptions log;
    @Mixin MostOption most;

    @Override
    public Integer call() {
      int limit = most.value();
      TextTable table = new TextTable("WHEN", "WHO", "SET", ">ADDED", ">ENDED", "KIND", "WHY");
      try (LogAccess access = log.open()) {
        access
            .unitOfWork()
            .inTransaction(store -> store.reference().history(limit))
            .forEach(recorded -> row(table, recorded));
      }
      if (table.isEmpty()) {
        spec.commandLine().getOut().println("No reference data has been recorded.");
      } else {
        table.print(spec.commandLine().getOut());
      }
      return ExitCode.OK;
    }

    private static void row(TextTable table, Recorded recorded) {
      table.row(
          recorded.change().at().toString(),
          TerminalText.safe(recorded.change().who()),
          recorded.set().word(),
          "%,d".formatted(recorded.added()),
          "%,d".formatted(recorded.ended()),
          recorded.change().complete() ? "given" : "default",
          TerminalText.safe(recorded.change().why()));
    }
  }
}
