package org.kyotoprotocol.itl.ws.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not one readable SOAP 1.1 call of a known operation is refused with its reason. */
class MalformedCallTest {
  private static final String EMPTY_CALL =
      "<o:acceptMessage><acceptMessageRequest/></o:acceptMessage>";
  private static final String ENVELOPE_1_2 =
      "<e:Envelope xmlns:e='http://www.w3.org/2003/05/soap-envelope'><e:Body/></e:Envelope>";

  static Stream<Arguments> malformed() {
    String call = Wire.envelope(EMPTY_CALL);
    return Stream.of(
        arguments("nothing", "", FaultReason.NOT_XML),
        arguments("text", "hello", FaultReason.NOT_XML),
        arguments("HTML", "<html><body><p>Hi<br></body></html>", FaultReason.NOT_SOAP),
        arguments("a cut message", call.substring(0, call.length() - 20), FaultReason.NOT_XML),
        arguments("a second root", call + call, FaultReason.NOT_XML),
        arguments("text after the end", call + "x", FaultReason.NOT_XML),
        arguments("an undeclared prefix", Wire.envelope("<q:a/>"), FaultReason.NOT_XML),
        arguments("an attribute twice", Wire.envelope("<a b='' b=''/>"), FaultReason.NOT_XML),
        arguments("XML 1.1", "<?xml version='1.1'?>" + call, FaultReason.NOT_XML),
        arguments("a control character", Wire.acceptMessage("&#0;"), FaultReason.NOT_XML),
        arguments("an unknown entity", Wire.acceptMessage("&nbsp;"), FaultReason.NOT_XML),
        arguments("a document type", "<!DOCTYPE a>" + call, FaultReason.DOCUMENT_TYPE),
        arguments(
            "an internal entity",
            "<!DOCTYPE a [<!ENTITY b 'c'>]>" + call,
            FaultReason.DOCUMENT_TYPE),
        arguments(
            "an external entity",
            "<!DOCTYPE a SYSTEM 'file:///etc/passwd'>" + call,
            FaultReason.DOCUMENT_TYPE),
        arguments("another root", "<a/>", FaultReason.NOT_SOAP),
        arguments("SOAP 1.2", ENVELOPE_1_2, FaultReason.NOT_SOAP),
        arguments(
            "no body",
            "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'/>",
            FaultReason.NOT_SOAP),
        arguments(
            "a header that must be understood",
            call.replace("<e:Body>", "<e:Header><a e:mustUnderstand='1'/></e:Header><e:Body>"),
            FaultReason.MUST_UNDERSTAND),
        arguments("an empty body", Wire.envelope(""), FaultReason.NOT_ONE_CALL),
        arguments("two calls", Wire.envelope(EMPTY_CALL + EMPTY_CALL), FaultReason.NOT_ONE_CALL),
        arguments("only referenced values", Wire.envelope("<a id='b'/>"), FaultReason.NOT_ONE_CALL),
        arguments(
            "an unknown operation", Wire.envelope("<o:destroy/>"), FaultReason.UNKNOWN_OPERATION),
        arguments(
            "an operation of the other port",
            Wire.envelope("<o:provideTime/>"),
            FaultReason.UNKNOWN_OPERATION),
        arguments(
            "an operation without its namespace",
            Wire.envelope("<acceptMessage/>"),
            FaultReason.UNKNOWN_OPERATION),
        arguments(
            "an answer",
            Wire.envelope("<o:acceptMessageResponse/>"),
            FaultReason.UNKNOWN_OPERATION),
        arguments(
            "a dangling reference",
            Wire.acceptMessage("<from href='#nowhere'/>"),
            FaultReason.DANGLING_REFERENCE),
        arguments(
            "a dangling reference in an ignored element",
            Wire.acceptMessage("<other><a href='#nowhere'/></other>"),
            FaultReason.DANGLING_REFERENCE),
        arguments(
            "an id twice",
            Wire.acceptMessage("<from id='a'/><to id='a'/>"),
            FaultReason.DANGLING_REFERENCE),
        arguments(
            "a reference to a file",
            Wire.acceptMessage("<from href='file:///etc/passwd'/>"),
            FaultReason.EXTERNAL_REFERENCE),
        arguments(
            "a reference to an attachment",
            Wire.acceptMessage("<from href='cid:a'/>"),
            FaultReason.EXTERNAL_REFERENCE),
        arguments(
            "a reference to itself",
            Wire.acceptMessage("<from id='a' href='#a'/>"),
            FaultReason.CYCLIC_REFERENCE),
        arguments(
            "a reference to what encloses it",
            Wire.envelope("<o:acceptMessage id='a'><b href='#a'/></o:acceptMessage>"),
            FaultReason.CYCLIC_REFERENCE),
        arguments(
            "two references to each other",
            Wire.envelope(EMPTY_CALL + "<m id='a' href='#b'/><m id='b'><c href='#a'/></m>"),
            FaultReason.CYCLIC_REFERENCE),
        arguments(
            "nesting of 21 levels",
            Wire.envelope("<a>".repeat(21) + "</a>".repeat(21)),
            FaultReason.TOO_DEEP),
        arguments("a chain of 21 references", Wire.envelope(chain(21)), FaultReason.TOO_DEEP));
  }

  private static String chain(int length) {
    StringBuilder chain = new StringBuilder("<o:acceptMessage href='#a1'/>");
    for (int i = 1; i < length; i++) {
      chain.append("<m id='a" + i + "' href='#a" + (i + 1) + "'/>");
    }
    return chain.append("<m id='a" + length + "'/>").toString();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("malformed")
  void isRefused(String what, String message, FaultReason reason) {
    MalformedCallException refusal = refusal(message.getBytes(StandardCharsets.UTF_8), null);
    assertThat(refusal.reason()).isEqualTo(reason);
    assertThat(refusal).message().isNotBlank().doesNotContain("Exception", "com.ctc", "\n");
    assertThat(refusal.getMessage().length()).isLessThan(300);
  }

  @Test
  void theFaultCodeIsThatOfSoap() {
    assertThat(FaultReason.NOT_XML.faultCode()).isEqualTo("Client");
    assertThat(FaultReason.MUST_UNDERSTAND.faultCode()).isEqualTo("MustUnderstand");
  }

  @Test
  void whatThePeerSentIsQuotedCutAndHarmless() {
    MalformedCallException refusal =
        refusal(
            Wire.envelope("<a href='<&amp;#10;".replace("<&", "&lt;&") + "x".repeat(500) + "'/>")
                .getBytes(StandardCharsets.UTF_8),
            null);
    assertThat(refusal).message().doesNotContain("<", "\n").hasSizeLessThan(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "ISO-8859-1", "US-ASCII"})
  void everyUsualEncodingIsRead(String encoding) throws Exception {
    String text = encoding.equals("US-ASCII") ? "plain" : "Zürich";
    String message =
        "<?xml version='1.0' encoding='"
            + encoding
            + "'?>"
            + Wire.acceptMessage("<messageContent>" + text + "</messageContent>");
    for (String charset :
        new String[] {null, encoding, encoding.toLowerCase(java.util.Locale.ROOT)}) {
      if (charset == null && encoding.matches("UTF-16.E")) {
        continue; // Without a byte order mark nothing but HTTP tells.
      }
      DecodedCall call =
          new SectionFiveDecoder(Wire.LOG, DecodingLimits.DEFAULT)
              .request(message.getBytes(Charset.forName(encoding)), charset);
      assertThat(call.fields()).containsEntry("messageContent", text);
    }
  }

  @Test
  void aByteOrderMarkIsTolerated() throws Exception {
    String message = "\uFEFF" + Wire.acceptMessage("<messageContent>ü</messageContent>");
    for (Charset charset :
        List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      for (String http : new String[] {null, "utf-8"}) {
        DecodedCall call =
            new SectionFiveDecoder(Wire.LOG, DecodingLimits.DEFAULT)
                .request(message.getBytes(charset), http);
        assertThat(call.fields()).containsEntry("messageContent", "ü");
      }
    }
  }

  @Test
  void anotherEncodingIsRefused() {
    String declared = "<?xml version='1.0' encoding='windows-1252'?>" + Wire.envelope(EMPTY_CALL);
    byte[] bytes = declared.getBytes(StandardCharsets.US_ASCII);
    assertThat(refusal(bytes, null).reason()).isEqualTo(FaultReason.UNSUPPORTED_ENCODING);
    bytes = Wire.envelope(EMPTY_CALL).getBytes(StandardCharsets.US_ASCII);
    assertThat(refusal(bytes, "IBM037").reason()).isEqualTo(FaultReason.UNSUPPORTED_ENCODING);
  }

  @Test
  void bytesThatAreNotTheirEncodingAreRefused() {
    byte[] latin =
        Wire.acceptMessage("<messageContent>ü</messageContent>")
            .getBytes(StandardCharsets.ISO_8859_1);
    assertThat(refusal(latin, "utf-8").reason()).isEqualTo(FaultReason.NOT_XML);
    assertThat(refusal(latin, null).reason()).isEqualTo(FaultReason.NOT_XML);
  }

  private static MalformedCallException refusal(byte[] message, String charset) {
    SectionFiveDecoder decoder = new SectionFiveDecoder(Wire.LOG, DecodingLimits.DEFAULT);
    MalformedCallException refusal =
        catchThrowableOfType(MalformedCallException.class, () -> decoder.request(message, charset));
    assertThat(refusal).isNotNull();
    return refusal;
  }
}
