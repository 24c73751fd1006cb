package org.kyotoprotocol.itl.ws.delivery;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a connection test found, for the operator. */
public sealed interface ConnectionReport {
  /** The certificate that the peer presented; empty without TLS, or if it came not so far. */
  Optional<PeerTls> tls();

  /**
   * The peer answered as the contract says.
   *
   * @param roundTrip from the request to the answer, on an open connection or a new one
   * @param drift of the peer's clock against ours; positive if it is ahead
   * @param warnings what the operator should see to, in plain words
   */
  record Reached(
      URI endpoint,
      Duration roundTrip,
      Instant systemTime,
      Duration drift,
      Optional<PeerTls> tls,
      List<String> warnings)
      implements ConnectionReport {
    public Reached {
      warnings = List.copyOf(warnings);
    }
  }

  /**
   * It did not.
   *
   * @param words what failed
   * @param remedy what to do about it
   */
  record Failed(String words, String remedy, Optional<PeerTls> tls) implements ConnectionReport {}

  /**
   * TLS as it was negotiated.
   *
   * @param protocol version, such as {@code TLSv1.3}
   * @param subject to whom the peer's certificate is made out
   * @param issuer who issued it
   * @param notAfter when it expires
   */
  record PeerTls(
      String protocol, String cipherSuite, String subject, String issuer, Instant notAfter) {}
}
