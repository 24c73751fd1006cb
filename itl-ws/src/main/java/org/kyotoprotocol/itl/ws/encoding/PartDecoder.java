package org.kyotoprotocol.itl.ws.encoding;

import org.kyotoprotocol.itl.ws.encoding.SchemaType.Array;
import org.kyotoprotocol.itl.ws.encoding.SchemaType.Field;
import org.kyotoprotocol.itl.ws.encoding.SchemaType.Simple;
import org.kyotoprotocol.itl.ws.encoding.SchemaType.Struct;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Decodes one part by the schema: fields by local name in any order, array items by position under
 * any name, references followed by copying (DES wire contract D1-D13).
 */
final class PartDecoder {
  private static final String ITEM = "item";

  private final Document document;
  private final Findings findings;

  PartDecoder(Document document, Findings findings) {
    this.document = document;
    this.findings = findings;
  }

  /** Decodes the fields of a structure into its literal element. */
  void struct(EncodedElement element, Struct type, Element literal) {
    if (element.hasText()) {
      findings.unreadable("has a value where a structure is expected");
      return;
    }
    EncodedElement[] given = new EncodedElement[type.fields().size()];
    for (EncodedElement child : element.children) {
      int position = type.position(child.localName);
      if (position < 0) {
        findings.note(
            "unknown element " + MalformedCallException.quoted(child.localName) + " ignored");
      } else if (given[position] == null) {
        given[position] = child;
      } else {
        findings.enter(child.localName);
        findings.unreadable("is given more than once");
        findings.leave();
      }
    }
    for (int i = 0; i < given.length; i++) {
      Field field = type.fields().get(i);
      findings.enter(field.name());
      field(given[i], field, literal);
      findings.leave();
    }
  }

  private void field(EncodedElement reference, Field field, Element literal) {
    EncodedElement element = reference == null ? null : reference.value();
    if (element == null || element.nil || reference.nil) {
      if (field.required()) {
        findings.missing(element == null ? "is missing" : "is nil, but required");
      }
      return;
    }
    value(element, field.type(), field.name(), literal);
  }

  private void value(EncodedElement element, SchemaType type, String name, Element parent) {
    if (type instanceof Simple simple) {
      simple(element, simple, name, parent);
    } else {
      Element literal = document.createElementNS(null, name);
      if (type instanceof Struct struct) {
        struct(element, struct, literal);
      } else if (type instanceof Array array) {
        array(element, array, literal);
      }
      parent.appendChild(literal);
    }
  }

  private void simple(EncodedElement element, Simple type, String name, Element parent) {
    if (!element.children.isEmpty()) {
      findings.unreadable("has child elements where a value is expected");
      return;
    }
    try {
      String value = Lexical.canonical(type, element.text, element.base64);
      findings.readable(value);
      Element literal = document.createElementNS(null, name);
      literal.appendChild(document.createTextNode(value));
      parent.appendChild(literal);
    } catch (Lexical.UnreadableException e) {
      findings.unreadable(e.getMessage());
    }
  }

  private void array(EncodedElement element, Array type, Element literal) {
    if (element.hasText()) {
      findings.unreadable("has a value where an array is expected");
      return;
    }
    if (element.partialArray) {
      findings.unreadable("must be a plain list: soapenc:offset and dimensions are not supported");
      return;
    }
    findings.enterArray();
    int number = 0;
    for (EncodedElement item : element.children) {
      findings.enterItem(++number);
      item(item, type.item(), literal);
      findings.leave();
    }
    findings.leaveArray();
  }

  private void item(EncodedElement reference, SchemaType type, Element literal) {
    EncodedElement element = reference.value();
    if (reference.partialArray || element.partialArray) {
      findings.unreadable("must not have soapenc:position");
    } else if (reference.nil || element.nil) {
      findings.missing("is nil, but an array has no nil items");
    } else {
      value(element, type, ITEM, literal);
    }
  }
}
