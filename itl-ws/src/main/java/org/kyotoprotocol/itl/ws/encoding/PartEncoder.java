package org.kyotoprotocol.itl.ws.encoding;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.kyotoprotocol.itl.ws.encoding.SchemaType.Array;
import org.kyotoprotocol.itl.ws.encoding.SchemaType.Field;
import org.kyotoprotocol.itl.ws.encoding.SchemaType.Simple;
import org.kyotoprotocol.itl.ws.encoding.SchemaType.Struct;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Encodes the fields of one part. */
final class PartEncoder {
  private final XMLStreamWriter out;
  private final boolean response;

  PartEncoder(XMLStreamWriter out, boolean response) {
    this.out = out;
    this.response = response;
  }

  void struct(String name, Element literal, Struct type) throws XMLStreamException {
    start(name, typeName(type));
    Element[] given = new Element[type.fields().size()];
    for (Element child : elements(literal)) {
      int position = type.position(localName(child));
      if (position < 0 || given[position] != null) {
        throw new IllegalArgumentException(
            type.name() + " cannot have another element " + localName(child));
      }
      given[position] = child;
    }
    for (int i = 0; i < given.length; i++) {
      field(type.fields().get(i), given[i], type);
    }
    out.writeEndElement();
  }

  private void field(Field field, Element literal, Struct owner) throws XMLStreamException {
    if (field.type() instanceof Array array) {
      array(field, array, literal == null ? null : elements(literal));
    } else if (literal != null) {
      value(field.name(), field.type(), literal);
    } else if (field.required()) {
      throw new IllegalArgumentException(owner.name() + "." + field.name() + " is required");
    } else {
      nil(field.name(), field.type());
    }
  }

  private void value(String name, SchemaType type, Element literal) throws XMLStreamException {
    if (type instanceof Struct struct) {
      struct(name, literal, struct);
      return;
    }
    String text = literal.getTextContent();
    if (type == Simple.STRING) {
      XmlText.requireValid(name, text);
    }
    start(name, typeName(type));
    out.writeCharacters(text);
    out.writeEndElement();
  }

  private void array(Field field, Array type, List<Element> items) throws XMLStreamException {
    boolean empty = items == null || items.isEmpty();
    if (response && empty && !field.required()) {
      // Genuine peers answer so: nil with the type of the component, not of the array (E6).
      nil(field.name(), type.item());
      return;
    }
    if (items == null && !field.required()) {
      return;
    }
    start(field.name(), "soapenc:Array");
    String component = typeName(type.item());
    int length = empty ? 0 : items.size();
    out.writeAttribute("soapenc", Namespaces.ENCODING, "arrayType", component + "[" + length + "]");
    if (items != null) {
      for (Element item : items) {
        // Axis repeats the array's name for its items; registries are used to that (E3).
        value(field.name(), type.item(), item);
      }
    }
    out.writeEndElement();
  }

  private void nil(String name, SchemaType type) throws XMLStreamException {
    start(name, typeName(type));
    out.writeAttribute("xsi", Namespaces.INSTANCE, "nil", "true");
    out.writeEndElement();
  }

  private void start(String name, String type) throws XMLStreamException {
    out.writeStartElement(name);
    out.writeAttribute("xsi", Namespaces.INSTANCE, "type", type);
  }

  static List<Element> elements(Element parent) {
    List<Element> elements = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        elements.add(element);
      }
    }
    return elements;
  }

  static String localName(Element element) {
    String name = element.getLocalName();
    return name == null ? element.getNodeName() : name;
  }

  /** The name of a type as {@code xsi:type} and {@code soapenc:arrayType} give it. */
  static String typeName(SchemaType type) {
    if (type instanceof Simple simple) {
      return "xsd:" + simple.schemaName();
    }
    if (type instanceof Struct struct) {
      return "t:" + struct.name();
    }
    throw new IllegalArgumentException("The codec does not support arrays of arrays");
  }
}
