package org.kyotoprotocol.itl.ws.encoding;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the content of a SOAP body, within the limits. */
final class EncodedBodyReader {
  private final XMLStreamReader reader;
  private final DecodingLimits limits;
  private int nodes;

  EncodedBodyReader(XMLStreamReader reader, DecodingLimits limits) {
    this.reader = reader;
    this.limits = limits;
  }

  /**
   * Reads all entries of the body.
   *
   * @param reader positioned on the body's start tag, or on its first entry or its end tag
   */
  static List<EncodedElement> read(XMLStreamReader reader, DecodingLimits limits)
      throws MalformedCallException {
    try {
      return new EncodedBodyReader(reader, limits).entries();
    } catch (XMLStreamException | RuntimeException e) {
      // Woodstox may report bad characters by unchecked exceptions when it reads lazily.
      throw XmlInput.notXml(e);
    }
  }

  private List<EncodedElement> entries() throws XMLStreamException, MalformedCallException {
    List<EncodedElement> entries = new ArrayList<>();
    if (reader.isEndElement()) {
      return entries;
    }
    boolean onEntry = reader.isStartElement() && !isBody();
    while (onEntry || next() != XMLStreamConstants.END_ELEMENT) {
      onEntry = false;
      if (reader.isStartElement()) {
        entries.add(element(1));
      }
    }
    return entries;
  }

  private boolean isBody() {
    return "Body".equals(reader.getLocalName())
        && Namespaces.ENVELOPE.equals(reader.getNamespaceURI());
  }

  private EncodedElement element(int depth) throws XMLStreamException, MalformedCallException {
    if (depth > limits.depth()) {
      throw tooDeep(limits);
    }
    if (++nodes > limits.nodes()) {
      throw tooMany(limits);
    }
    EncodedElement element = start();
    StringBuilder longText = null;
    while (true) {
      switch (next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          element.add(element(depth + 1));
          if (element.children.size() > limits.arrayItems()) {
            throw new MalformedCallException(
                FaultReason.TOO_MANY, "An array has more than " + limits.arrayItems() + " items");
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (element.text == null) {
            continue;
          }
          longText = append(element, longText);
        }
        case XMLStreamConstants.END_ELEMENT -> {
          if (longText != null && element.text != null) {
            element.text = longText.toString();
          }
          return element;
        }
        default -> {}
      }
    }
  }

  /** Long values arrive in pieces; most values are one piece and need no builder. */
  private StringBuilder append(EncodedElement element, StringBuilder longText)
      throws MalformedCallException {
    StringBuilder builder = longText;
    if (element.text.isEmpty() && builder == null) {
      element.text = reader.getText();
    } else {
      builder = builder == null ? new StringBuilder(element.text) : builder;
      builder.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
    }
    int length = builder == null ? element.text.length() : builder.length();
    if (length > limits.textLength()) {
      throw new MalformedCallException(
          FaultReason.TOO_MANY, "A value is longer than " + limits.textLength() + " characters");
    }
    return builder;
  }

  private int next() throws XMLStreamException, MalformedCallException {
    int event = reader.next();
    if (event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw XmlInput.documentType();
    }
    return event;
  }

  private EncodedElement start() {
    EncodedElement element = new EncodedElement(reader.getNamespaceURI(), reader.getLocalName());
    int count = reader.getAttributeCount();
    for (int i = 0; i < count; i++) {
      String namespace = reader.getAttributeNamespace(i);
      if (namespace == null || namespace.isEmpty()) {
        plainAttribute(element, reader.getAttributeLocalName(i), reader.getAttributeValue(i));
      } else if (namespace.equals(Namespaces.INSTANCE)) {
        instanceAttribute(element, reader.getAttributeLocalName(i), reader.getAttributeValue(i));
      } else if (namespace.equals(Namespaces.ENCODING)) {
        encodingAttribute(element, reader.getAttributeLocalName(i), reader.getAttributeValue(i));
      }
    }
    return element;
  }

  private static void plainAttribute(EncodedElement element, String name, String value) {
    if (name.equals("id")) {
      element.id = value.strip();
    } else if (name.equals("href")) {
      element.href = value.strip();
    }
  }

  private void instanceAttribute(EncodedElement element, String name, String value) {
    if (name.equals("nil")) {
      String nil = value.strip();
      element.nil = nil.equals("true") || nil.equals("1");
    } else if (name.equals("type")) {
      // The schema decides the type; only base64 changes how a text reads (SOAP::Lite).
      String local = Contracts.localPart(value).strip();
      element.base64 =
          (local.equals("base64Binary") || local.equals("base64")) && isSimpleType(value.strip());
    }
  }

  private boolean isSimpleType(String qualifiedName) {
    int colon = qualifiedName.indexOf(':');
    String prefix = colon < 0 ? "" : qualifiedName.substring(0, colon);
    String namespace = reader.getNamespaceURI(prefix);
    return Namespaces.SCHEMA.equals(namespace) || Namespaces.ENCODING.equals(namespace);
  }

  private static void encodingAttribute(EncodedElement element, String name, String value) {
    boolean severalDimensions =
        name.equals("arrayType") && value.indexOf(',', Math.max(0, value.indexOf('['))) >= 0;
    if (name.equals("offset") || name.equals("position") || severalDimensions) {
      element.partialArray = true;
    }
  }

  static MalformedCallException tooDeep(DecodingLimits limits) {
    return new MalformedCallException(
        FaultReason.TOO_DEEP, "The message nests deeper than " + limits.depth() + " levels");
  }

  static MalformedCallException tooMany(DecodingLimits limits) {
    return new MalformedCallException(
        FaultReason.TOO_MANY, "The message has more than " + limits.nodes() + " elements");
  }
}
