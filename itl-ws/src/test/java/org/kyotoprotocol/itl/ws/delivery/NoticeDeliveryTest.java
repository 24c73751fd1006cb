package org.kyotoprotocol.itl.ws.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kyotoprotocol.itl.core.message.DeliveryOutcome.Delivered;
import org.kyotoprotocol.itl.core.message.OutboundBody;
import org.kyotoprotocol.itl.core.message.OutboundMessage;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.ws.encoding.DecodingLimits;
import org.kyotoprotocol.itl.ws.endpoint.DesWireFormat;
import org.kyotoprotocol.itl.ws.soap.ClientSettings;
import org.kyotoprotocol.itl.ws.soap.DesPort;
import org.kyotoprotocol.itl.ws.soap.Samples.Fill;
import org.kyotoprotocol.itl.ws.soap.TestServer;
import org.kyotoprotocol.itl.xsd.ITLNoticeRequest;
import org.kyotoprotocol.itl.xsd.UnitBlockIdentifier;

/** A notice through a real socket to the generated port of a registry. */
class NoticeDeliveryTest {
  private final SoapCourier courier = new SoapCourier(ClientSettings.defaults(), true);
  private TestServer registry;

  @BeforeEach
  void start() throws Exception {
    registry = new TestServer(DesPort.REGISTRY, DecodingLimits.DEFAULT, Optional.empty());
  }

  @AfterEach
  void stop() {
    courier.close();
    registry.close();
  }

  @Test
  void everyFieldArrives() {
    registry.answer(Fill.REQUIRED);
    courier.deliver(Peer.registry(registry.uri()), message(Notices.first()));
    ITLNoticeRequest came = (ITLNoticeRequest) registry.lastArgument();
    assertThat(registry.lastCall().notes()).isEmpty();
    assertThat(came.getFrom()).isEqualTo("ITL");
    assertThat(came.getTo()).isEqualTo("GB");
    assertThat(came.getMajorVersion()).isEqualTo(1);
    assertThat(came.getMinorVersion()).isEqualTo(1);
    assertThat(came.getMessageContent()).isEqualTo("Replace the lCER of project BR143 & others");
    assertThat(came.getMessageDate()).isEqualTo(Instant.parse("2012-11-30T00:00:00Z"));
    assertThat(came.getNotificationType()).isEqualTo(4);
    assertThat(came.getNotificationIdentifier()).isEqualTo(5_000_000_077L);
    assertThat(came.getNotificationStatus()).isEqualTo(1);
    assertThat(came.getProjectNumber()).isEqualTo("BR143");
    assertThat(came.getUnitType()).isEqualTo(7);
    assertThat(came.getTargetValue()).isEqualTo(5_000_000_100L);
    assertThat(came.getTargetDate()).isEqualTo(LocalDate.of(2012, 12, 31));
    assertThat(came.getLULUCFActivity()).isEqualTo(1L);
    assertThat(came.getCommitPeriod()).isEqualTo(1);
    assertThat(came.getActionDueDate()).isEqualTo(LocalDate.of(2012, 12, 30));
    assertThat(came.getUnitBlockIdentifiers().getItem())
        .extracting(NoticeDeliveryTest::printed)
        .containsExactly("BR-7000-7099", "CN-8000-8000");
  }

  @Test
  void anUpdateArrivesWithoutWhatItDoesNotSay() {
    registry.answer(Fill.REQUIRED);
    courier.deliver(Peer.registry(registry.uri()), message(Notices.update("Done")));
    ITLNoticeRequest came = (ITLNoticeRequest) registry.lastArgument();
    assertThat(came.getNotificationType()).isEqualTo(10);
    assertThat(came.getNotificationIdentifier()).isEqualTo(2);
    assertThat(came.getNotificationStatus()).isEqualTo(3);
    assertThat(came.getProjectNumber()).isNull();
    assertThat(came.getUnitType()).isNull();
    assertThat(came.getTargetValue()).isNull();
    assertThat(came.getTargetDate()).isNull();
    assertThat(came.getLULUCFActivity()).isNull();
    assertThat(came.getCommitPeriod()).isNull();
    assertThat(came.getActionDueDate()).isNull();
    assertThat(came.getUnitBlockIdentifiers()).isNull();
  }

  @Test
  void theRegistrysReceiptIsTheOutcome() {
    registry.answer(Fill.EVERYTHING);
    Delivered outcome =
        (Delivered) courier.deliver(Peer.registry(registry.uri()), message(Notices.update("Done")));
    assertThat(outcome.responseCodes()).containsExactly(1301, 1302);
  }

  private static OutboundMessage message(OutboundBody.ItlNotice body) {
    RegistryCode to = body.notice().addressee();
    return new OutboundMessage(
        UUID.randomUUID(),
        1,
        to,
        body.operation(),
        Optional.empty(),
        OptionalInt.empty(),
        OutboundMessage.Matters.UNTIL_DELIVERED,
        new DesWireFormat().encode(to, body),
        Instant.now(),
        0);
  }

  private static String printed(UnitBlockIdentifier block) {
    return "%s-%d-%d"
        .formatted(
            block.getOriginatingRegistryCode(),
            block.getUnitSerialBlockStart(),
            block.getUnitSerialBlockEnd());
  }
}
