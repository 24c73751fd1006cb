package org.kyotoprotocol.itl.ws.soap;

import java.util.NoSuchElementException;
import java.util.Optional;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;
import org.apache.cxf.binding.soap.Soap11;
import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.message.Message;
import org.kyotoprotocol.itl.ws.encoding.FaultReason;
import org.kyotoprotocol.itl.ws.encoding.MalformedCallException;
import org.kyotoprotocol.itl.ws.encoding.Namespaces;

/** SOAP faults as peers may see them: what they did wrong, nothing of our inside. */
final class Faults {
  private Faults() {}

  /** The fault for a malformed call. */
  static SoapFault of(MalformedCallException defect) {
    FaultReason reason = defect.reason();
    SoapFault fault =
        new SoapFault(
            defect.getMessage(), defect, new QName(Namespaces.ENVELOPE, reason.faultCode()));
    fault.setStatusCode(
        switch (reason) {
          case TOO_LARGE -> 413;
          case CONTENT_TYPE -> 415;
          default -> 500;
        });
    return fault;
  }

  /** The fault for our own failure. */
  static SoapFault server(Throwable cause) {
    return new SoapFault(
        "The message could not be processed", cause, Soap11.getInstance().getReceiver());
  }

  /**
   * What is wrong with the call, if the failure happened before it was decoded: then it is the
   * peer's defect, found by us or by CXF while reading the envelope.
   */
  static Optional<MalformedCallException> defect(Throwable failure, Message message) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof MalformedCallException defect) {
        return Optional.of(defect);
      }
    }
    boolean decoded = message.getExchange().get(CurrentCall.class) != null;
    // CXF looks at header blocks once the body has been decoded.
    return decoded && !isMustUnderstand(failure) ? Optional.empty() : envelopeDefect(failure);
  }

  private static Optional<MalformedCallException> envelopeDefect(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      // CXF reads on without looking when an envelope has no body.
      if (cause instanceof XMLStreamException || cause instanceof NoSuchElementException) {
        return Optional.of(
            new MalformedCallException(
                FaultReason.NOT_XML, "The message is not a well-formed SOAP envelope", failure));
      }
    }
    return failure instanceof SoapFault fault
        ? Optional.of(envelopeDefect(fault))
        : Optional.empty();
  }

  private static boolean isMustUnderstand(Throwable failure) {
    return failure instanceof SoapFault fault
        && Soap11.getInstance().getMustUnderstand().equals(fault.getFaultCode());
  }

  private static MalformedCallException envelopeDefect(SoapFault fault) {
    if (isMustUnderstand(fault)) {
      return new MalformedCallException(
          FaultReason.MUST_UNDERSTAND, "A header block is not understood", fault);
    }
    return new MalformedCallException(
        FaultReason.NOT_SOAP, "The message is not a SOAP 1.1 envelope with a body", fault);
  }
}
