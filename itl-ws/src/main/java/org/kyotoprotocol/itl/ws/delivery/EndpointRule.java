package org.kyotoprotocol.itl.ws.delivery;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import org.kyotoprotocol.itl.core.registry.Registry;

/**
 * Which addresses are called.
 *
 * @param plainLoopback whether endpoints of this machine may speak plain HTTP; in a sandbox only
 */
record EndpointRule(boolean plainLoopback) {

  /** Why the peer cannot be called, in words for the operator; empty if it can. */
  Optional<String> objection(Registry peer) {
    if (peer.endpoint().isEmpty()) {
      return Optional.of("no address is recorded for " + peer.code());
    }
    URI endpoint = peer.endpoint().get();
    if (endpoint.getHost() == null) {
      return Optional.of("the address " + endpoint + " names no host");
    }
    if ("https".equals(endpoint.getScheme())
        || (plainLoopback && "http".equals(endpoint.getScheme()) && isLoopback(endpoint))) {
      return Optional.empty();
    }
    return Optional.of("the address " + endpoint + " does not begin with https://");
  }

  private static boolean isLoopback(URI endpoint) {
    try {
      return InetAddress.getByName(endpoint.getHost()).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
