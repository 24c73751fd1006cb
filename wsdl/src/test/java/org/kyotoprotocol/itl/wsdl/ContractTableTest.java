package org.kyotoprotocol.itl.wsdl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kyotoprotocol.itl.wsdl.ContractFiles.OPERATIONS;
import static org.kyotoprotocol.itl.wsdl.ContractFiles.SOAP;
import static org.kyotoprotocol.itl.wsdl.ContractFiles.TYPES;
import static org.kyotoprotocol.itl.wsdl.ContractFiles.WSDL;
import static org.kyotoprotocol.itl.wsdl.ContractFiles.XSD;
import static org.kyotoprotocol.itl.wsdl.ContractFiles.all;
import static org.kyotoprotocol.itl.wsdl.ContractFiles.published;
import static org.kyotoprotocol.itl.wsdl.ContractFiles.table;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kyotoprotocol.itl.wsdl.registry.RegistryPort;
import org.kyotoprotocol.itl.wsdl.transactionlog.TransactionLogPort;
import org.w3c.dom.Element;

/** The published contract, field by field, against the tables of the DES wire contract. */
class ContractTableTest {
  private static final String ENCODING = "http://schemas.xmlsoap.org/soap/encoding/";

  @Test
  void everyTypeHasTheFieldsOfTheTableInItsOrder() {
    Map<String, List<String>> expected = new LinkedHashMap<>();
    for (String[] row : table("des-types.csv")) {
      expected
          .computeIfAbsent(row[0], type -> new ArrayList<>())
          .add(row[1] + " " + row[2] + " " + row[3]);
    }
    assertThat(types()).containsExactlyInAnyOrderEntriesOf(expected);
  }

  private static Map<String, List<String>> types() {
    Map<String, List<String>> types = new LinkedHashMap<>();
    for (Element type : all(published("common.wsdl"), XSD, "complexType")) {
      List<String> fields = new ArrayList<>();
      for (Element element : all(type, XSD, "element")) {
        String required = element.getAttribute("minOccurs").equals("0") ? "no" : "yes";
        fields.add(
            element.getAttribute("name")
                + " "
                + local(element.getAttribute("type"))
                + " "
                + required);
      }
      for (Element attribute : all(type, XSD, "attribute")) {
        String item = local(attribute.getAttributeNS(WSDL, "arrayType")).replace("[]", "");
        fields.add("item " + item + " array");
      }
      types.put(type.getAttribute("name"), fields);
    }
    return types;
  }

  @Test
  void everyMessageHasOnePartOfItsOwnNameAndTheTypeOfTheTable() {
    Map<String, String> expected = new LinkedHashMap<>();
    for (String[] row : table("des-operations.csv")) {
      expected.put(row[0] + "Request", row[1]);
      expected.put(row[0] + "Response", row[2]);
    }
    Map<String, String> messages = new LinkedHashMap<>();
    for (Element message : all(published("common.wsdl"), WSDL, "message")) {
      List<Element> parts = all(message, WSDL, "part");
      assertThat(parts).hasSize(1);
      assertThat(parts.get(0).getAttribute("name")).isEqualTo(message.getAttribute("name"));
      messages.put(message.getAttribute("name"), local(parts.get(0).getAttribute("type")));
    }
    assertThat(messages).hasSize(28).containsExactlyInAnyOrderEntriesOf(expected);
  }

  @ParameterizedTest
  @CsvSource({"registry.wsdl, 3, Registry, 10", "transactionlog.wsdl, 4, TransactionLog, 11"})
  void everyPortHasTheOperationsOfTheTableInItsOrder(
      String file, int column, String name, int count) {
    var document = published(file);
    Element portType = all(document, WSDL, "portType").get(0);
    assertThat(portType.getAttribute("name")).isEqualTo(name + "Port");
    assertThat(names(all(portType, WSDL, "operation")))
        .hasSize(count)
        .containsExactlyElementsOf(operations(column));
    assertThat(document.getDocumentElement().getAttribute("targetNamespace")).isEqualTo(OPERATIONS);
    assertThat(names(all(document, WSDL, "service"))).containsExactly(name + "Service");
    assertThat(names(all(document, WSDL, "port"))).containsExactly(name + "Port");
  }

  @ParameterizedTest
  @CsvSource({"registry.wsdl, Registry", "transactionlog.wsdl, TransactionLog"})
  void everyOperationIsRpcEncodedUnderItsBareSoapAction(String file, String name) {
    Element binding = all(published(file), WSDL, "binding").get(0);
    assertThat(binding.getAttribute("name")).isEqualTo(name + "Binding");
    for (Element operation : all(binding, WSDL, "operation")) {
      Element soap = all(operation, SOAP, "operation").get(0);
      assertThat(soap.getAttribute("soapAction")).isEqualTo(operation.getAttribute("name"));
      assertThat(soap.getAttribute("style")).isEqualTo("rpc");
      assertThat(all(operation, SOAP, "body"))
          .hasSize(2)
          .allSatisfy(
              body -> {
                assertThat(body.getAttribute("use")).isEqualTo("encoded");
                assertThat(body.getAttribute("encodingStyle")).isEqualTo(ENCODING);
                assertThat(body.getAttribute("namespace")).isEqualTo(OPERATIONS);
              });
    }
  }

  @Test
  void typesAndMessagesShareTheirNamespace() {
    var common = published("common.wsdl");
    assertThat(common.getDocumentElement().getAttribute("targetNamespace")).isEqualTo(TYPES);
    assertThat(all(common, XSD, "schema").get(0).getAttribute("targetNamespace")).isEqualTo(TYPES);
    assertThat(all(common, XSD, "schema").get(0).hasAttribute("elementFormDefault")).isFalse();
  }

  @Test
  void theGeneratedInterfacesHaveTheSameOperationsAndTypes() {
    for (String[] row : table("des-operations.csv")) {
      if (!row[3].equals("-")) {
        assertMethod(RegistryPort.class, row);
      }
      if (!row[4].equals("-")) {
        assertMethod(TransactionLogPort.class, row);
      }
    }
    assertThat(RegistryPort.class.getMethods()).hasSize(10);
    assertThat(TransactionLogPort.class.getMethods()).hasSize(11);
  }

  private static void assertMethod(Class<?> port, String[] row) {
    assertThat(port.getMethods())
        .filteredOn(method -> method.getName().equals(row[0]))
        .singleElement()
        .satisfies(
            method -> {
              assertThat(method.getParameterTypes())
                  .extracting(Class::getSimpleName)
                  .containsExactly(row[1]);
              assertThat(((Method) method).getReturnType().getSimpleName()).isEqualTo(row[2]);
            });
  }

  private static List<String> operations(int column) {
    return table("des-operations.csv").stream()
        .filter(row -> !row[column].equals("-"))
        .sorted(Comparator.comparingInt(row -> Integer.parseInt(row[column])))
        .map(row -> row[0])
        .toList();
  }

  private static List<String> names(List<Element> elements) {
    return elements.stream().map(element -> element.getAttribute("name")).toList();
  }

  private static String local(String name) {
    return name.substring(name.indexOf(':') + 1);
  }
}
