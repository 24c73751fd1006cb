package org.kyotoprotocol.itl.deploy.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.kyotoprotocol.itl.core.check.CataloguePage;
import org.kyotoprotocol.itl.core.check.CatalogueTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code checks}: the check catalogue. */
@Command(
    name = "checks",
    description = "The check catalogue: code, rule, scope, source and how sure we are of it.")
public final class ChecksCommand implements Callable<Integer> {
  /** Forms of the catalogue. */
  enum Format {
    csv,
    markdown
  }

  @Spec CommandSpec spec;

  @Option(
      names = "--format",
      defaultValue = "markdown",
      description = "${COMPLETION-CANDIDATES} (standard: ${DEFAULT-VALUE}).")
  Format format;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    out.print(
        switch (format) {
          case csv -> CatalogueTable.csv();
          case markdown -> CataloguePage.markdown();
        });
    out.flush();
    return ExitCode.OK;
  }
}
