package org.kyotoprotocol.itl.testkit.registry;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.testkit.pki.SandboxPki;
import org.kyotoprotocol.itl.testkit.registry.book.Book;
import org.kyotoprotocol.itl.testkit.wire.WireClient;
import org.kyotoprotocol.itl.ws.server.GatewayServer;
import org.kyotoprotocol.itl.ws.server.GatewaySettings;
import org.kyotoprotocol.itl.ws.server.Mount;

/**
 * Simulated registries in one JVM: one listener and a few threads for all, an identity and books
 * for each. First {@link #start}, which gives every registry its endpoint; then {@link #connect},
 * once the log is reachable.
 */
public final class RegistryHost implements AutoCloseable {
  /** Threads that send for all registries together. */
  private static final int SENDERS = 16;

  private static final int STOP_SECONDS = 10;

  private final SandboxPki pki;
  private final ExecutorService workers;
  private final Map<String, RegistrySimulator> registries = new TreeMap<>();
  private final GatewayServer server;

  private RegistryHost(
      SandboxPki pki,
      Path books,
      GatewaySettings listener,
      Map<String, RegistryProfile> profiles,
      InstantSource clock) {
    this.pki = pki;
    this.workers =
        Executors.newFixedThreadPool(
            SENDERS,
            task -> {
              Thread thread = new Thread(task, "registry-sender");
              thread.setDaemon(true);
              return thread;
            });
    List<Mount> mounts = new ArrayList<>();
    profiles.forEach(
        (code, profile) -> {
          Book book = Book.open(new RegistryCode(code), books, clock, profile.keepsReplacedUnits());
          RegistrySimulator registry = new RegistrySimulator(book, profile, clock, workers);
          registries.put(code, registry);
          mounts.add(new Mount(path(code), registry.servlet(), List.of()));
        });
    this.server = new GatewayServer(listener, Optional.of(pki.tls(pki.registryListener())), mounts);
  }

  /**
   * Opens the books and begins to listen.
   *
   * @param books directory of the journals, one file for each registry
   * @param profiles how each registry behaves, by its code
   * @param clock the registries' time
   * @throws IOException if the address cannot be listened on
   */
  public static RegistryHost start(
      SandboxPki pki,
      Path books,
      GatewaySettings listener,
      Map<String, RegistryProfile> profiles,
      InstantSource clock)
      throws IOException {
    RegistryHost host = new RegistryHost(pki, books, listener, profiles, clock);
    try {
      host.server.start();
    } catch (IOException e) {
      host.close();
      throw e;
    }
    return host;
  }

  /** Gives all registries their line to the log; what was due when they stopped goes out now. */
  public void connect(URI log) {
    registries.forEach((code, registry) -> registry.connect(WireClient.ofRegistry(pki, code, log)));
  }

  /** The registry with the code. */
  public RegistrySimulator registry(String code) {
    RegistrySimulator registry = registries.get(code);
    if (registry == null) {
      throw new IllegalArgumentException("No registry " + code + " is simulated here");
    }
    return registry;
  }

  /** All registries, by code. */
  public Collection<RegistrySimulator> registries() {
    return registries.values();
  }

  /** Where the log calls the registry. */
  public URI endpoint(String code) {
    return server.address(path(registry(code).code().value()));
  }

  /** Stops listening, lets what is being sent end, and closes the books. */
  @Override
  public void close() {
    server.close();
    workers.shutdown();
    try {
      if (!workers.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
        workers.shutdownNow();
      }
    } catch (InterruptedException e) {
      workers.shutdownNow();
      Thread.currentThread().interrupt();
    }
    registries.values().forEach(RegistrySimulator::close);
  }

  private static String path(String code) {
    return "/" + code + "/services/RegistryPort";
  }
}
