package org.kyotoprotocol.itl.deploy.command;

import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.kyotoprotocol.itl.deploy.node.TransactionLogNode;
import org.kyotoprotocol.itl.deploy.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code serve}: the log in production form. */
@Command(
    name = "serve",
    description = {
      "Run the log in production form, on real time, until SIGTERM.",
      "Prints READY and the address when it serves."
    })
public final class ServeCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      required = true,
      description = "Settings file; `deploy/itl settings` prints one to start from.")
  Path config;

  @Override
  public Integer call() throws InterruptedException {
    Settings settings = Settings.load(config, System.getenv());
    TransactionLogNode node = TransactionLogNode.start(settings, Instant::now);
    return UntilStopped.run(
        node, () -> spec.commandLine().getOut().println("READY " + node.url()));
  }
}
