package org.kyotoprotocol.itl.ws.delivery;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.kyotoprotocol.itl.core.registry.OperatingState;
import org.kyotoprotocol.itl.core.registry.Registry;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.registry.RegistryKind;
import org.kyotoprotocol.itl.ws.server.GatewayServer;
import org.kyotoprotocol.itl.ws.server.GatewaySettings;
import org.kyotoprotocol.itl.ws.server.Mount;
import org.kyotoprotocol.itl.ws.tls.ReloadableTls;
import org.kyotoprotocol.itl.ws.tls.TestAuthority;
import org.kyotoprotocol.itl.ws.tls.TestCertificate;
import org.kyotoprotocol.itl.ws.tls.TlsFiles;

/** A registry's listener that answers what it is told to. */
final class Peer implements AutoCloseable {
  static final String PATH = "/services/RegistryPort";

  final List<Request> requests = new CopyOnWriteArrayList<>();
  volatile Answer answer = new Answer(200, "text/xml; charset=utf-8", new byte[0]);
  private final GatewayServer server;

  /** What came. */
  record Request(String body, String action, String authorization, String protocol, int port) {}

  /** What goes. */
  @SuppressWarnings("ArrayRecordComponent") // compared nowhere
  record Answer(int status, String contentType, byte[] body) {
    static Answer text(int status, String contentType, String body) {
      return new Answer(status, contentType, body.getBytes(StandardCharsets.UTF_8));
    }
  }

  private Peer(Optional<ReloadableTls> tls) throws IOException {
    server =
        new GatewayServer(
            GatewaySettings.DEFAULT.at("localhost", 0),
            tls,
            List.of(new Mount(PATH, new Script(), List.of())));
    server.start();
  }

  /** With TLS, presenting the certificate and trusting the authority. */
  static Peer secure(Path dir, TestAuthority trusted, TestCertificate own) throws IOException {
    return new Peer(Optional.of(tls(dir, "peer", trusted, own)));
  }

  static Peer plain() throws IOException {
    return new Peer(Optional.empty());
  }

  static ReloadableTls tls(Path dir, String name, TestAuthority trusted, TestCertificate own) {
    return ReloadableTls.load(
        new TlsFiles(
            own.write(dir.resolve(name + ".pem")),
            List.of(trusted.write(dir.resolve(name + "-ca.pem"))),
            List.of()));
  }

  URI address() {
    return server.address(PATH);
  }

  Registry registry() {
    return registry(address());
  }

  static Registry registry(URI address) {
    return new Registry(
        new RegistryCode("GB"),
        RegistryKind.PARTY,
        OperatingState.LIVE,
        Optional.empty(),
        Optional.of(address));
  }

  @Override
  public void close() {
    server.close();
  }

  private final class Script extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      requests.add(
          new Request(
              new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8),
              request.getHeader("SOAPAction"),
              request.getHeader("Authorization"),
              request.getProtocol(),
              request.getRemotePort()));
      Answer now = answer;
      response.setStatus(now.status());
      if (!now.contentType().isEmpty()) {
        response.setHeader("Content-Type", now.contentType());
      }
      response.setContentLength(now.body().length);
      response.getOutputStream().write(now.body());
    }
  }
}
