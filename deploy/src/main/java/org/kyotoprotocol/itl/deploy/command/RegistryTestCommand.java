package org.kyotoprotocol.itl.deploy.command;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kyotoprotocol.itl.core.registry.Registry;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.deploy.node.NodeSettings;
import org.kyotoprotocol.itl.deploy.settings.Settings;
import org.kyotoprotocol.itl.deploy.settings.SettingsCatalogue;
import org.kyotoprotocol.itl.ws.delivery.ConnectionReport;
import org.kyotoprotocol.itl.ws.delivery.ConnectionReport.PeerTls;
import org.kyotoprotocol.itl.ws.delivery.ConnectionTest;
import org.kyotoprotocol.itl.ws.tls.ReloadableTls;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code registry test}: calls provideTime and says what came of it. */
@Command(
    name = "test",
    description =
        "Call a registry (provideTime): round trip, clock drift, certificate, or what is wrong.")
final class RegistryTestCommand implements Callable<Integer> {
  @Spec CommandSpec spec;
  @Mixin LogOptions log;

  @Parameters(paramLabel = "CODE", description = "Registry code, such as GB.")
  String code;

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    Settings settings = log.settings();
    Optional<Registry> registry = find(settings);
    if (registry.isEmpty()) {
      out.println(
          "No registry " + code + " is in the table; `registry list` shows those that are.");
      return ExitCode.NEGATIVE;
    }
    ReloadableTls tls = ReloadableTls.load(NodeSettings.tls(settings));
    ConnectionReport report =
        new ConnectionTest(
                NodeSettings.client(settings, tls),
                settings.flag(SettingsCatalogue.PLAIN_ENDPOINTS),
                tls,
                log.clock())
            .run(registry.get());
    int exit = print(report, out);
    report.tls().ifPresent(peer -> print(peer, out));
    out.flush();
    return exit;
  }

  private Optional<Registry> find(Settings settings) {
    if (!RegistryCode.isWellFormed(code)) {
      throw new ParameterException(
          spec.commandLine(), "A registry code has 2 to 4 capital letters, not " + code);
    }
    try (LogAccess access = LogAccess.open(settings)) {
      return access
          .unitOfWork()
          .inTransaction(store -> store.registries().find(new RegistryCode(code)));
    }
  }

  private int print(ConnectionReport report, PrintWriter out) {
    if (report instanceof ConnectionReport.Failed failed) {
      out.printf("%s cannot be reached: %s%n", code, failed.words());
      out.printf("What to do: %s%n", failed.remedy());
      return ExitCode.NEGATIVE;
    }
    ConnectionReport.Reached reached = (ConnectionReport.Reached) report;
    out.printf("%s answers at %s%n", code, reached.endpoint());
    out.printf("  round trip   %d ms%n", reached.roundTrip().toMillis());
    out.printf("  its clock    %s%n", reached.systemTime());
    out.printf(
        "  drift        %.3f s %s%n",
        reached.drift().abs().toMillis() / 1000.0,
        reached.drift().isNegative() ? "behind ours" : "ahead of ours");
    reached.warnings().forEach(warning -> out.println("  take note    " + warning));
    return ExitCode.OK;
  }

  private static void print(PeerTls tls, PrintWriter out) {
    out.printf("  TLS          %s, %s%n", tls.protocol(), tls.cipherSuite());
    out.printf("  certificate  %s%n", tls.subject());
    out.printf("  issued by    %s%n", tls.issuer());
    out.printf(
        "  expires      %s%s%n",
        tls.notAfter(), tls.notAfter().isBefore(Instant.now()) ? " (it has expired)" : "");
  }
}
