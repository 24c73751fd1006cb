package org.kyotoprotocol.itl.ws.soap;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.JAXBException;
import javax.xml.namespace.QName;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.kyotoprotocol.itl.ws.encoding.DecodedCall;
import org.kyotoprotocol.itl.ws.encoding.DecodingLimits;
import org.kyotoprotocol.itl.ws.encoding.EncodedContract.Message;
import org.kyotoprotocol.itl.ws.encoding.MalformedCallException;
import org.kyotoprotocol.itl.ws.encoding.SectionFiveDecoder;
import org.kyotoprotocol.itl.ws.encoding.SectionFiveEncoder;
import org.kyotoprotocol.itl.ws.encoding.SoapEnvelopeWriter;
import org.kyotoprotocol.itl.xsd.ObjectFactory;
import org.w3c.dom.DOMImplementation;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Turns the objects of one port into the exact bytes of their messages and back. The same object
 * always gives the same bytes. Safe for use by many threads.
 */
public final class MessageCodec {
  private static final JAXBContext BINDING = binding();
  private static final DOMImplementation DOM = domImplementation();

  private final DesPort port;
  private final SectionFiveEncoder encoder;
  private final SectionFiveDecoder decoder;

  /** A codec for the messages of one port. */
  public MessageCodec(DesPort port, DecodingLimits limits) {
    this.port = port;
    this.encoder = new SectionFiveEncoder(port.contract());
    this.decoder = new SectionFiveDecoder(port.contract(), limits);
  }

  /**
   * A message, decoded.
   *
   * @param call what the codec found, with all violations
   * @param content the part as an object; without content if there are violations
   */
  public record Decoded(DecodedCall call, Object content) {}

  /**
   * Encodes a call.
   *
   * @throws IllegalArgumentException if the request lacks a required field or has text that XML
   *     cannot carry
   */
  public EncodedCall request(String operation, Object request) {
    return new EncodedCall(operation, write(port.contract().requestOf(operation), request));
  }

  /** Encodes an answer; the bytes equal those that our endpoint sends for the same object. */
  public byte[] response(String operation, Object response) {
    return write(port.contract().responseOf(operation), response);
  }

  /** Decodes a call; {@code charset} as HTTP gives it, or null. */
  public Decoded readRequest(byte[] envelope, String charset) throws MalformedCallException {
    DecodedCall call = decoder.request(envelope, charset);
    return bind(call, port.contract().requestOf(call.operation()));
  }

  /** Decodes an answer; {@code charset} as HTTP gives it, or null. */
  public Decoded readResponse(byte[] envelope, String charset) throws MalformedCallException {
    DecodedCall call = decoder.response(envelope, charset);
    return bind(call, port.contract().responseOf(call.operation()));
  }

  private byte[] write(Message message, Object content) {
    Class<?> type = port.partClass(message);
    Document document =
        DOM.createDocument(
            message.wrapper().getNamespaceURI(), "o:" + message.wrapper().getLocalPart(), null);
    try {
      BINDING
          .createMarshaller()
          .marshal(part(message, type, content), document.getDocumentElement());
    } catch (JAXBException e) {
      throw new IllegalArgumentException("Cannot write " + type.getSimpleName() + " as XML", e);
    }
    return SoapEnvelopeWriter.write(document.getDocumentElement(), encoder);
  }

  private static <T> JAXBElement<T> part(Message message, Class<T> type, Object content) {
    return new JAXBElement<>(new QName(message.part()), type, type.cast(content));
  }

  private Decoded bind(DecodedCall call, Message message) {
    Element part = (Element) call.literal().getFirstChild();
    try {
      Object content =
          BINDING.createUnmarshaller().unmarshal(part, port.partClass(message)).getValue();
      return new Decoded(call, content);
    } catch (JAXBException e) {
      throw new IllegalStateException("Cannot bind " + message.part() + " to its class", e);
    }
  }

  private static JAXBContext binding() {
    try {
      return JAXBContext.newInstance(ObjectFactory.class);
    } catch (JAXBException e) {
      throw new IllegalStateException("The classes of the DES types do not bind", e);
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
