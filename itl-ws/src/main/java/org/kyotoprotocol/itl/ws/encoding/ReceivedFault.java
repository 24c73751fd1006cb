package org.kyotoprotocol.itl.ws.encoding;

import java.util.Optional;

/**
 * A SOAP 1.1 fault that a peer answered.
 *
 * @param code the fault code's local part, such as {@code Server}; empty if the peer gave none
 * @param text the fault string; empty if the peer gave none
 */
public record ReceivedFault(String code, String text) {

  /** The fault in an answer, if it is one; {@code charset} as HTTP gives it, or null. */
  public static Optional<ReceivedFault> read(byte[] envelope, String charset, DecodingLimits limits)
      throws MalformedCallException {
    for (EncodedElement entry : SoapEnvelopeReader.read(envelope, charset, limits)) {
      if (entry.localName.equals("Fault") && entry.namespace.equals(Namespaces.ENVELOPE)) {
        String code = child(entry, "faultcode");
        return Optional.of(
            new ReceivedFault(Contracts.localPart(code), child(entry, "faultstring")));
      }
    }
    return Optional.empty();
  }

  private static String child(EncodedElement fault, String localName) {
    for (EncodedElement child : fault.children) {
      if (child.localName.equals(localName) && child.text != null) {
        return child.text.strip();
      }
    }
    return "";
  }
}
