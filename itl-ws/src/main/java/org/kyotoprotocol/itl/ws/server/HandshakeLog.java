package org.kyotoprotocol.itl.ws.server;

import javax.net.ssl.SSLEngine;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ssl.SslHandshakeListener;
import org.kyotoprotocol.itl.ws.tls.HandshakeWords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in our log why a peer could not connect; the peer gets the TLS alert. */
final class HandshakeLog implements SslHandshakeListener {
  private static final Logger LOG = LoggerFactory.getLogger(HandshakeLog.class);

  @Override
  public void handshakeFailed(Event event, Throwable failure) {
    SSLEngine engine = event.getSSLEngine();
    EndPoint endPoint = event.getEndPoint();
    LOG.warn(
        "ITL-134 TLS connection from {} failed: {}",
        endPoint == null ? engine.getPeerHost() : endPoint.getRemoteSocketAddress(),
        HandshakeWords.of(failure).orElse(String.valueOf(failure.getMessage())));
  }
}
