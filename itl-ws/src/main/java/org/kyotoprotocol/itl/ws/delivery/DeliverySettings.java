package org.kyotoprotocol.itl.ws.delivery;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import org.kyotoprotocol.itl.ws.encoding.DecodingLimits;
import org.kyotoprotocol.itl.ws.soap.BasicCredentials;
import org.kyotoprotocol.itl.ws.soap.ClientSettings;
import org.kyotoprotocol.itl.ws.tls.ReloadableTls;

/**
 * How peers are called.
 *
 * @param connectTimeout for a connection
 * @param readTimeout for an answer
 * @param credentials our own user and password, if peers want them (DES wire contract H5)
 * @param plainLoopback whether endpoints of this machine may speak plain HTTP; in a sandbox only
 */
public record DeliverySettings(
    Duration connectTimeout,
    Duration readTimeout,
    Optional<BasicCredentials> credentials,
    boolean plainLoopback) {

  /** Ten seconds to connect, sixty to answer (DES wire contract 9), TLS everywhere. */
  public static final DeliverySettings DEFAULT =
      new DeliverySettings(Duration.ofSeconds(10), Duration.ofSeconds(60), Optional.empty(), false);

  /** Why the endpoint must not be called, in words for the operator; empty if it may. */
  Optional<String> objection(URI endpoint) {
    if (endpoint.getHost() == null) {
      return Optional.of("the address " + endpoint + " names no host");
    }
    if ("https".equals(endpoint.getScheme())
        || (plainLoopback && "http".equals(endpoint.getScheme()) && isLoopback(endpoint))) {
      return Optional.empty();
    }
    return Optional.of("the address " + endpoint + " does not begin with https://");
  }

  ClientSettings client(ReloadableTls tls) {
    return new ClientSettings(
        connectTimeout,
        readTimeout,
        credentials,
        Optional.of(tls::clientContext),
        DecodingLimits.DEFAULT);
  }

  private static boolean isLoopback(URI endpoint) {
    try {
      return InetAddress.getByName(endpoint.getHost()).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
