package org.kyotoprotocol.itl.deploy.command;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kyotoprotocol.itl.core.check.DryRun;
import org.kyotoprotocol.itl.core.check.Rulebook;
import org.kyotoprotocol.itl.core.message.Call;
import org.kyotoprotocol.itl.deploy.command.MessageFile.UnreadableFileException;
import org.kyotoprotocol.itl.deploy.node.NodeSettings;
import org.kyotoprotocol.itl.deploy.settings.Settings;
import org.kyotoprotocol.itl.deploy.settings.SettingsCatalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code check}: a proposal judged as if it were sent, and nothing recorded. */
@Command(
    name = "check",
    description = {
      "Judge a message in a file as the log would judge it now; nothing is recorded or reserved.",
      "The file is the SOAP envelope as a registry sends it, normally acceptProposal. The sender is",
      "taken to be whom the message names; certificate and password are not looked at.",
      "Exit code 0: it would pass. 1: it would be refused. 2: the file is no message."
    })
public final class CheckCommand implements Callable<Integer> {
  /** Forms of the answer. */
  enum Format {
    text,
    json
  }

  @Spec CommandSpec spec;
  @Mixin LogOptions log;

  @Parameters(paramLabel = "FILE", description = "File with the message (XML).")
  Path file;

  @Option(
      names = "--at",
      paramLabel = "INSTANT",
      converter = InstantConverter.class,
      description = {
        "Judge as at this time, such as 2010-06-01T00:00:00Z, with the units and the reference",
        "data as they are now (standard: the time of the log)."
      })
  Instant at;

  @Option(names = "--all", description = "List the checks that were not made as well.")
  boolean all;

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES} (standard: ${DEFAULT-VALUE}).")
  Format format;

  @Override
  public Integer call() {
    Settings settings = log.settings();
    Rulebook rulebook = NodeSettings.rulebook(settings);
    Call message;
    try {
      message = MessageFile.read(file, settings.number(SettingsCatalogue.BODY_LIMIT));
    } catch (UnreadableFileException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return ExitCode.USAGE;
    }
    Instant now = Optional.ofNullable(at).orElseGet(() -> log.clock().now());
    DryRun judged;
    try (LogAccess access = LogAccess.open(settings)) {
      judged = access.unitOfWork().inTransaction(store -> DryRun.of(store, rulebook, now, message));
    }
    DryRunReport report = new DryRunReport(message, now, judged);
    switch (format) {
      case text -> report.print(spec.commandLine().getOut(), all);
      case json -> spec.commandLine().getOut().println(JsonText.of(report.asMap()));
    }
    spec.commandLine().getOut().flush();
    return judged.passes() ? ExitCode.OK : ExitCode.NEGATIVE;
  }
}
