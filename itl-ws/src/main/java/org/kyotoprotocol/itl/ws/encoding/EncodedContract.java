package org.kyotoprotocol.itl.ws.encoding;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import org.kyotoprotocol.itl.ws.encoding.SchemaType.Struct;
import org.w3c.dom.Element;

/** What may be said at one port: its operations with the part that each message carries. */
public final class EncodedContract {

  /**
   * One message of an operation.
   *
   * @param operation the operation's name
   * @param wrapper the element under the SOAP body
   * @param part name of the wrapper's one child, in no namespace
   * @param type type of the part
   * @param response whether this is the answer
   */
  public record Message(
      String operation, QName wrapper, String part, Struct type, boolean response) {}

  private final EncodedSchema schema;
  private final Map<QName, Message> requests = new LinkedHashMap<>();
  private final Map<QName, Message> responses = new LinkedHashMap<>();

  private EncodedContract(EncodedSchema schema) {
    this.schema = schema;
  }

  /**
   * Reads the literal rendition of a WSDL from the class path. Its messages stand in the one file
   * that it imports.
   */
  public static EncodedContract read(String wsdlResource, EncodedSchema schema) {
    Element definitions = Contracts.parse(wsdlResource);
    String imported =
        Contracts.child(definitions, Namespaces.WSDL, "import").getAttribute("location");
    String directory = wsdlResource.substring(0, wsdlResource.lastIndexOf('/') + 1);
    Map<String, Element> parts = parts(Contracts.parse(directory + imported));

    EncodedContract contract = new EncodedContract(schema);
    Element portType = Contracts.child(definitions, Namespaces.WSDL, "portType");
    String namespace = wrapperNamespace(definitions);
    for (Element operation : Contracts.children(portType, Namespaces.WSDL, "operation")) {
      contract.add(operation, "input", namespace, parts);
      contract.add(operation, "output", namespace, parts);
    }
    return contract;
  }

  /** The schema of the parts. */
  public EncodedSchema schema() {
    return schema;
  }

  /** The request of that wrapper, if this port knows it. */
  public Optional<Message> request(QName wrapper) {
    return Optional.ofNullable(requests.get(wrapper));
  }

  /** The response of that wrapper, if this port knows it. */
  public Optional<Message> response(QName wrapper) {
    return Optional.ofNullable(responses.get(wrapper));
  }

  /** The wrappers of all requests, in the order of the WSDL. */
  public Set<QName> requestWrappers() {
    return requests.keySet();
  }

  /** The request of the operation of that name. */
  public Message requestOf(String operation) {
    return of(requests, operation);
  }

  /** The response of the operation of that name. */
  public Message responseOf(String operation) {
    return of(responses, operation);
  }

  private static Message of(Map<QName, Message> messages, String operation) {
    return messages.values().stream()
        .filter(message -> message.operation().equals(operation))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("This port has no operation " + operation));
  }

  private void add(
      Element operation, String direction, String namespace, Map<String, Element> parts) {
    String name = operation.getAttribute("name");
    boolean response = direction.equals("output");
    Element reference = Contracts.child(operation, Namespaces.WSDL, direction);
    Element part = parts.get(Contracts.localPart(reference.getAttribute("message")));
    // SOAP 1.1 section 7.1: the answer's wrapper is the operation's name with "Response" appended.
    QName wrapper = new QName(namespace, response ? name + "Response" : name);
    Struct type = schema.struct(Contracts.localPart(part.getAttribute("type")));
    Message message = new Message(name, wrapper, part.getAttribute("name"), type, response);
    (response ? responses : requests).put(wrapper, message);
  }

  private static Map<String, Element> parts(Element definitions) {
    Map<String, Element> parts = new HashMap<>();
    for (Element message : Contracts.children(definitions, Namespaces.WSDL, "message")) {
      parts.put(message.getAttribute("name"), Contracts.child(message, Namespaces.WSDL, "part"));
    }
    return parts;
  }

  private static String wrapperNamespace(Element definitions) {
    Element body =
        (Element) definitions.getElementsByTagNameNS(Namespaces.WSDL_SOAP, "body").item(0);
    return body.getAttribute("namespace");
  }
}
