package org.kyotoprotocol.itl.testkit.wire;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.kyotoprotocol.itl.ws.encoding.Namespaces;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * Rewrites a flat call into the multi-reference form of genuine registries (DES wire contract D1-D9
 * and the example in section 7): every struct and every int and long stands in a multiRef beside
 * the call, equal numbers share one; texts, dates and arrays stay where they are.
 */
public final class MultiReference {
  private static final Set<String> HOISTED = Set.of("xsd:int", "xsd:long");
  private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

  private final XMLStreamWriter out;
  private final Map<String, String> sharedNumbers = new HashMap<>();
  private final Deque<Reference> pending = new ArrayDeque<>();
  private int references;

  /** A value that has been referred to and is still to be written. */
  private record Reference(String id, Element value) {}

  private MultiReference(XMLStreamWriter out) {
    this.out = out;
  }

  /**
   * The same call in multi-reference form.
   *
   * @param flat a whole envelope as our own encoder writes it
   */
  public static byte[] of(byte[] flat) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(flat.length * 2);
    try {
      Element envelope =
          DocumentBuilderFactory.newDefaultNSInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(flat))
              .getDocumentElement();
      XMLStreamWriter writer = WRITERS.createXMLStreamWriter(bytes, "UTF-8");
      Node body = envelope.getLastChild();
      if (body == null || !(body.getFirstChild() instanceof Element call)) {
        throw new IllegalArgumentException("Not an envelope with one call");
      }
      new MultiReference(writer).envelope(call);
      writer.close();
    } catch (SAXException | IOException | ParserConfigurationException | XMLStreamException e) {
      throw new IllegalArgumentException("Not a flat call as our encoder writes it", e);
    }
    return bytes.toByteArray();
  }

  private void envelope(Element call) throws XMLStreamException {
    out.writeStartDocument("UTF-8", "1.0");
    out.writeStartElement("soapenv", "Envelope", Namespaces.ENVELOPE);
    out.writeNamespace("soapenv", Namespaces.ENVELOPE);
    out.writeNamespace("xsd", Namespaces.SCHEMA);
    out.writeNamespace("xsi", Namespaces.INSTANCE);
    out.writeStartElement("soapenv", "Body", Namespaces.ENVELOPE);
    out.writeStartElement("ns1", call.getLocalName(), call.getNamespaceURI());
    out.writeAttribute("soapenv", Namespaces.ENVELOPE, "encodingStyle", Namespaces.ENCODING);
    out.writeNamespace("ns1", call.getNamespaceURI());
    Element part = (Element) call.getFirstChild();
    reference(part.getLocalName(), refer(part));
    out.writeEndElement();
    while (!pending.isEmpty()) {
      multiRef(pending.remove());
    }
    out.writeEndDocument();
  }

  private void multiRef(Reference reference) throws XMLStreamException {
    Element value = reference.value();
    String type = type(value);
    out.writeStartElement("multiRef");
    out.writeAttribute("id", reference.id());
    out.writeAttribute("soapenc", Namespaces.ENCODING, "root", "0");
    out.writeAttribute("soapenv", Namespaces.ENVELOPE, "encodingStyle", Namespaces.ENCODING);
    if (HOISTED.contains(type)) {
      out.writeAttribute("xsi", Namespaces.INSTANCE, "type", type);
      out.writeNamespace("soapenc", Namespaces.ENCODING);
      out.writeCharacters(value.getTextContent());
    } else {
      out.writeAttribute("xsi", Namespaces.INSTANCE, "type", struct(type));
      out.writeNamespace("ns2", value.lookupNamespaceURI("t"));
      out.writeNamespace("soapenc", Namespaces.ENCODING);
      for (Element field : children(value)) {
        field(field);
      }
      missingArray(type, value);
    }
    out.writeEndElement();
  }

  private void field(Element field) throws XMLStreamException {
    String type = type(field);
    if (field.hasAttributeNS(Namespaces.INSTANCE, "nil")) {
      nil(field.getLocalName(), type.startsWith("xsd:") ? type : struct(type));
    } else if (type.equals("soapenc:Array")) {
      array(field);
    } else if (HOISTED.contains(type) || !type.startsWith("xsd:")) {
      reference(field.getLocalName(), refer(field));
    } else {
      out.writeStartElement(field.getLocalName());
      out.writeAttribute("xsi", Namespaces.INSTANCE, "type", type);
      out.writeCharacters(field.getTextContent());
      out.writeEndElement();
    }
  }

  private void array(Element array) throws XMLStreamException {
    String arrayType = array.getAttributeNS(Namespaces.ENCODING, "arrayType");
    out.writeStartElement(array.getLocalName());
    out.writeAttribute(
        "soapenc",
        Namespaces.ENCODING,
        "arrayType",
        arrayType.startsWith("xsd:") ? arrayType : struct(arrayType));
    out.writeAttribute("xsi", Namespaces.INSTANCE, "type", "soapenc:Array");
    for (Element item : children(array)) {
      reference(array.getLocalName(), refer(item));
    }
    out.writeEndElement();
  }

  /** Our encoder leaves absent arrays out; genuine registries send them nil, typed as an item. */
  private void missingArray(String type, Element value) throws XMLStreamException {
    boolean given =
        children(value).stream()
            .anyMatch(field -> field.getLocalName().equals("unitBlockIdentifiers"));
    if (type.equals("t:EvaluationResult") && !given) {
      nil("unitBlockIdentifiers", "ns2:UnitBlockIdentifier");
    }
  }

  private void nil(String name, String type) throws XMLStreamException {
    out.writeEmptyElement(name);
    out.writeAttribute("xsi", Namespaces.INSTANCE, "type", type);
    out.writeAttribute("xsi", Namespaces.INSTANCE, "nil", "true");
  }

  private void reference(String name, String id) throws XMLStreamException {
    out.writeEmptyElement(name);
    out.writeAttribute("href", "#" + id);
  }

  private String refer(Element value) {
    String number = HOISTED.contains(type(value)) ? type(value) + value.getTextContent() : null;
    String known = number == null ? null : sharedNumbers.get(number);
    if (known != null) {
      return known;
    }
    String id = "id" + references++;
    pending.add(new Reference(id, value));
    if (number != null) {
      sharedNumbers.put(number, id);
    }
    return id;
  }

  private static String type(Element element) {
    return element.getAttributeNS(Namespaces.INSTANCE, "type");
  }

  private static String struct(String type) {
    return "ns2" + type.substring(type.indexOf(':'));
  }

  private static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        children.add(child);
      }
    }
    return children;
  }
}
