package org.kyotoprotocol.itl.testkit.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.transaction.TransactionStatus;
import org.kyotoprotocol.itl.testkit.registry.Messages;
import org.kyotoprotocol.itl.testkit.registry.book.Proposals;
import org.kyotoprotocol.itl.ws.encoding.DecodingLimits;
import org.kyotoprotocol.itl.ws.soap.DesPort;
import org.kyotoprotocol.itl.ws.soap.MessageCodec;
import org.kyotoprotocol.itl.ws.soap.MessageCodec.Decoded;
import org.xmlunit.assertj3.XmlAssert;

class MultiReferenceTest {
  private static final RegistryCode NZ = new RegistryCode("NZ");
  private final MessageCodec codec =
      new MessageCodec(DesPort.TRANSACTION_LOG, DecodingLimits.DEFAULT);

  @Test
  void aNotificationLooksAsTheDesExampleOfARegistry() {
    byte[] flat =
        codec
            .request(
                "acceptNotification",
                Messages.notification(NZ, "NZ100023", TransactionStatus.COMPLETED, List.of()))
            .bytes();

    // The example of the DES wire contract, section 7, with identifiers in order of use.
    String expected =
        """
        <soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"
          xmlns:xsd="http://www.w3.org/2001/XMLSchema"
          xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><soapenv:Body>
        <ns1:acceptNotification
          soapenv:encodingStyle="http://schemas.xmlsoap.org/soap/encoding/"
          xmlns:ns1="urn:KyotoProtocol:RegistrySystem:ITL:1.0:0.0">
          <acceptNotificationRequest href="#id0"/></ns1:acceptNotification>
        <multiRef id="id0" soapenc:root="0"
          soapenv:encodingStyle="http://schemas.xmlsoap.org/soap/encoding/"
          xsi:type="ns2:NotificationRequest"
          xmlns:ns2="urn:KyotoProtocol:RegistrySystem:ITL:Types:1.0:0.0"
          xmlns:soapenc="http://schemas.xmlsoap.org/soap/encoding/">
         <from xsi:type="xsd:string">NZ</from><to xsi:type="xsd:string">ITL</to>
         <majorVersion href="#id1"/><minorVersion href="#id1"/>
         <transactionIdentifier xsi:type="xsd:string">NZ100023</transactionIdentifier>
         <transactionStatus href="#id2"/><partyType href="#id3"/>
         <evaluationResult soapenc:arrayType="ns2:EvaluationResult[0]" xsi:type="soapenc:Array"/>
        </multiRef>
        <multiRef id="id1" soapenc:root="0" xsi:type="xsd:int"
          soapenv:encodingStyle="http://schemas.xmlsoap.org/soap/encoding/"
          xmlns:soapenc="http://schemas.xmlsoap.org/soap/encoding/">1</multiRef>
        <multiRef id="id2" soapenc:root="0" xsi:type="xsd:int"
          soapenv:encodingStyle="http://schemas.xmlsoap.org/soap/encoding/"
          xmlns:soapenc="http://schemas.xmlsoap.org/soap/encoding/">4</multiRef>
        <multiRef id="id3" soapenc:root="0" xsi:type="xsd:int"
          soapenv:encodingStyle="http://schemas.xmlsoap.org/soap/encoding/"
          xmlns:soapenc="http://schemas.xmlsoap.org/soap/encoding/">0</multiRef>
        </soapenv:Body></soapenv:Envelope>
        """;
    XmlAssert.assertThat(MultiReference.of(flat)).and(expected).ignoreWhitespace().areIdentical();
  }

  @Test
  void theSameMessageIsReadFromBothForms() throws Exception {
    byte[] flat =
        codec
            .request(
                "acceptProposal",
                Messages.proposal(
                    NZ, Proposals.inbound("NZ100000", "NZ", "GB", SerialBlock.of("NZ", 1, 9))))
            .bytes();
    byte[] references = MultiReference.of(flat);

    Decoded decoded = codec.readRequest(references, "utf-8");

    assertThat(decoded.call().violations()).isEmpty();
    assertThat(codec.request("acceptProposal", decoded.content()).bytes()).isEqualTo(flat);
  }

  @Test
  void equalNumbersShareOneReferenceAndNothingIsReferredToThatIsNotThere() {
    byte[] flat =
        codec
            .request(
                "acceptProposal",
                Messages.proposal(
                    NZ, Proposals.inbound("NZ100000", "NZ", "GB", SerialBlock.of("NZ", 1, 9))))
            .bytes();
    String text = new String(MultiReference.of(flat), UTF_8);

    assertThat(matches(text, "href=\"#(id[0-9]+)\""))
        .isNotEmpty()
        .allSatisfy(id -> assertThat(text).containsOnlyOnce("id=\"" + id + "\""));
    assertThat(matches(text, ">100</multiRef>")).hasSize(1);
    assertThat(matches(text, "AccountType href")).hasSize(4);
  }

  @Test
  void aRejectionCarriesTheNilArrayOfAxisWithTheTypeOfItsItems() throws Exception {
    byte[] flat =
        codec
            .request(
                "acceptNotification",
                Messages.notification(NZ, "GB100023", TransactionStatus.REJECTED, List.of(5902)))
            .bytes();
    byte[] references = MultiReference.of(flat);

    assertThat(new String(references, UTF_8))
        .contains("<unitBlockIdentifiers xsi:type=\"ns2:UnitBlockIdentifier\" xsi:nil=\"true\"");
    assertThat(codec.readRequest(references, null).call().violations()).isEmpty();
  }

  @Test
  void whatIsNoFlatCallIsRefused() {
    assertThatThrownBy(() -> MultiReference.of("<a/>".getBytes(UTF_8)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<String> matches(String text, String pattern) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(result -> result.groupCount() == 0 ? result.group() : result.group(1))
        .toList();
  }
}
