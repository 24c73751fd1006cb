package org.kyotoprotocol.itl.ws.endpoint;

import org.kyotoprotocol.itl.core.message.MessageBytes;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.ws.identity.PeerIdentityFilter;
import org.kyotoprotocol.itl.ws.soap.RefusedCall;

/** Enters calls that were answered with a SOAP fault in the message log. */
public final class MalformedCalls implements RefusedCall.Listener {
  private final Log log;

  /** Where they are entered; never throws. */
  @FunctionalInterface
  public interface Log {
    void malformed(RegistryCode peer, MessageBytes bytes, String reason);
  }

  public MalformedCalls(Log log) {
    this.log = log;
  }

  @Override
  public void refused(RefusedCall call) {
    RegistryCode peer = (RegistryCode) call.httpRequest().getAttribute(PeerIdentityFilter.CALLER);
    log.malformed(peer, MessageBytes.of(call.bytes()), call.reason() + ": " + call.text());
  }
}
