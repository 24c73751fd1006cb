package org.kyotoprotocol.itl.ws.encoding;

import java.util.ArrayList;
import java.util.List;

/**
 * An element as it was received, reduced to what section 5 needs: much smaller than a DOM node. All
 * other attributes are dropped (DES wire contract D4).
 */
final class EncodedElement {
  final String namespace;
  final String localName;

  /** Character content; null once a child element has been seen. */
  String text = "";

  List<EncodedElement> children = List.of();
  String id;
  String href;

  /** Where {@link #href} leads; set by {@link References}. */
  EncodedElement target;

  boolean nil;
  boolean base64;

  /** soapenc:offset, soapenc:position or a second dimension: not a plain list. */
  boolean partialArray;

  /** Elements below and including this one, references copied; see {@link References}. */
  long weight;

  /** Levels below and including this one, references copied; see {@link References}. */
  int height;

  EncodedElement(String namespace, String localName) {
    this.namespace = namespace == null ? "" : namespace;
    this.localName = localName;
  }

  void add(EncodedElement child) {
    if (children.isEmpty()) {
      children = new ArrayList<>(4);
      text = null;
    }
    children.add(child);
  }

  boolean hasText() {
    return text != null && !text.isBlank();
  }

  /** The element that holds the value: this one, or where its chain of references ends. */
  EncodedElement value() {
    EncodedElement element = this;
    while (element.target != null) {
      element = element.target;
    }
    return element;
  }
}
