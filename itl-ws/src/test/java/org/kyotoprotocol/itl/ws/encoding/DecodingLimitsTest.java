package org.kyotoprotocol.itl.ws.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Every dimension of a message is bounded, and large legal messages pass. */
class DecodingLimitsTest {

  @Test
  void sharedReferencesCannotBlowUp() {
    StringBuilder body = new StringBuilder("<o:acceptMessage><a href='#l0'/></o:acceptMessage>");
    for (int level = 0; level < 8; level++) {
      String reference = "<b href='#l" + (level + 1) + "'/>";
      body.append("<m id='l" + level + "'>").append(reference.repeat(100)).append("</m>");
    }
    body.append("<m id='l8'>x</m>");
    // 100^8 elements after copying; refusing them must not take time or memory.
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> assertRefused(body.toString(), DecodingLimits.DEFAULT, FaultReason.TOO_MANY));
  }

  @Test
  void elementsAreCountedAsWrittenAndAsCopied() throws Exception {
    DecodingLimits limits = new DecodingLimits(10_000, 20, 10, 100, 100);
    assertThat(Wire.decode(Wire.acceptMessage("<a/>".repeat(8)), limits).notes()).hasSize(8);
    assertRefused(call("<a/>".repeat(9)), limits, FaultReason.TOO_MANY);
    assertRefused(
        call("<a href='#m'/>") + "<m id='m'>" + "<b/>".repeat(7) + "</m>",
        limits,
        FaultReason.TOO_MANY);
  }

  @Test
  void aValueHasAtMostTheGivenLength() throws Exception {
    DecodingLimits limits = new DecodingLimits(1_000_000, 20, 100, 10_000, 100);
    String text = "<messageContent>" + "x".repeat(10_000) + "</messageContent>";
    assertThat(Wire.decode(Wire.acceptMessage(text), limits).fields().get("messageContent"))
        .hasSize(10_000);
    assertRefused(call(text.replace("x</", "xx</")), limits, FaultReason.TOO_MANY);
    String pieces = "<messageContent>" + "&lt;<![CDATA[y]]>".repeat(5_001) + "</messageContent>";
    assertRefused(call(pieces), limits, FaultReason.TOO_MANY);
  }

  @Test
  void anArrayHasAtMostTheGivenItems() {
    DecodingLimits limits = new DecodingLimits(10_000, 20, 1000, 100, 50);
    assertRefused(call("<a/>".repeat(51)), limits, FaultReason.TOO_MANY);
  }

  @Test
  void aMessageHasAtMostTheGivenBytes() {
    DecodingLimits limits = new DecodingLimits(100, 20, 1000, 100, 50);
    assertRefused(call(""), limits, FaultReason.TOO_LARGE);
  }

  @Test
  void limitsThatAllowNothingAreRefused() {
    assertThatThrownBy(() -> new DecodingLimits(1, 20, 0, 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void twoHundredThousandUnitBlocksAreDecoded() throws Exception {
    String block =
        "<b><unitSerialBlockStart>1</unitSerialBlockStart><unitSerialBlockEnd>2</unitSerialBlockEnd>"
            + "<originatingRegistryCode>GB</originatingRegistryCode><unitType href='#u'/>"
            + "<accountType>100</accountType><applicableCommitPeriod>1</applicableCommitPeriod></b>";
    StringBuilder fields = new StringBuilder("<o:receiveUnitBlocks><receiveUnitBlocksRequest>");
    fields.append("<from>GB</from><to>ITL</to><majorVersion>1</majorVersion>");
    fields.append("<minorVersion>1</minorVersion>");
    fields.append("<reconciliationIdentifier>GB1</reconciliationIdentifier><unitBlocks>");
    fields.append(block.repeat(200_000));
    fields.append("</unitBlocks></receiveUnitBlocksRequest></o:receiveUnitBlocks>");
    fields.append("<m id='u'>1</m>");
    DecodingLimits limits = new DecodingLimits(100_000_000, 20, 5_000_000, 1000, 500_000);
    DecodedCall call = Wire.decode(Wire.envelope(fields.toString()), limits);
    assertThat(call.violations()).isEmpty();
    assertThat(call.literal().getFirstChild().getLastChild().getLastChild().getTextContent())
        .isEqualTo("12GB11001");
  }

  private static String call(String fields) {
    return "<o:acceptMessage><acceptMessageRequest>"
        + fields
        + "</acceptMessageRequest></o:acceptMessage>";
  }

  private static void assertRefused(String body, DecodingLimits limits, FaultReason reason) {
    assertThatThrownBy(() -> Wire.decode(Wire.envelope(body), limits))
        .isInstanceOfSatisfying(
            MalformedCallException.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(reason));
  }
}
