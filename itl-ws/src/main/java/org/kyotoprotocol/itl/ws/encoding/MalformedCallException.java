package org.kyotoprotocol.itl.ws.encoding;

/**
 * What was received is not one readable SOAP 1.1 call of a known operation. The message is safe to
 * send to the peer: it names what is wrong and nothing of our inside.
 */
public final class MalformedCallException extends Exception {
  private static final long serialVersionUID = 1L;

  private final FaultReason reason;

  /** With what is wrong, in words fit for the peer. */
  public MalformedCallException(FaultReason reason, String safeText) {
    super(safeText);
    this.reason = reason;
  }

  /** As above, with the cause for our own log. */
  public MalformedCallException(FaultReason reason, String safeText, Throwable cause) {
    super(safeText, cause);
    this.reason = reason;
  }

  /** The kind of defect. */
  public FaultReason reason() {
    return reason;
  }

  /** What the peer sent, cut and cleaned so that it can be quoted. */
  static String quoted(String text) {
    String cut = text.length() > 60 ? text.substring(0, 60) + "..." : text;
    return cut.replaceAll("[\\p{Cntrl}<>&\"]", "?");
  }
}
