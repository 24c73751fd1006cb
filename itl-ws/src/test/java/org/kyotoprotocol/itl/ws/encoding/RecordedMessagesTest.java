package org.kyotoprotocol.itl.ws.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmlunit.assertj3.XmlAssert;

/** What genuine stacks send is understood, and what we send is what they are used to. */
class RecordedMessagesTest {
  private static final DecodingLimits LIMITS = DecodingLimits.DEFAULT;

  @ParameterizedTest
  @ValueSource(strings = {"proposal-multiref", "proposal-soaplite", "proposal-qualified"})
  void everyFormOfAProposalIsTheSameProposal(String form) throws Exception {
    DecodedCall call = Wire.decode(Wire.recorded(form), LIMITS);
    assertThat(call.violations()).isEmpty();
    assertThat(call.notes()).isEmpty();
    DecodedCall flat = Wire.decode(Wire.recorded("proposal-flat"), LIMITS);
    XmlAssert.assertThat(call.literal()).and(flat.literal()).areIdentical();
  }

  @ParameterizedTest
  @ValueSource(strings = {"proposal-multiref", "proposal-soaplite", "proposal-flat"})
  void aProposalIsRelayedInFlatForm(String form) throws Exception {
    DecodedCall call = Wire.decode(Wire.recorded(form), LIMITS);
    byte[] relayed = SoapEnvelopeWriter.write(call.literal(), new SectionFiveEncoder(Wire.LOG));
    XmlAssert.assertThat(relayed).and(Wire.recorded("proposal-flat")).areSimilar();
  }

  @Test
  void aNotificationIsWrittenAsInTheWireContract() throws Exception {
    DecodedCall call = Wire.decode(Wire.recorded("notification-flat"), LIMITS);
    byte[] written =
        SoapEnvelopeWriter.write(call.literal(), new SectionFiveEncoder(Wire.REGISTRY));
    XmlAssert.assertThat(written)
        .and(Wire.recorded("notification-flat"))
        .ignoreWhitespace()
        .areSimilar();
    assertThat(new String(written, StandardCharsets.UTF_8))
        .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?><soapenv:Envelope")
        .doesNotContain("\n")
        .doesNotContain("href")
        .doesNotContain("multiRef");
  }

  @Test
  void aMultiReferenceNotificationIsReadWithItsEmptyArray() throws Exception {
    DecodedCall call = Wire.decode(Wire.recorded("notification-multiref"), LIMITS);
    assertThat(call.operation()).isEqualTo("acceptNotification");
    assertThat(call.violations()).isEmpty();
    assertThat(call.fields())
        .containsEntry("from", "NZ")
        .containsEntry("majorVersion", "1")
        .containsEntry("transactionIdentifier", "NZ100023")
        .containsEntry("transactionStatus", "4")
        .containsEntry("partyType", "0");
    XmlAssert.assertThat(Wire.text(call.literal()))
        .valueByXPath("count(//evaluationResult[not(*)])")
        .isEqualTo(1);
  }

  @Test
  void aNilArrayWithComponentTypeIsAbsent() throws Exception {
    DecodedCall call = Wire.decode(Wire.recorded("audit-trail-nil-arrays"), LIMITS);
    assertThat(call.violations()).isEmpty();
    assertThat(call.fields())
        .containsEntry("auditTrailBeginDatetime", "2010-06-01T12:00:00.124Z")
        .containsEntry("auditTrailEndDatetime", "2010-06-02T00:00:00.000Z")
        .doesNotContainKey("suppUnitType");
    assertThat(Wire.text(call.literal()))
        .doesNotContain("unitBlockIdentifiers")
        .doesNotContain("responseCodes");
  }

  @Test
  void anAnswerOfAxisIsRead() throws Exception {
    DecodedCall answer =
        new SectionFiveDecoder(Wire.REGISTRY, LIMITS)
            .response(Wire.recorded("response-axis"), "utf-8");
    assertThat(answer.violations()).isEmpty();
    assertThat(answer.fields()).containsExactlyEntriesOf(Map.of("resultIdentifier", "0"));
    XmlAssert.assertThat(Wire.text(answer.literal()))
        .valueByXPath("concat(//item[1], ' ', //item[2])")
        .isEqualTo("1302 1031");
  }
}
