package org.kyotoprotocol.itl.deploy.command;

import java.util.concurrent.Callable;
import org.kyotoprotocol.itl.core.message.MessageLog.ReceivedText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code message}: free text from registry administrators. */
@Command(
    name = "message",
    description = "Look at free text received from registries.",
    subcommands = MessageCommand.Received.class)
public final class MessageCommand {
  /** {@code message list}. */
  @Command(name = "list", description = "Free text received (acceptMessage), newest first.")
  static final class Received implements Callable<Integer> {
    @Spec CommandSpec spec;
    @Mixin LogOptions log;
    @Mixin MostOption most;

    @Override
    public Integer call() {
      int limit = most.value();
      TextTable table = new TextTable("RECEIVED", "FROM", "TEXT");
      try (LogAccess access = log.open()) {
        for (ReceivedText text :
            access.unitOfWork().inTransaction(store -> store.messages().texts(limit))) {
          table.row(
              text.receivedAt().toString(),
              text.from().value(),
              TerminalText.safe(text.text().messageContent()));
        }
      }
      table.print(spec.commandLine().getOut());
      return ExitCode.OK;
    }
  }
}
