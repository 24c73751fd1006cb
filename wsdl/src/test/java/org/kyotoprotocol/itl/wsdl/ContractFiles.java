package org.kyotoprotocol.itl.wsdl;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads the contract's files and tables from the class path. */
final class ContractFiles {
  static final String XSD = "http://www.w3.org/2001/XMLSchema";
  static final String WSDL = "http://schemas.xmlsoap.org/wsdl/";
  static final String SOAP = "http://schemas.xmlsoap.org/wsdl/soap/";
  static final String TYPES = "urn:KyotoProtocol:RegistrySystem:ITL:Types:1.0:0.0";
  static final String OPERATIONS = "urn:KyotoProtocol:RegistrySystem:ITL:1.0:0.0";

  private ContractFiles() {}

  static Document published(String name) {
    return parse("org/kyotoprotocol/itl/wsdl/published/" + name);
  }

  static Document literal(String name) {
    return parse("org/kyotoprotocol/itl/wsdl/literal/" + name);
  }

  static Document schema() {
    return parse("org/kyotoprotocol/itl/xsd/types.xsd");
  }

  /** The data rows of a table, split at commas. */
  static List<String[]> table(String name) {
    try (InputStream in = open(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split(","))
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException("Cannot read " + name, e);
    }
  }

  static List<Element> all(Node root, String namespace, String localName) {
    List<Element> found = new ArrayList<>();
    var nodes =
        root instanceof Document document
            ? document.getElementsByTagNameNS(namespace, localName)
            : ((Element) root).getElementsByTagNameNS(namespace, localName);
    for (int i = 0; i < nodes.getLength(); i++) {
      found.add((Element) nodes.item(i));
    }
    return found;
  }

  private static Document parse(String resource) {
    try (InputStream in = open(resource)) {
      return DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().parse(in);
    } catch (Exception e) {
      throw new IllegalStateException("Cannot parse " + resource, e);
    }
  }

  private static InputStream open(String resource) {
    InputStream in = ContractFiles.class.getClassLoader().getResourceAsStream(resource);
    if (in == null) {
      throw new IllegalStateException("There is no " + resource + " on the class path");
    }
    return in;
  }
}
