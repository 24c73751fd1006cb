package org.kyotoprotocol.itl.ws.endpoint;

import org.kyotoprotocol.itl.core.message.Call;
import org.kyotoprotocol.itl.core.message.CallReader;
import org.kyotoprotocol.itl.core.message.MessageBytes;
import org.kyotoprotocol.itl.core.message.OutboundBody;
import org.kyotoprotocol.itl.core.message.WireFormat;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.ws.encoding.DecodingLimits;
import org.kyotoprotocol.itl.ws.encoding.MalformedCallException;
import org.kyotoprotocol.itl.ws.soap.DesPort;
import org.kyotoprotocol.itl.ws.soap.MessageCodec;
import org.kyotoprotocol.itl.xsd.ITLNoticeRequest;
import org.kyotoprotocol.itl.xsd.MessageRequest;
import org.kyotoprotocol.itl.xsd.NotificationRequest;
import org.kyotoprotocol.itl.xsd.ProposalRequest;

/**
 * What the log says, as the exact bytes of a DES call: from {@code ITL}, to the receiver, in the
 * current version (DES wire contract A1, A3). A supplementary log gets the same messages as a
 * registry: both ports have them in common. And the way back, for messages that were stored.
 */
public final class DesWireFormat implements WireFormat, CallReader {
  private static final int MAJOR_VERSION = 1;
  private static final int MINOR_VERSION = 1;

  /** A stored message passed the endpoint's limit of length when it came. */
  private static final DecodingLimits ANY_LENGTH =
      new DecodingLimits(
          Integer.MAX_VALUE,
          DecodingLimits.DEFAULT.depth(),
          DecodingLimits.DEFAULT.nodes(),
          DecodingLimits.DEFAULT.textLength(),
          DecodingLimits.DEFAULT.arrayItems());

  private final MessageCodec outgoing = new MessageCodec(DesPort.REGISTRY, DecodingLimits.DEFAULT);
  private final MessageCodec incoming = new MessageCodec(DesPort.TRANSACTION_LOG, ANY_LENGTH);

  @Override
  public MessageBytes encode(RegistryCode to, OutboundBody body) {
    return MessageBytes.of(
        outgoing.request(body.operation().wireName(), request(to, body)).bytes());
  }

  @Override
  public Call read(RegistryCode sender, MessageBytes bytes) {
    try {
      // What HTTP said about the character set is not stored; the XML declaration says it again.
      MessageCodec.Decoded decoded = incoming.readRequest(bytes.array(), null);
      return CallMapping.call(
          sender,
          decoded.call().operation(),
          decoded.call().violations(),
          decoded.call().fields(),
          decoded.content());
    } catch (MalformedCallException e) {
      throw new IllegalArgumentException("The stored message cannot be decoded again", e);
    }
  }

  private static Object request(RegistryCode to, OutboundBody body) {
    if (body instanceof OutboundBody.ForwardedProposal forwarded) {
      return proposal(to, forwarded);
    }
    if (body instanceof OutboundBody.StatusNotification notification) {
      return notification(to, notification);
    }
    if (body instanceof OutboundBody.ItlNotice notice) {
      return notice(to, notice);
    }
    return message(to, (OutboundBody.FreeText) body);
  }

  private static ProposalRequest proposal(
      RegistryCode to, OutboundBody.ForwardedProposal forwarded) {
    ProposalRequest des = new ProposalRequest();
    des.setFrom(RegistryCode.ITL.value());
    des.setTo(to.value());
    des.setMajorVersion(MAJOR_VERSION);
    des.setMinorVersion(MINOR_VERSION);
    des.setProposedTransaction(CoreToDes.proposal(forwarded.proposal()));
    return des;
  }

  private static NotificationRequest notification(
      RegistryCode to, OutboundBody.StatusNotification notification) {
    NotificationRequest des = new NotificationRequest();
    des.setFrom(RegistryCode.ITL.value());
    des.setTo(to.value());
    des.setMajorVersion(MAJOR_VERSION);
    des.setMinorVersion(MINOR_VERSION);
    des.setTransactionIdentifier(notification.transactionIdentifier());
    des.setTransactionStatus(notification.status().code());
    des.setPartyType(notification.partyType().code());
    des.setEvaluationResult(CoreToDes.evaluationResults(notification.evaluationResults()));
    return des;
  }

  private static ITLNoticeRequest notice(RegistryCode to, OutboundBody.ItlNotice notice) {
    ITLNoticeRequest des = NoticeToDes.content(notice);
    des.setFrom(RegistryCode.ITL.value());
    des.setTo(to.value());
    des.setMajorVersion(MAJOR_VERSION);
    des.setMinorVersion(MINOR_VERSION);
    return des;
  }

  private static MessageRequest message(RegistryCode to, OutboundBody.FreeText text) {
    MessageRequest des = new MessageRequest();
    des.setFrom(RegistryCode.ITL.value());
    des.setTo(to.value());
    des.setMajorVersion(MAJOR_VERSION);
    des.setMinorVersion(MINOR_VERSION);
    des.setMessageContent(text.messageContent());
    des.setMessageDateTime(text.messageDateTime());
    return des;
  }
}
