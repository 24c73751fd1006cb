package org.kyotoprotocol.itl.ws.soap;

import jakarta.servlet.http.HttpServletRequest;
import org.kyotoprotocol.itl.ws.encoding.FaultReason;

/**
 * Something received that was answered by a SOAP fault before any implementation saw it.
 *
 * @param bytes what was received, as far as it was read
 * @param reason the kind of defect
 * @param text what the peer was told
 * @param httpRequest the HTTP request, for the identity of the peer
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are compared nowhere; copies would cost megabytes
public record RefusedCall(
    byte[] bytes, FaultReason reason, String text, HttpServletRequest httpRequest) {

  /** Is told of each refused call, on the thread that serves it, before the fault is sent. */
  @FunctionalInterface
  public interface Listener {
    /** Takes note; must not throw. */
    void refused(RefusedCall call);
  }
}
