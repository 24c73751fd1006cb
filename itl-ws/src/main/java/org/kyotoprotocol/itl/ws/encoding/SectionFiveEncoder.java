package org.kyotoprotocol.itl.ws.encoding;

import java.util.List;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.kyotoprotocol.itl.ws.encoding.EncodedContract.Message;
import org.w3c.dom.Element;

/**
 * Encodes literal calls and answers in section-5 encoding as genuine registries expect it: flat, in
 * schema order, every element typed (DES wire contract E1-E11). Safe for use by many threads.
 */
public final class SectionFiveEncoder {
  private static final String OPERATIONS = "o";

  private final EncodedContract contract;
  private final String typesNamespace;

  /** An encoder for one port. */
  public SectionFiveEncoder(EncodedContract contract) {
    this.contract = contract;
    this.typesNamespace = contract.schema().namespace();
  }

  /**
   * Writes the wrapper element and all below it.
   *
   * @param literal the wrapper in rpc/literal form
   * @param out positioned inside the SOAP body
   * @throws IllegalArgumentException if the literal form does not fit the schema
   */
  public void encode(Element literal, XMLStreamWriter out) throws XMLStreamException {
    Message message = message(new QName(literal.getNamespaceURI(), literal.getLocalName()));
    QName wrapper = message.wrapper();
    out.writeStartElement(OPERATIONS, wrapper.getLocalPart(), wrapper.getNamespaceURI());
    out.writeNamespace(OPERATIONS, wrapper.getNamespaceURI());
    out.writeNamespace("soapenv", Namespaces.ENVELOPE);
    out.writeNamespace("soapenc", Namespaces.ENCODING);
    out.writeNamespace("xsd", Namespaces.SCHEMA);
    out.writeNamespace("xsi", Namespaces.INSTANCE);
    out.writeNamespace("t", typesNamespace);
    out.writeAttribute("soapenv", Namespaces.ENVELOPE, "encodingStyle", Namespaces.ENCODING);
    List<Element> parts = PartEncoder.elements(literal);
    if (parts.size() != 1 || !PartEncoder.localName(parts.get(0)).equals(message.part())) {
      throw new IllegalArgumentException("The call must have the one part " + message.part());
    }
    new PartEncoder(out, message.response()).struct(message.part(), parts.get(0), message.type());
    out.writeEndElement();
  }

  private Message message(QName wrapper) {
    return contract
        .request(wrapper)
        .or(() -> contract.response(wrapper))
        .orElseThrow(() -> new IllegalArgumentException("This port has no message " + wrapper));
  }
}
