package org.kyotoprotocol.itl.ws.delivery;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.kyotoprotocol.itl.core.message.Courier;
import org.kyotoprotocol.itl.core.message.DeliveryOutcome;
import org.kyotoprotocol.itl.core.message.DeliveryOutcome.Delivered;
import org.kyotoprotocol.itl.core.message.DeliveryOutcome.Failed;
import org.kyotoprotocol.itl.core.message.OutboundMessage;
import org.kyotoprotocol.itl.core.registry.Registry;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.ws.soap.ClientSettings;
import org.kyotoprotocol.itl.ws.soap.DesPort;
import org.kyotoprotocol.itl.ws.soap.EncodedCall;
import org.kyotoprotocol.itl.ws.soap.RawSoapSender;
import org.kyotoprotocol.itl.ws.soap.SendOutcome;
import org.kyotoprotocol.itl.xsd.ArrayOfInt;
import org.kyotoprotocol.itl.xsd.ITLNoticeResponse;
import org.kyotoprotocol.itl.xsd.MessageResponse;
import org.kyotoprotocol.itl.xsd.NotificationResponse;
import org.kyotoprotocol.itl.xsd.ProposalResponse;

/**
 * Posts stored messages to peers, byte for byte. Each peer has one sender for the life of the
 * process, so that its connections are kept: a TLS handshake costs more than a message.
 */
public final class SoapCourier implements Courier, AutoCloseable {
  private final ClientSettings settings;
  private final EndpointRule rule;
  private final Map<RegistryCode, Line> lines = new ConcurrentHashMap<>();

  /** The sender to a peer, with what it was made for. */
  private record Line(URI endpoint, DesPort port, RawSoapSender sender) {}

  /** Calls peers by https only. */
  public SoapCourier(ClientSettings settings) {
    this(settings, false);
  }

  /**
   * @param plainLoopback whether endpoints of this machine may speak plain HTTP; in a sandbox only
   */
  public SoapCourier(ClientSettings settings, boolean plainLoopback) {
    this.settings = settings;
    this.rule = new EndpointRule(plainLoopback);
  }

  @Override
  public DeliveryOutcome deliver(Registry peer, OutboundMessage message) {
    Optional<String> objection = rule.objection(peer);
    if (objection.isPresent()) {
      return new Failed(objection.get());
    }
    try {
      RawSoapSender sender = line(peer, peer.endpoint().get()).sender();
      return outcome(
          sender.send(new EncodedCall(message.operation().wireName(), message.bytes().array())));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Failed("we stopped before the answer came");
    } catch (RuntimeException e) {
      return new Failed("our own failure: " + e);
    }
  }

  /** Lets go of all connections. */
  @Override
  public void close() {
    lines.clear();
  }

  private Line line(Registry peer, URI endpoint) {
    DesPort port = peer.isStl() ? DesPort.TRANSACTION_LOG : DesPort.REGISTRY;
    return lines.compute(
        peer.code(),
        (code, line) ->
            line != null && line.endpoint().equals(endpoint) && line.port() == port
                ? line
                : new Line(endpoint, port, new RawSoapSender(port, endpoint, settings)));
  }

  private static DeliveryOutcome outcome(SendOutcome outcome) {
    if (!(outcome instanceof SendOutcome.Answered answered)) {
      return new Failed(outcome.words());
    }
    if (answered.response() instanceof ProposalResponse response) {
      return new Delivered(response.getResultIdentifier(), codes(response.getResponseCodes()));
    }
    if (answered.response() instanceof NotificationResponse response) {
      return new Delivered(response.getResultIdentifier(), codes(response.getResponseCodes()));
    }
    if (answered.response() instanceof ITLNoticeResponse response) {
      return new Delivered(response.getResultIdentifier(), codes(response.getResponseCodes()));
    }
    MessageResponse response = answered.as(MessageResponse.class);
    return new Delivered(response.getResultIdentifier(), codes(response.getResponseCodes()));
  }

  private static List<Integer> codes(ArrayOfInt codes) {
    return codes == null ? List.of() : codes.getItem();
  }
}
