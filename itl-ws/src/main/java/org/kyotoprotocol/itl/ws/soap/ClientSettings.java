package org.kyotoprotocol.itl.ws.soap;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.kyotoprotocol.itl.ws.encoding.DecodingLimits;

/**
 * How a peer is called. The host name in the peer's certificate is always verified.
 *
 * @param connectTimeout for the TCP connection
 * @param readTimeout from then on to the last byte of the answer
 * @param credentials for HTTP Basic, if the peer wants them
 * @param tls the TLS context in force; asked before each call, and a new instance closes the door
 *     on connections of the old one. Empty: the JVM's own trust, no client certificate
 * @param limits how large an answer may be
 */
public record ClientSettings(
    Duration connectTimeout,
    Duration readTimeout,
    Optional<BasicCredentials> credentials,
    Optional<Supplier<SSLContext>> tls,
    DecodingLimits limits) {

  /** The DES wire contract's defaults (9): connect 10 s, read 60 s; no credentials, no TLS. */
  public static ClientSettings defaults() {
    return new ClientSettings(
        Duration.ofSeconds(10),
        Duration.ofSeconds(60),
        Optional.empty(),
        Optional.empty(),
        DecodingLimits.DEFAULT);
  }

  /** The same with credentials. */
  public ClientSettings with(BasicCredentials basic) {
    return new ClientSettings(connectTimeout, readTimeout, Optional.of(basic), tls, limits);
  }

  /** The same with TLS. */
  public ClientSettings with(Supplier<SSLContext> context) {
    return new ClientSettings(
        connectTimeout, readTimeout, credentials, Optional.of(context), limits);
  }

  /** The same with other time-outs. */
  public ClientSettings with(Duration connect, Duration read) {
    return new ClientSettings(connect, read, credentials, tls, limits);
  }
}
