package org.kyotoprotocol.itl.deploy.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.kyotoprotocol.itl.core.time.BusinessClock;
import org.kyotoprotocol.itl.deploy.sandbox.SandboxClock;
import org.kyotoprotocol.itl.deploy.sandbox.SandboxFolder;
import org.kyotoprotocol.itl.deploy.settings.Settings;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Which log a command looks at: a sandbox by its folder, or a server by its settings. */
public final class LogOptions {
  @Spec(Target.MIXEE)
  CommandSpec spec;

  @ArgGroup(multiplicity = "1")
  Where where;

  /** One of the two. */
  static final class Where {
    @Option(names = "--dir", paramLabel = "DIR", description = "Folder of a sandbox.")
    Path dir;

    @Option(names = "--config", paramLabel = "FILE", description = "Settings file of a server.")
    Path config;
  }

  Settings settings() {
    Path file = where.config != null ? where.config : SandboxFolder.settings(where.dir);
    if (where.dir != null && !Files.exists(file)) {
      throw new ParameterException(
          spec.commandLine(), where.dir + " is not the folder of a sandbox: it has no " + file);
    }
    return Settings.load(file, System.getenv());
  }

  /** The business clock of the log: that of the sandbox, or real time. */
  BusinessClock clock() {
    return where.dir != null ? SandboxClock.running(where.dir) : Instant::now;
  }

  LogAccess open() {
    return LogAccess.open(settings());
  }
}
