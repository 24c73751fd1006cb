package org.kyotoprotocol.itl.deploy.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kyotoprotocol.itl.core.UnitOfWork;
import org.kyotoprotocol.itl.core.WorkRunner;
import org.kyotoprotocol.itl.core.time.BusinessClock;
import org.kyotoprotocol.itl.deploy.node.Started;
import org.kyotoprotocol.itl.deploy.node.TransactionLogNode;
import org.kyotoprotocol.itl.deploy.settings.Settings;
import org.kyotoprotocol.itl.testkit.pki.SandboxPki;
import org.kyotoprotocol.itl.testkit.registry.RegistryHost;
import org.kyotoprotocol.itl.testkit.registry.RegistryProfile;
import org.kyotoprotocol.itl.testkit.registry.RegistrySimulator;
import org.kyotoprotocol.itl.ws.server.GatewaySettings;

/** A log for trying out with registries around it, all of it in one folder and one process. */
public final class Sandbox implements AutoCloseable {
  private final Started started;
  private final SandboxClock clock;
  private final RegistryHost registries;
  private final TransactionLogNode node;

  private Sandbox(SandboxPlan plan, Consumer<String> progress, Started started) throws IOException {
    this.started = started;
    Files.createDirectories(plan.folder());
    SandboxClock business =
        SandboxClock.open(SandboxFolder.clock(plan.folder()), plan.clock(), Clock.systemUTC());
    clock = business;
    progress.accept("Certificates and credentials for " + plan.codes().size() + " registries");
    SandboxPki pki = SandboxPki.open(SandboxFolder.pki(plan.folder()), plan.codes(), List.of());
    progress.accept("Simulated registries");
    Map<String, RegistryProfile> profiles =
        plan.simulated().stream().collect(Collectors.toMap(Function.identity(), Sandbox::profile));
    registries =
        started.add(
            RegistryHost.start(
                pki,
                SandboxFolder.books(plan.folder()),
                GatewaySettings.DEFAULT.at("127.0.0.1", 0),
                profiles,
                business::now));
    Function<String, URI> endpoints =
        code ->
            plan.external().containsKey(code)
                ? plan.external().get(code)
                : registries.endpoint(code);
    SandboxFiles files = new SandboxFiles(plan, pki);
    Path settings = files.writeSettings();
    progress.accept("Database and log; the first start in a folder unpacks PostgreSQL there");
    node =
        started.add(
            TransactionLogNode.start(
                Settings.load(settings, Map.of()),
                business,
                new SandboxRecord(plan, pki, endpoints, business)::enter));
    files.writeProperties(node.url(), endpoints);
    registries.connect(node.url());
  }

  /**
   * Starts the sandbox, or goes on with the one in the folder.
   *
   * @param progress is told what begins, in words for the user
   * @throws RuntimeException with a message for the user, if it cannot be started
   */
  public static Sandbox open(SandboxPlan plan, Consumer<String> progress) {
    Started started = new Started();
    try {
      return new Sandbox(plan, progress, started);
    } catch (IOException failure) {
      started.close();
      throw new UncheckedIOException(
          "The sandbox cannot be started: " + failure.getMessage(), failure);
    } catch (RuntimeException failure) {
      started.close();
      throw failure;
    }
  }

  /** Where registries call the log. */
  public URI url() {
    return node.url();
  }

  /** The record of the log. */
  public UnitOfWork unitOfWork() {
    return node.unitOfWork();
  }

  /** The business clock. */
  public BusinessClock clock() {
    return clock;
  }

  /** Runs units of work of the log, and wakes the senders of what they post. */
  public WorkRunner work() {
    return node.work();
  }

  /** Business time goes on from another time, for the log and for the registries it simulates. */
  public void moveTo(Instant time) {
    clock.moveTo(time);
  }

  /** A simulated registry. */
  public RegistrySimulator registry(String code) {
    return registries.registry(code);
  }

  @Override
  public void close() {
    started.close();
  }

  private static RegistryProfile profile(String code) {
    return RegistryProfile.R_KEPT_CONNECTIONS;
  }
}
