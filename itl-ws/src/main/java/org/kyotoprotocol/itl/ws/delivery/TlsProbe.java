package org.kyotoprotocol.itl.ws.delivery;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import org.kyotoprotocol.itl.ws.delivery.ConnectionReport.Failed;
import org.kyotoprotocol.itl.ws.delivery.ConnectionReport.PeerTls;
import org.kyotoprotocol.itl.ws.tls.HandshakeWords;
import org.kyotoprotocol.itl.ws.tls.ReloadableTls;

/** Opens a connection step by step, so that the step which fails can be named. */
final class TlsProbe {
  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  private final ReloadableTls tls;
  private final Duration timeout;

  /** How it went: a failure, or TLS unless the endpoint is plain HTTP. */
  record Result(Optional<Failed> failure, Optional<PeerTls> tls) {}

  TlsProbe(ReloadableTls tls, Duration timeout) {
    this.tls = tls;
    this.timeout = timeout;
  }

  Result probe(URI endpoint) {
    boolean secure = "https".equals(endpoint.getScheme());
    int port = endpoint.getPort() >= 0 ? endpoint.getPort() : secure ? HTTPS : HTTP;
    String where = endpoint.getHost() + " port " + port;
    int millis = Math.toIntExact(timeout.toMillis());
    try (Socket socket = new Socket()) {
      InetAddress address = InetAddress.getByName(endpoint.getHost());
      socket.connect(new InetSocketAddress(address, port), millis);
      socket.setSoTimeout(millis);
      return new Result(
          Optional.empty(),
          secure ? Optional.of(handshake(socket, endpoint, port)) : Optional.empty());
    } catch (UnknownHostException e) {
      return failed(
          "the host name " + endpoint.getHost() + " is not known",
          "Check the address recorded for the registry and the name service of this machine");
    } catch (SocketTimeoutException e) {
      return failed(
          "no answer from " + where + " within " + timeout.toSeconds() + " s",
          "Ask whether the registry is up, and check the firewalls on both sides");
    } catch (ConnectException | NoRouteToHostException e) {
      return failed(
          "no connection to " + where + ": " + e.getMessage(),
          "Ask whether the registry is up and listens on that port, and check the firewalls");
    } catch (IOException e) {
      return failed(
          "no TLS session with " + where + ": " + HandshakeWords.of(e).orElse(e.getMessage()),
          "Correct the certificate named, or the authorities and lists that we trust it by");
    }
  }

  private PeerTls handshake(Socket socket, URI endpoint, int port) throws IOException {
    try (SSLSocket secured =
        (SSLSocket)
            tls.clientContext()
                .getSocketFactory()
                .createSocket(socket, endpoint.getHost(), port, true)) {
      secured.setSSLParameters(ReloadableTls.clientParameters());
      secured.startHandshake();
      SSLSession session = secured.getSession();
      X509Certificate certificate = (X509Certificate) session.getPeerCertificates()[0];
      return new PeerTls(
          session.getProtocol(),
          session.getCipherSuite(),
          certificate.getSubjectX500Principal().getName(),
          certificate.getIssuerX500Principal().getName(),
          certificate.getNotAfter().toInstant());
    }
  }

  private static Result failed(String words, String remedy) {
    return new Result(Optional.of(new Failed(words, remedy, Optional.empty())), Optional.empty());
  }
}
