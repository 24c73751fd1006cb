package org.kyotoprotocol.itl.ws.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.kyotoprotocol.itl.ws.soap.DesPort;
import org.kyotoprotocol.itl.ws.soap.MessageCodec;
import org.kyotoprotocol.itl.xsd.ArrayOfInt;
import org.kyotoprotocol.itl.xsd.ArrayOfReconciliationUnitBlockIdentifier;
import org.kyotoprotocol.itl.xsd.MessageRequest;
import org.kyotoprotocol.itl.xsd.MessageResponse;
import org.kyotoprotocol.itl.xsd.NotificationRequest;
import org.kyotoprotocol.itl.xsd.ProvideAuditTrailRequest;
import org.kyotoprotocol.itl.xsd.ReconciliationResultRequest;

/** DES wire contract section 7: what our encoder must emit. */
class EncodingRulesTest {
  private final MessageCodec codec = new MessageCodec(DesPort.REGISTRY, DecodingLimits.DEFAULT);

  @Test
  void anAnswerWithoutCodesHasThemNilWithTheTypeOfTheComponent() {
    String nil = "<responseCodes xsi:type=\"xsd:int\" xsi:nil=\"true\"/>";
    MessageResponse response = new MessageResponse();
    response.setResultIdentifier(1);
    assertThat(response(response)).contains(nil);
    response.setResponseCodes(new ArrayOfInt());
    assertThat(response(response)).contains(nil);
  }

  @Test
  void anAnswerWithCodesHasThemAsAnArrayOfExactLengthWhoseItemsRepeatItsName() {
    MessageResponse response = new MessageResponse();
    response.setResponseCodes(new ArrayOfInt());
    response.getResponseCodes().getItem().add(1302);
    response.getResponseCodes().getItem().add(1301);
    assertThat(response(response))
        .contains(
            "<responseCodes xsi:type=\"soapenc:Array\" soapenc:arrayType=\"xsd:int[2]\">"
                + "<responseCodes xsi:type=\"xsd:int\">1302</responseCodes>"
                + "<responseCodes xsi:type=\"xsd:int\">1301</responseCodes></responseCodes>");
  }

  @Test
  void anEmptyArrayOfACallIsAnArrayOfLengthZero() {
    ReconciliationResultRequest result = new ReconciliationResultRequest();
    result.setFrom("ITL");
    result.setTo("GB");
    result.setReconciliationIdentifier("GB10001");
    assertThat(request("receiveReconciliationResult", result)).doesNotContain("responseCodes");
    result.setResponseCodes(new ArrayOfInt());
    assertThat(request("receiveReconciliationResult", result))
        .contains("<responseCodes xsi:type=\"soapenc:Array\" soapenc:arrayType=\"xsd:int[0]\"/>");
  }

  @Test
  void anEmptyArrayOfStructuresNamesItsComponent() {
    ProvideAuditTrailRequest request = new ProvideAuditTrailRequest();
    request.setFrom("ITL");
    request.setTo("GB");
    request.setReconciliationIdentifier("GB10001");
    request.setAuditTrailBeginDatetime(Instant.EPOCH);
    request.setAuditTrailEndDatetime(Instant.EPOCH);
    request.setUnitBlockIdentifiers(new ArrayOfReconciliationUnitBlockIdentifier());
    assertThat(request("provideAuditTrail", request))
        .contains("soapenc:arrayType=\"t:ReconciliationUnitBlockIdentifier[0]\"/>")
        .contains("<accountType xsi:type=\"xsd:int\" xsi:nil=\"true\"/>")
        .contains("<accountIdentifier xsi:type=\"xsd:long\" xsi:nil=\"true\"/>");
  }

  @Test
  void aRequiredArrayIsNeverNil() {
    NotificationRequest notification = new NotificationRequest();
    notification.setFrom("ITL");
    notification.setTo("GB");
    notification.setTransactionIdentifier("GB100023");
    assertThat(request("acceptNotification", notification))
        .contains(
            "<evaluationResult xsi:type=\"soapenc:Array\""
                + " soapenc:arrayType=\"t:EvaluationResult[0]\"/>");
  }

  @Test
  void aRequiredValueMustBeThere() {
    MessageRequest message = message("text");
    message.setTo(null);
    assertThatThrownBy(() -> request("acceptMessage", message))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("MessageRequest.to is required");
  }

  @Test
  void textKeepsItsWhiteSpaceAndIsEscapedOnce() throws Exception {
    String text = " <a>&amp;\r\n\tü€😀\"' ]]> ";
    byte[] bytes = codec.request("acceptMessage", message(text)).bytes();
    assertThat(new String(bytes, StandardCharsets.UTF_8)).contains("&lt;a>&amp;amp;&#xd;\n");
    MessageRequest read = (MessageRequest) codec.readRequest(bytes, null).content();
    assertThat(read.getMessageContent()).isEqualTo(text);
  }

  @Test
  void textThatXmlCannotCarryIsRefused() {
    for (String text : new String[] {"a\u0000", "\u0008", "\uD800", "\uDC00x", "\uFFFE"}) {
      assertThatThrownBy(() -> request("acceptMessage", message(text)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("messageContent contains the character U+")
          .hasMessageContaining("which XML cannot carry");
    }
  }

  private static MessageRequest message(String text) {
    MessageRequest message = new MessageRequest();
    message.setFrom("ITL");
    message.setTo("GB");
    message.setMessageContent(text);
    message.setMessageDateTime(Instant.EPOCH);
    return message;
  }

  private String response(MessageResponse response) {
    return new String(codec.response("acceptMessage", response), StandardCharsets.UTF_8);
  }

  private String request(String operation, Object request) {
    return new String(codec.request(operation, request).bytes(), StandardCharsets.UTF_8);
  }
}
