package org.kyotoprotocol.itl.ws.encoding;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.xml.namespace.QName;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.kyotoprotocol.itl.ws.encoding.EncodedContract.Message;
import org.w3c.dom.DOMImplementation;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Decodes section-5 encoded calls and answers of one port. Safe for use by many threads.
 *
 * <p>What is not one SOAP 1.1 call of a known operation is refused with {@link
 * MalformedCallException}; what is readable but does not fit the schema comes back with all its
 * violations, for the caller to decide.
 */
public final class SectionFiveDecoder {
  private static final DOMImplementation DOM = domImplementation();

  private final EncodedContract contract;
  private final DecodingLimits limits;

  /** A decoder for one port. */
  public SectionFiveDecoder(EncodedContract contract, DecodingLimits limits) {
    this.contract = contract;
    this.limits = limits;
  }

  /** The limits in force. */
  public DecodingLimits limits() {
    return limits;
  }

  /** Decodes a request from a whole envelope; {@code charset} as HTTP gives it, or null. */
  public DecodedCall request(byte[] envelope, String charset) throws MalformedCallException {
    return decode(SoapEnvelopeReader.read(envelope, charset, limits), contract::request);
  }

  /** Decodes an answer from a whole envelope; {@code charset} as HTTP gives it, or null. */
  public DecodedCall response(byte[] envelope, String charset) throws MalformedCallException {
    return decode(SoapEnvelopeReader.read(envelope, charset, limits), contract::response);
  }

  /**
   * Decodes a request from an open reader, and reads it to its end.
   *
   * @param body positioned on the body's start tag or its first entry
   */
  public DecodedCall request(XMLStreamReader body) throws MalformedCallException {
    return decode(readToEnd(body), contract::request);
  }

  /** Decodes an answer from an open reader, as {@link #request(XMLStreamReader)}. */
  public DecodedCall response(XMLStreamReader body) throws MalformedCallException {
    return decode(readToEnd(body), contract::response);
  }

  private List<EncodedElement> readToEnd(XMLStreamReader reader) throws MalformedCallException {
    List<EncodedElement> body = EncodedBodyReader.read(reader, limits);
    try {
      SoapEnvelopeReader.drain(reader);
      return body;
    } catch (XMLStreamException e) {
      throw XmlInput.notXml(e);
    }
  }

  private DecodedCall decode(List<EncodedElement> body, Function<QName, Optional<Message>> messages)
      throws MalformedCallException {
    References.connect(body, limits);
    EncodedElement wrapper = null;
    Message message = null;
    for (EncodedElement entry : body) {
      Optional<Message> known = messages.apply(new QName(entry.namespace, entry.localName));
      if (known.isEmpty() && entry.id != null) {
        continue;
      }
      if (wrapper != null) {
        throw new MalformedCallException(
            FaultReason.NOT_ONE_CALL, "The SOAP body has more than one call");
      }
      wrapper = entry;
      message = known.orElse(null);
    }
    if (wrapper == null) {
      throw new MalformedCallException(FaultReason.NOT_ONE_CALL, "The SOAP body has no call");
    }
    if (message == null) {
      throw unknown(wrapper);
    }
    return decode(wrapper, message);
  }

  private static MalformedCallException unknown(EncodedElement wrapper) {
    return new MalformedCallException(
        FaultReason.UNKNOWN_OPERATION,
        "There is no operation "
            + MalformedCallException.quoted(wrapper.localName)
            + " in the namespace '"
            + MalformedCallException.quoted(wrapper.namespace)
            + "'");
  }

  private static DecodedCall decode(EncodedElement wrapper, Message message) {
    QName name = message.wrapper();
    Document document =
        DOM.createDocument(name.getNamespaceURI(), "o:" + name.getLocalPart(), null);
    Element literal = document.getDocumentElement();
    Element part = document.createElementNS(null, message.part());
    Findings findings = new Findings(message.part());
    part(wrapper, message, part, new PartDecoder(document, findings), findings);
    literal.appendChild(findings.fits() ? part : document.createElementNS(null, message.part()));
    return new DecodedCall(
        message.operation(),
        name,
        literal,
        findings.violations(),
        findings.fields(),
        findings.notes());
  }

  private static void part(
      EncodedElement wrapper,
      Message message,
      Element literal,
      PartDecoder decoder,
      Findings findings) {
    EncodedElement part = null;
    for (EncodedElement child : wrapper.value().children) {
      if (!child.localName.equals(message.part())) {
        findings.note(
            "unknown part " + MalformedCallException.quoted(child.localName) + " ignored");
      } else if (part == null) {
        part = child;
      } else {
        findings.unreadable("is given more than once");
      }
    }
    if (part == null || part.nil || part.value().nil) {
      findings.missing(part == null ? "is missing" : "is nil, but required");
    } else {
      decoder.struct(part.value(), message.type(), literal);
    }
  }

  private static DOMImplementation domImplementation() {
    try {
      return DocumentBuilderFactory.newDefaultNSInstance()
          .newDocumentBuilder()
          .getDOMImplementation();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("This Java has no DOM implementation", e);
    }
  }
}
