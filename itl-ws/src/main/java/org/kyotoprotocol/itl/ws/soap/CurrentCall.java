package org.kyotoprotocol.itl.ws.soap;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.PhaseInterceptorChain;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import org.kyotoprotocol.itl.ws.encoding.DecodedCall;
import org.kyotoprotocol.itl.ws.encoding.Violation;

/**
 * The call that the current thread is serving: what a port's implementation needs beyond its
 * arguments. If there are violations, the argument is without content and must not be used.
 */
public final class CurrentCall {
  private final DecodedCall call;
  private final byte[] bytes;
  private final HttpServletRequest request;
  private final List<String> notes;

  CurrentCall(DecodedCall call, byte[] bytes, HttpServletRequest request, List<String> notes) {
    this.call = call;
    this.bytes = bytes;
    this.request = request;
    this.notes = List.copyOf(notes);
  }

  /**
   * The call being served.
   *
   * @throws IllegalStateException outside of a port's implementation
   */
  public static CurrentCall get() {
    Message message = PhaseInterceptorChain.getCurrentMessage();
    CurrentCall current = message == null ? null : message.getExchange().get(CurrentCall.class);
    if (current == null) {
      throw new IllegalStateException("No SOAP call is being served by this thread");
    }
    return current;
  }

  /** Name of the operation. */
  public String operation() {
    return call.operation();
  }

  /** Every respect in which the message does not fit the schema; empty if it does. */
  public List<Violation> violations() {
    return call.violations();
  }

  /**
   * A scalar outside arrays in canonical form, if it is there and readable, also when there are
   * violations elsewhere.
   *
   * @param path such as {@code from} or {@code proposedTransaction/transactionIdentifier}
   */
  public Optional<String> field(String path) {
    return Optional.ofNullable(call.fields().get(path));
  }

  /** All fields that {@link #field} knows, by path. */
  public Map<String, String> fields() {
    return call.fields();
  }

  /** What was ignored or is odd about the message, in plain words, for the log. */
  public List<String> notes() {
    return notes;
  }

  /** The bytes received. The array is not copied: do not change it. */
  public byte[] bytes() {
    return bytes;
  }

  /**
   * The HTTP request, for the identity of the peer. Its body has been read; it is good only until
   * the implementation returns.
   */
  public HttpServletRequest httpRequest() {
    return request;
  }

  /** What an HTTP server calls its request in a CXF message. */
  static HttpServletRequest httpRequest(Message message) {
    return (HttpServletRequest) message.get(AbstractHTTPDestination.HTTP_REQUEST);
  }
}
