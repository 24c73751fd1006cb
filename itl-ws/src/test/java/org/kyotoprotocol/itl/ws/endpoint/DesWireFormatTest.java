package org.kyotoprotocol.itl.ws.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kyotoprotocol.itl.core.message.MessageBody;
import org.kyotoprotocol.itl.core.message.MessageBytes;
import org.kyotoprotocol.itl.core.message.OutboundBody;
import org.kyotoprotocol.itl.core.message.PartyType;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.transaction.BlockIdentifier;
import org.kyotoprotocol.itl.core.transaction.EvaluationResult;
import org.kyotoprotocol.itl.core.transaction.TransactionStatus;
import org.kyotoprotocol.itl.ws.delivery.Notices;
import org.xmlunit.assertj3.XmlAssert;

class DesWireFormatTest {
  private final DesWireFormat format = new DesWireFormat();

  @Test
  void aNotificationIsWrittenAsTheContractShows() {
    same(
        "NZ",
        new OutboundBody.StatusNotification(
            "NZ100023",
            TransactionStatus.CHECKED_DISCREPANCY,
            PartyType.ITL,
            List.of(new EvaluationResult(4010, List.of(new BlockIdentifier(5000, 5999, "NZ"))))),
        "notification-flat.xml");
  }

  @Test
  void aForwardedProposalIsWrittenAsTheContractShows() {
    same("JP", new OutboundBody.ForwardedProposal(Proposals.transfer()), "from-itl-proposal.xml");
  }

  @Test
  void aNoticeIsWrittenWithEveryFieldItHas() {
    same("GB", Notices.first(), "from-itl-notice.xml");
  }

  @Test
  void anUpdateOfANoticeHasType10AndOnlyTheBlocksItAdds() {
    same("JP", Notices.update("Done"), "from-itl-notice-update.xml");
  }

  @Test
  void aNoticeWithATextThatRegistriesCannotStoreIsNotWritten() {
    assertThat(text("JP", Notices.update("x".repeat(2_000)))).contains("x".repeat(2_000));
    OutboundBody tooLong = Notices.update("x".repeat(2_001));
    assertThatThrownBy(() -> text("JP", tooLong))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("notice 2 has 2001 characters");
  }

  @Test
  void aNotificationWithoutResultsStillHasTheArray() {
    String message =
        text(
            "GB",
            new OutboundBody.StatusNotification(
                "GB100023", TransactionStatus.COMPLETED, PartyType.ITL, List.of()));
    assertThat(message)
        .contains("soapenc:arrayType=\"t:EvaluationResult[0]\"")
        .doesNotContain("nil=");
  }

  @Test
  void aResultAboutNoBlocksLeavesTheirArrayOut() {
    String message =
        text(
            "GB",
            new OutboundBody.StatusNotification(
                "GB100023",
                TransactionStatus.REJECTED,
                PartyType.ACQUIRING_REGISTRY,
                List.of(EvaluationResult.of(5902))));
    assertThat(message).contains(">5902<").doesNotContain("unitBlockIdentifiers");
  }

  @Test
  void theSameWordsGiveTheSameBytes() {
    OutboundBody body =
        new OutboundBody.FreeText("Grüße & <best> wishes", Instant.parse("2010-06-01T00:00:00Z"));
    MessageBytes first = format.encode(new RegistryCode("GB"), body);
    assertThat(format.encode(new RegistryCode("GB"), body)).isEqualTo(first);
    assertThat(format.read(new RegistryCode("GB"), first).body())
        .isEqualTo(
            new MessageBody.FreeText(
                "Grüße & <best> wishes", Instant.parse("2010-06-01T00:00:00Z")));
  }

  @Test
  void bytesThatAreNoCallCannotBeReadAgain() {
    MessageBytes bytes = MessageBytes.ofUtf8("<x/>");
    assertThatThrownBy(() -> format.read(new RegistryCode("GB"), bytes))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void same(String to, OutboundBody body, String recorded) {
    XmlAssert.assertThat(text(to, body))
        .and(Gateway.recorded(recorded))
        .ignoreWhitespace()
        .areIdentical();
  }

  private String text(String to, OutboundBody body) {
    return new String(format.encode(new RegistryCode(to), body).array(), StandardCharsets.UTF_8);
  }
}
