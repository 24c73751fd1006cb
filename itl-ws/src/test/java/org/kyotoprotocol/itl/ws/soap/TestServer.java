package org.kyotoprotocol.itl.ws.soap;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.kyotoprotocol.itl.ws.encoding.DecodingLimits;

/** A port on a Jetty of its own, over HTTP and, with a context, over mutual TLS. */
public final class TestServer implements AutoCloseable {
  final RecordingPort port = new RecordingPort();
  final List<RefusedCall> refused = new CopyOnWriteArrayList<>();
  final Bus bus = BusFactory.newInstance().createBus();

  private final Server server = new Server();
  private final ServerConnector plain = new ServerConnector(server);
  private final ServerConnector secure;

  /** Starts a port. */
  public TestServer(DesPort des, DecodingLimits limits, Optional<SSLContext> tls) throws Exception {
    publish(des.serviceInterface(), limits);
    ServletContextHandler context = new ServletContextHandler("/itlws");
    context.addServlet(new ServletHolder(new SoapServlet(bus)), "/*");
    server.setHandler(context);
    server.addConnector(plain);
    secure = tls.map(this::secure).orElse(null);
    server.start();
  }

  static TestServer start(DesPort des) throws Exception {
    return new TestServer(des, DecodingLimits.DEFAULT, Optional.empty());
  }

  /** The port over HTTP. */
  public URI uri() {
    return URI.create("http://localhost:" + plain.getLocalPort() + "/itlws/Port");
  }

  /** The port over mutual TLS. */
  public URI secureUri() {
    return URI.create("https://localhost:" + secure.getLocalPort() + "/itlws/Port");
  }

  /** What the implementation was given last. */
  public Object lastArgument() {
    return port.last().argument();
  }

  /** The call that was served last. */
  public CurrentCall lastCall() {
    return port.last().current();
  }

  /** Answers with samples. */
  public void answer(Samples.Fill fill) {
    port.answers = fill;
    port.behaviour = answer -> answer;
  }

  /** Fails from now on. */
  public void answerWithFailure() {
    port.behaviour =
        answer -> {
          throw new IllegalStateException("secret inside");
        };
  }

  private <T> void publish(Class<T> serviceInterface, DecodingLimits limits) {
    EndpointSettings settings = new EndpointSettings(limits, Optional.empty(), refused::add);
    SoapEndpoints.publish(bus, "/Port", serviceInterface, port.as(serviceInterface), settings);
  }

  private ServerConnector secure(SSLContext tls) {
    SslContextFactory.Server factory = new SslContextFactory.Server();
    factory.setSslContext(tls);
    factory.setNeedClientAuth(true);
    HttpConfiguration http = new HttpConfiguration();
    SecureRequestCustomizer customizer = new SecureRequestCustomizer();
    customizer.setSniHostCheck(false);
    http.addCustomizer(customizer);
    ServerConnector connector =
        new ServerConnector(server, factory, new HttpConnectionFactory(http));
    server.addConnector(connector);
    return connector;
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("The server did not stop", e);
    }
    bus.shutdown(true);
  }
}
