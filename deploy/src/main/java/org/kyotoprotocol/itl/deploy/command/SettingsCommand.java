package org.kyotoprotocol.itl.deploy.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.kyotoprotocol.itl.deploy.settings.SettingsCatalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code settings}: a settings file to start from. */
@Command(
    name = "settings",
    description = "Print a commented settings file with every setting, to start from.")
public final class SettingsCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    out.print(SettingsCatalogue.commentedFile());
    out.flush();
    return ExitCode.OK;
  }
}
