package org.kyotoprotocol.itl.deploy.command;

import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.deploy.reference.ReferenceFolder;
import org.kyotoprotocol.itl.deploy.sandbox.Sandbox;
import org.kyotoprotocol.itl.deploy.sandbox.SandboxPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code sandbox}: a log for trying out. */
@Command(
    name = "sandbox",
    description = {
      "Run a log for trying out, with a generated PKI and simulated registries, until SIGTERM.",
      "Started again with the same folder it goes on where it was."
    })
public final class SandboxCommand implements Callable<Integer> {
  private static final int LAST_PORT = 65_535;

  @Spec CommandSpec spec;

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      required = true,
      description = "Folder for everything it keeps.")
  Path dir;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8443",
      description = "Port of the log; 0 takes a free one (standard: ${DEFAULT-VALUE}).")
  int port;

  @Option(
      names = "--external",
      paramLabel = "CODE=URL",
      description = {
        "A registry that you run yourself at that URL; may be repeated.",
        "https with the sandbox PKI, or plain http on a loopback address."
      })
  Map<String, URI> external = Map.of();

  @Option(
      names = "--clock",
      paramLabel = "INSTANT",
      converter = InstantConverter.class,
      description = {
        "Business time to begin at, such as 2010-06-01T00:00:00Z; it runs on from there.",
        "Without it a sandbox goes on, a new one begins at 2010-06-01T00:00:00Z."
      })
  Instant clock;

  @Option(
      names = "--reference",
      paramLabel = "FOLDER",
      description = {
        "Folder of reference data, as for `reference import`; each of its files replaces what the",
        "sandbox ships or has. If anything is wrong with it, nothing is started."
      })
  Path reference;

  @Override
  public Integer call() throws InterruptedException {
    external.forEach(this::check);
    if (port < 0 || port > LAST_PORT) {
      throw new ParameterException(
          spec.commandLine(), "--port must be from 0 to " + LAST_PORT + ", not " + port);
    }
    Optional<ReferenceFolder> given = Optional.ofNullable(reference).map(ReferenceFolder::read);
    if (given.isPresent() && !given.get().isUsable()) {
      ReferenceWords.problems(given.get(), spec.commandLine().getErr());
      spec.commandLine().getErr().println("Nothing was started.");
      return ExitCode.USAGE;
    }
    SandboxPlan plan =
        new SandboxPlan(
            dir,
            port,
            new TreeSet<>(SandboxPlan.STANDARD_CODES),
            external,
            Optional.ofNullable(clock),
            given);
    PrintWriter out = spec.commandLine().getOut();
    out.println("Starting a sandbox in " + plan.folder());
    Sandbox sandbox = Sandbox.open(plan, step -> out.println("  " + step));
    return UntilStopped.run(sandbox, () -> announce(sandbox, plan, out));
  }

  private static void announce(Sandbox sandbox, SandboxPlan plan, PrintWriter out) {
    out.println("Business clock: " + sandbox.clock().now() + "; it runs on from here.");
    out.println("Registries: " + String.join(" ", plan.codes()));
    plan.external().forEach((code, url) -> out.println("  " + code + " is yours, at " + url));
    SandboxReference.print(sandbox.unitOfWork(), plan.reference(), out);
    out.println("Certificates, users and passwords: " + plan.folder() + "/sandbox.properties");
    out.println("READY " + sandbox.url());
  }

  private void check(String code, URI url) {
    if (!RegistryCode.isWellFormed(code) || code.equals(RegistryCode.ITL.value())) {
      throw wrong("a registry code has 2 to 4 capital letters, not " + code);
    }
    boolean plain = "http".equals(url.getScheme());
    if (url.getHost() == null || !(plain || "https".equals(url.getScheme()))) {
      throw wrong(url + " is no http or https address");
    }
    if (plain && !isLoopback(url)) {
      throw wrong("plain http is for loopback addresses only, not " + url);
    }
  }

  private static boolean isLoopback(URI url) {
    try {
      return InetAddress.getByName(url.getHost()).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private ParameterException wrong(String words) {
    return new ParameterException(spec.commandLine(), "--external: " + words);
  }
}
