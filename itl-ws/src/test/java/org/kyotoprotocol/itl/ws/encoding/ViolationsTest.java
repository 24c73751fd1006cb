package org.kyotoprotocol.itl.ws.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kyotoprotocol.itl.ws.encoding.Violation.Kind;

/** Readable calls that do not fit the schema: every violation is reported with kind and path. */
class ViolationsTest {
  private static final String VALID =
      "<from>GB</from><to>ITL</to><majorVersion>1</majorVersion><minorVersion>1</minorVersion>"
          + "<transactionIdentifier>GB1</transactionIdentifier>"
          + "<transactionStatus>6</transactionStatus><partyType>0</partyType>"
          + "<evaluationResult><item><responseCode>5904</responseCode><unitBlockIdentifiers>"
          + "<item><unitSerialBlockStart>1</unitSerialBlockStart>"
          + "<unitSerialBlockEnd>2</unitSerialBlockEnd>"
          + "<originatingRegistryCode>GB</originatingRegistryCode></item>"
          + "</unitBlockIdentifiers></item></evaluationResult>";

  static Stream<Arguments> violations() {
    String result = "evaluationResult[1]";
    String block = result + "/unitBlockIdentifiers[1]";
    return Stream.of(
        arguments("<from>GB</from>", "", Kind.MISSING, "from"),
        arguments("<from>GB</from>", "<from i:nil='true'/>", Kind.MISSING, "from"),
        arguments("<majorVersion>1<", "<majorVersion><", Kind.UNREADABLE, "majorVersion"),
        arguments("<majorVersion>1<", "<majorVersion>one<", Kind.UNREADABLE, "majorVersion"),
        arguments("<majorVersion>1<", "<majorVersion><a/><", Kind.UNREADABLE, "majorVersion"),
        arguments("<to>ITL</to>", "<to>ITL</to><to>ITL</to>", Kind.UNREADABLE, "to"),
        arguments("<to>ITL</to>", "<to>ITL</to><t:to>X</t:to>", Kind.UNREADABLE, "to"),
        arguments("<partyType>0</partyType>", "", Kind.MISSING, "partyType"),
        arguments(
            "<evaluationResult>", "<evaluationResult i:nil='1'>", Kind.MISSING, "evaluationResult"),
        arguments("evaluationResult>", "evaluationResults>", Kind.MISSING, "evaluationResult"),
        arguments(
            "<evaluationResult>",
            "<evaluationResult c:offset='[1]'>",
            Kind.UNREADABLE,
            "evaluationResult"),
        arguments(
            "<evaluationResult>",
            "<evaluationResult c:arrayType='t:EvaluationResult[1,1]'>",
            Kind.UNREADABLE,
            "evaluationResult"),
        arguments(
            "<evaluationResult><item>",
            "<evaluationResult><item c:position='[0]'>",
            Kind.UNREADABLE,
            result),
        arguments(
            "<evaluationResult><item>",
            "<evaluationResult><item i:nil='true'>",
            Kind.MISSING,
            result),
        arguments("<responseCode>5904</responseCode>", "", Kind.MISSING, result + "/responseCode"),
        arguments(
            "<unitBlockIdentifiers><item>",
            "<unitBlockIdentifiers><item>1</item><item>",
            Kind.UNREADABLE,
            block),
        arguments(
            "BlockStart>1<", "BlockStart>1.5<", Kind.UNREADABLE, block + "/unitSerialBlockStart"),
        arguments(
            "<originatingRegistryCode>GB</originatingRegistryCode>",
            "",
            Kind.MISSING,
            block + "/originatingRegistryCode"));
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @MethodSource("violations")
  void oneChangeGivesOneViolation(String valid, String changed, Kind kind, String path)
      throws Exception {
    assertThat(VALID).contains(valid);
    DecodedCall call = notification(VALID.replace(valid, changed));
    assertThat(call.violations())
        .singleElement()
        .satisfies(
            violation -> {
              assertThat(violation.kind()).isEqualTo(kind);
              assertThat(violation.path()).isEqualTo(path);
              assertThat(violation.text()).isNotBlank();
            });
    assertThat(call.literal().getFirstChild().hasChildNodes()).isFalse();
    assertThat(call.fields()).containsEntry("transactionIdentifier", "GB1");
  }

  @Test
  void theUnchangedCallHasNone() throws Exception {
    assertThat(notification(VALID).violations()).isEmpty();
  }

  @Test
  void allViolationsAreCollected() throws Exception {
    assertThat(notification("<from>GB</from><to/><majorVersion>x</majorVersion>").violations())
        .extracting(Violation::path)
        .containsExactly(
            "majorVersion",
            "minorVersion",
            "transactionIdentifier",
            "transactionStatus",
            "partyType",
            "evaluationResult");
  }

  @Test
  void aMissingOrNilPartIsOneViolation() throws Exception {
    for (String part :
        new String[] {
          "",
          "<acceptMessageRequest i:nil='true'/>",
          "<a>GB</a>",
          "<acceptMessageRequest href='#n'/>"
        }) {
      DecodedCall call =
          Wire.decode(
              Wire.envelope(
                  "<o:acceptMessage>" + part + "</o:acceptMessage><m id='n' i:nil='1'/>"));
      assertThat(call.violations())
          .singleElement()
          .satisfies(
              violation -> {
                assertThat(violation.kind()).isEqualTo(Kind.MISSING);
                assertThat(violation.path()).isEqualTo("acceptMessageRequest");
              });
    }
  }

  @Test
  void unknownElementsAreIgnoredAndNoted() throws Exception {
    DecodedCall call = notification("<extra><deep>1</deep></extra>" + VALID);
    assertThat(call.violations()).isEmpty();
    assertThat(call.notes())
        .containsExactly("acceptNotificationRequest: unknown element extra ignored");
    assertThat(Wire.text(call.literal())).doesNotContain("extra");
  }

  @Test
  void violationsOfAHostileMessageAreNotListedWithoutEnd() throws Exception {
    DecodedCall call =
        notification(
            VALID.replace("<evaluationResult>", "<evaluationResult>" + "<a/>".repeat(5000)));
    assertThat(call.violations()).hasSize(1000);
  }

  @Test
  void fieldsInsideArraysAreNotListed() throws Exception {
    assertThat(notification(VALID).fields())
        .containsOnlyKeys(
            "from",
            "to",
            "majorVersion",
            "minorVersion",
            "transactionIdentifier",
            "transactionStatus",
            "partyType");
  }

  private static DecodedCall notification(String fields) throws MalformedCallException {
    return Wire.decode(
        Wire.envelope(
            "<o:acceptNotification><acceptNotificationRequest>"
                + fields
                + "</acceptNotificationRequest></o:acceptNotification>"));
  }
}
