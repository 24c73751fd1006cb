package org.kyotoprotocol.itl.deploy.command;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** How many of the newest entries of a list are wanted. */
public final class MostOption {
  @Spec(Target.MIXEE)
  CommandSpec spec;

  @Option(
      names = "--most",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many (standard: ${DEFAULT-VALUE}).")
  int most;

  /**
   * @throws ParameterException unless it is at least 1
   */
  int value() {
    if (most < 1) {
      throw new ParameterException(
          spec.commandLine(), "--most must be a whole number 1 or more, not " + most);
    }
    return most;
  }
}
