package org.kyotoprotocol.itl.deploy.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code notice withdraw}: takes back a notice that should not have been sent. */
@Command(
    name = "withdraw",
    description = "Take back a notice sent by mistake: its target becomes 0, its status completed.")
final class NoticeWithdrawCommand implements Callable<Integer> {
  @Spec CommandSpec spec;
  @Mixin LogOptions log;

  @Parameters(paramLabel = "N", description = "Identifier of the notice.")
  long identifier;

  @Option(
      names = "--text",
      paramLabel = "WORDS",
      required = true,
      description = "Why, for the registry, in English, at most 2,000 characters.")
  String text;

  @Override
  public Integer call() {
    return NoticeOffice.run(
        log,
        spec.commandLine().getOut(),
        spec.commandLine().getErr(),
        notices -> notices.withdraw(identifier, text));
  }
}
