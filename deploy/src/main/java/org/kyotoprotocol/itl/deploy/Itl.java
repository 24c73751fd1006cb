package org.kyotoprotocol.itl.deploy;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.kyotoprotocol.itl.deploy.command.CheckCommand;
import org.kyotoprotocol.itl.deploy.command.ChecksCommand;
import org.kyotoprotocol.itl.deploy.command.DemoCommand;
import org.kyotoprotocol.itl.deploy.command.ExitCode;
import org.kyotoprotocol.itl.deploy.command.HoldingsCommand;
import org.kyotoprotocol.itl.deploy.command.MessageCommand;
import org.kyotoprotocol.itl.deploy.command.NoticeCommand;
import org.kyotoprotocol.itl.deploy.command.ReferenceCommand;
import org.kyotoprotocol.itl.deploy.command.RegistryCommand;
import org.kyotoprotocol.itl.deploy.command.SandboxCommand;
import org.kyotoprotocol.itl.deploy.command.ServeCommand;
import org.kyotoprotocol.itl.deploy.command.SettingsCommand;
import org.kyotoprotocol.itl.deploy.command.TransactionCommand;
import org.kyotoprotocol.itl.deploy.settings.SettingsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/** {@code deploy/itl}. */
@Command(
    name = "itl",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    version = "International Transaction Log 0.1.0",
    description = "The International Transaction Log of the Kyoto Protocol.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DemoCommand.class,
      SandboxCommand.class,
      ServeCommand.class,
      RegistryCommand.class,
      TransactionCommand.class,
      HoldingsCommand.class,
      MessageCommand.class,
      ReferenceCommand.class,
      NoticeCommand.class,
      CheckCommand.class,
      ChecksCommand.class,
      SettingsCommand.class
    })
public final class Itl {
  private static final Logger LOG = LoggerFactory.getLogger(Itl.class);

  private Itl() {}

  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  /** The command line, with output in UTF-8 whatever the locale. */
  public static CommandLine commandLine() {
    return new CommandLine(new Itl())
        .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> {
              command.getErr().println(words(failure));
              LOG.debug("ITL-002 {} failed", command.getCommandName(), failure);
              return failure instanceof SettingsException ? ExitCode.USAGE : ExitCode.FAILED;
            });
  }

  /** The message of the failure and of what caused it; never a stack trace. */
  private static String words(Throwable failure) {
    StringBuilder words = new StringBuilder("itl: ").append(message(failure));
    for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
      if (cause.getMessage() != null && words.indexOf(cause.getMessage()) < 0) {
        words.append(System.lineSeparator()).append("  because: ").append(message(cause));
      }
    }
    return words.toString();
  }

  private static String message(Throwable failure) {
    return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
  }
}
