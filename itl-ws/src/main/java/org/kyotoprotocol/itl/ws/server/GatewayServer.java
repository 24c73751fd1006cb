package org.kyotoprotocol.itl.ws.server;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.io.IOException;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.ee11.servlet.FilterHolder;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.kyotoprotocol.itl.ws.tls.ReloadableTls;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A listener for SOAP endpoints: HTTP/1.0 and 1.1, with TLS and a required client certificate. It
 * knows no endpoint; what it carries is handed in.
 */
public final class GatewayServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(GatewayServer.class);
  private static final String EVERYWHERE = "/*";
  private static final int OUTPUT_BUFFER = 64 * 1024;

  private final GatewaySettings settings;
  private final boolean secure;
  private final Server server;
  private final ServerConnector connector;

  /**
   * @param tls empty for plain HTTP, which is for loopback addresses of a sandbox only
   * @param mounts what is served; their paths have different parents
   */
  public GatewayServer(GatewaySettings settings, Optional<ReloadableTls> tls, List<Mount> mounts) {
    this.settings = settings;
    this.secure = tls.isPresent();
    this.server = new Server(threadPool());
    this.connector = connector(tls);
    server.addConnector(connector);
    server.addBean(new NetworkConnectionLimit(settings.connections(), server));
    server.setErrorHandler(new SilentErrors());
    GracefulHandler graceful = new GracefulHandler(context(mounts));
    graceful.setShutdownIdleTimeout(1);
    server.setHandler(graceful);
    server.setStopTimeout(settings.stop().toMillis());
  }

  /**
   * Opens the port and begins to serve.
   *
   * @throws IOException if the address cannot be listened on, in words for the operator
   */
  public void start() throws IOException {
    try {
      server.start();
    } catch (Exception e) {
      close();
      throw new IOException(
          "Cannot listen on %s port %d: %s. Free the port or choose another in the settings."
              .formatted(settings.address(), settings.port(), e.getMessage()),
          e);
    }
    LOG.info("ITL-020 Listening on {}", address(""));
  }

  /** The port that is listened on. */
  public int port() {
    return connector.getLocalPort();
  }

  /** The address of a path, seen from this machine. */
  public URI address(String path) {
    String host = settings.address().equals("0.0.0.0") ? "localhost" : settings.address();
    return URI.create((secure ? "https://" : "http://") + host + ":" + port() + path);
  }

  /** Accepts nothing new, lets running requests end within the time set for it, then closes. */
  @Override
  public void close() {
    try {
      server.stop();
      LOG.info("ITL-021 Listener closed");
    } catch (Exception e) {
      LOG.warn("ITL-022 Listener closed before all requests had ended: {}", e.getMessage());
    }
  }

  private QueuedThreadPool threadPool() {
    QueuedThreadPool pool =
        new QueuedThreadPool(settings.threads(), Math.min(8, settings.threads()));
    pool.setName("itl-gateway");
    return pool;
  }

  private ServerConnector connector(Optional<ReloadableTls> tls) {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    http.setRequestHeaderSize(settings.headerBytes());
    // Answers of this size still get a Content-Length, which HTTP/1.0 clients want.
    http.setOutputBufferSize(OUTPUT_BUFFER);
    http.setOutputAggregationSize(OUTPUT_BUFFER);
    http.setIdleTimeout(settings.idle().toMillis());
    if (secure) {
      http.addCustomizer(new SecureRequestCustomizer(false));
    }
    HttpConnectionFactory plain = new HttpConnectionFactory(http);
    ServerConnector made =
        tls.map(
                identity ->
                    new ServerConnector(
                        server,
                        new SslConnectionFactory(sslFactory(identity), plain.getProtocol()),
                        plain))
            .orElseGet(() -> new ServerConnector(server, plain));
    made.setHost(settings.address());
    made.setPort(settings.port());
    made.setIdleTimeout(settings.idle().toMillis());
    made.setShutdownIdleTimeout(1);
    made.addBean(new HandshakeLog());
    made.addBean(new SlowHeads(made.getScheduler(), settings.header()));
    return made;
  }

  private static SslContextFactory.Server sslFactory(ReloadableTls tls) {
    SslContextFactory.Server factory = new SslContextFactory.Server();
    factory.setSslContext(tls.serverContext());
    factory.setNeedClientAuth(true);
    factory.setIncludeProtocols(ReloadableTls.PROTOCOLS.toArray(String[]::new));
    factory.setRenegotiationAllowed(false);
    return factory;
  }

  private ServletContextHandler context(List<Mount> mounts) {
    ServletContextHandler context = new ServletContextHandler("/");
    context.setErrorHandler(new SilentErrors());
    add(context, EVERYWHERE, new MessageBodyFilter(settings.bodyBytesPerSecond()));
    for (Mount mount : mounts) {
      add(context, mount.mapping(), new RequestRulesFilter(mount.path()));
      mount.filters().forEach(filter -> add(context, mount.mapping(), filter));
      context.addServlet(new ServletHolder(mount.servlet()), mount.mapping());
    }
    context.addServlet(new ServletHolder(new Elsewhere()), "/");
    return context;
  }

  private static void add(ServletContextHandler context, String mapping, Filter filter) {
    context.addFilter(new FilterHolder(filter), mapping, EnumSet.of(DispatcherType.REQUEST));
  }
}
