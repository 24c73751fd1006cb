package org.kyotoprotocol.itl.wsdl;

import static org.kyotoprotocol.itl.wsdl.ContractFiles.SOAP;
import static org.kyotoprotocol.itl.wsdl.ContractFiles.WSDL;
import static org.kyotoprotocol.itl.wsdl.ContractFiles.XSD;
import static org.kyotoprotocol.itl.wsdl.ContractFiles.all;
import static org.kyotoprotocol.itl.wsdl.ContractFiles.literal;
import static org.kyotoprotocol.itl.wsdl.ContractFiles.published;
import static org.xmlunit.assertj3.XmlAssert.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The literal rendition, from which code is generated, is derived here from the published WSDL. */
class ContractDriftTest {

  @ParameterizedTest
  @ValueSource(strings = {"registry.wsdl", "transactionlog.wsdl"})
  void theLiteralPortsAreThePublishedOnesWithLiteralUse(String file) {
    Document derived = published(file);
    for (Element body : all(derived, SOAP, "body")) {
      body.setAttribute("use", "literal");
      body.removeAttribute("encodingStyle");
    }
    assertSame(derived, literal(file));
  }

  @Test
  void theLiteralMessagesAreThePublishedOnesWithImportedTypes() {
    Document derived = published("common.wsdl");
    Document literal = literal("common.wsdl");
    removeTypes(derived);
    removeTypes(literal);
    assertSame(derived, literal);
  }

  @Test
  void theLiteralTypesAreThePublishedOnesWithArraysAsSequencesOfItems() {
    Element derived = all(published("common.wsdl"), XSD, "schema").get(0);
    for (Element foreignImport : all(derived, XSD, "import")) {
      derived.removeChild(foreignImport);
    }
    for (Element array : all(derived, XSD, "complexContent")) {
      Element type = (Element) array.getParentNode();
      String arrayType = all(array, XSD, "attribute").get(0).getAttributeNS(WSDL, "arrayType");
      type.replaceChild(sequenceOfItems(type.getOwnerDocument(), arrayType), array);
    }
    assertSame(derived, ContractFiles.schema().getDocumentElement());
  }

  private static Element sequenceOfItems(Document document, String arrayType) {
    Element item = document.createElementNS(XSD, "element");
    item.setAttribute("name", "item");
    // The literal schema's default namespace is XML Schema's own.
    item.setAttribute("type", arrayType.replace("[]", "").replace("xsd:", ""));
    item.setAttribute("minOccurs", "0");
    item.setAttribute("maxOccurs", "unbounded");
    Element sequence = document.createElementNS(XSD, "sequence");
    sequence.appendChild(item);
    return sequence;
  }

  private static void removeTypes(Document document) {
    Element types = all(document, WSDL, "types").get(0);
    types.getParentNode().removeChild(types);
  }

  private static void assertSame(Object actual, Object expected) {
    assertThat(actual).and(expected).ignoreWhitespace().ignoreComments().areSimilar();
  }
}
