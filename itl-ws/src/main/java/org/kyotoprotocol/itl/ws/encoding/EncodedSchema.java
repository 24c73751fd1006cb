package org.kyotoprotocol.itl.ws.encoding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kyotoprotocol.itl.ws.encoding.SchemaType.Array;
import org.kyotoprotocol.itl.ws.encoding.SchemaType.Field;
import org.kyotoprotocol.itl.ws.encoding.SchemaType.Simple;
import org.kyotoprotocol.itl.ws.encoding.SchemaType.Struct;
import org.w3c.dom.Element;

/**
 * The types of a schema in its literal rendition, where a section-5 array is written as a complex
 * type with one unbounded element {@code item}.
 */
public final class EncodedSchema {
  private final String namespace;
  private final Map<String, Element> declarations = new HashMap<>();
  private final Map<String, SchemaType> types = new HashMap<>();

  private EncodedSchema(Element schema) {
    namespace = schema.getAttribute("targetNamespace");
    for (Element declaration : Contracts.children(schema, Namespaces.SCHEMA, "complexType")) {
      declarations.put(declaration.getAttribute("name"), declaration);
    }
    declarations.keySet().forEach(this::complexType);
    declarations.clear();
  }

  /**
   * Reads a schema from the class path.
   *
   * @throws IllegalArgumentException if it is missing or uses what the codec does not support
   */
  public static EncodedSchema read(String resource) {
    return new EncodedSchema(Contracts.parse(resource));
  }

  /** The target namespace. */
  public String namespace() {
    return namespace;
  }

  /** The structure of that local name. */
  public Struct struct(String name) {
    if (types.get(name) instanceof Struct struct) {
      return struct;
    }
    throw new IllegalArgumentException("The schema has no structure named " + name);
  }

  private SchemaType complexType(String name) {
    SchemaType known = types.get(name);
    if (known != null) {
      return known;
    }
    Element declaration = declarations.get(name);
    if (declaration == null) {
      throw new IllegalArgumentException("The schema does not declare the type " + name);
    }
    List<Element> elements = new ArrayList<>();
    for (Element sequence : Contracts.children(declaration, Namespaces.SCHEMA, "sequence")) {
      elements.addAll(Contracts.children(sequence, Namespaces.SCHEMA, "element"));
    }
    SchemaType type = isArray(elements) ? array(name, elements.get(0)) : struct(name, elements);
    types.put(name, type);
    return type;
  }

  private static boolean isArray(List<Element> elements) {
    return elements.size() == 1
        && elements.get(0).getAttribute("name").equals("item")
        && elements.get(0).getAttribute("maxOccurs").equals("unbounded");
  }

  private Array array(String name, Element item) {
    return new Array(name, typeOf(item));
  }

  private Struct struct(String name, List<Element> elements) {
    List<Field> fields = new ArrayList<>();
    for (Element element : elements) {
      boolean required = !element.getAttribute("minOccurs").equals("0");
      fields.add(new Field(element.getAttribute("name"), typeOf(element), required));
    }
    return new Struct(name, fields);
  }

  private SchemaType typeOf(Element element) {
    String name = element.getAttribute("type");
    int colon = name.indexOf(':');
    String prefix = colon < 0 ? null : name.substring(0, colon);
    String local = name.substring(colon + 1);
    return Namespaces.SCHEMA.equals(element.lookupNamespaceURI(prefix))
        ? Simple.named(local)
        : complexType(local);
  }
}
