package org.kyotoprotocol.itl.ws.endpoint;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.cxf.Bus;
import org.apache.cxf.bus.CXFBusFactory;
import org.kyotoprotocol.itl.core.message.IncomingMessage;
import org.kyotoprotocol.itl.core.message.MessageGate;
import org.kyotoprotocol.itl.core.message.Receipt;
import org.kyotoprotocol.itl.ws.encoding.DecodingLimits;
import org.kyotoprotocol.itl.ws.identity.PeerIdentity;
import org.kyotoprotocol.itl.ws.identity.PeerIdentityFilter;
import org.kyotoprotocol.itl.ws.server.Mount;
import org.kyotoprotocol.itl.ws.soap.EndpointSettings;
import org.kyotoprotocol.itl.ws.soap.SoapEndpoints;
import org.kyotoprotocol.itl.ws.soap.SoapServlet;
import org.kyotoprotocol.itl.wsdl.transactionlog.TransactionLogPort;

/** The log's endpoint behind its identity check, ready for a listener. */
public final class TransactionLogMount {
  /** Where registries find the endpoint (DES wire contract 2). */
  public static final String PATH = "/itlws/TransactionLogService";

  private TransactionLogMount() {}

  /**
   * @param limits of a message; longer ones are answered with 413
   * @param publicAddress the address that {@code ?wsdl} names; empty: the one it was asked under
   */
  public static Mount of(
      MessageGate gate, PeerIdentity identity, DecodingLimits limits, Optional<URI> publicAddress) {
    return of(gate::receive, gate::malformed, identity, limits, publicAddress);
  }

  static Mount of(
      Function<IncomingMessage, Receipt> gate,
      MalformedCalls.Log malformed,
      PeerIdentity identity,
      DecodingLimits limits,
      Optional<URI> publicAddress) {
    Bus bus = new CXFBusFactory().createBus();
    SoapEndpoints.publish(
        bus,
        Mount.endpointName(PATH),
        TransactionLogPort.class,
        new TransactionLogEndpoint(gate),
        new EndpointSettings(limits, publicAddress, new MalformedCalls(malformed)));
    return new Mount(PATH, new SoapServlet(bus), List.of(new PeerIdentityFilter(identity)));
  }
}
