package org.kyotoprotocol.itl.ws.soap;

import java.net.URI;
import java.util.Optional;
import org.kyotoprotocol.itl.ws.encoding.DecodingLimits;

/**
 * How a port is published.
 *
 * @param limits how large a message may be
 * @param publicAddress the address that {@code ?wsdl} names; if empty, the one it was asked under
 * @param refusals is told of calls that were refused by a fault
 */
public record EndpointSettings(
    DecodingLimits limits, Optional<URI> publicAddress, RefusedCall.Listener refusals) {

  /** Default limits, the address of the request, and no listener. */
  public static EndpointSettings defaults() {
    return new EndpointSettings(DecodingLimits.DEFAULT, Optional.empty(), refused -> {});
  }
}
