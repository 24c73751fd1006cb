package org.kyotoprotocol.itl.ws.endpoint;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.cxf.Bus;
import org.apache.cxf.bus.CXFBusFactory;
import org.kyotoprotocol.itl.core.UnitOfWork;
import org.kyotoprotocol.itl.core.message.IncomingMessage;
import org.kyotoprotocol.itl.core.message.MessageGate;
import org.kyotoprotocol.itl.core.message.Receipt;
import org.kyotoprotocol.itl.ws.encoding.DecodingLimits;
import org.kyotoprotocol.itl.ws.identity.PeerIdentity;
import org.kyotoprotocol.itl.ws.identity.PeerIdentityFilter;
import org.kyotoprotocol.itl.ws.server.GatewayServer;
import org.kyotoprotocol.itl.ws.server.GatewaySettings;
import org.kyotoprotocol.itl.ws.server.Mount;
import org.kyotoprotocol.itl.ws.soap.EndpointSettings;
import org.kyotoprotocol.itl.ws.soap.SoapEndpoints;
import org.kyotoprotocol.itl.ws.soap.SoapServlet;
import org.kyotoprotocol.itl.ws.tls.ReloadableTls;
import org.kyotoprotocol.itl.wsdl.transactionlog.TransactionLogPort;

/** The log's door: its port behind the identity check, on a listener with mutual TLS. */
public final class TransactionLogListener implements AutoCloseable {
  /** Where registries find the port (DES wire contract 2). */
  public static final String PATH = "/itlws/TransactionLogService";

  private final Bus bus;
  private final GatewayServer server;

  /**
   * @param limits of a message; longer ones are answered with 413
   * @param publicAddress the address that {@code ?wsdl} names; empty: the one it was asked under
   * @param unitOfWork where the credentials of the peers are
   */
  public TransactionLogListener(
      GatewaySettings settings,
      DecodingLimits limits,
      Optional<URI> publicAddress,
      ReloadableTls tls,
      UnitOfWork unitOfWork,
      MessageGate gate) {
    this(
        settings,
        tls,
        unitOfWork,
        gate::receive,
        new EndpointSettings(limits, publicAddress, new MalformedCalls(gate::malformed)));
  }

  TransactionLogListener(
      GatewaySettings settings,
      ReloadableTls tls,
      UnitOfWork unitOfWork,
      Function<IncomingMessage, Receipt> gate,
      EndpointSettings endpoint) {
    this.bus = new CXFBusFactory().createBus();
    SoapEndpoints.publish(
        bus,
        Mount.endpointName(PATH),
        TransactionLogPort.class,
        new TransactionLogEndpoint(gate),
        endpoint);
    PeerIdentity identity = new PeerIdentity(unitOfWork, tls::clientRefusal);
    Mount mount = new Mount(PATH, new SoapServlet(bus), List.of(new PeerIdentityFilter(identity)));
    this.server = new GatewayServer(settings, Optional.of(tls), List.of(mount));
  }

  /**
   * Opens the door.
   *
   * @return the address of the port, seen from this machine
   * @throws IOException if the port cannot be listened on, in words for the operator
   */
  public URI start() throws IOException {
    server.start();
    return server.address(PATH);
  }

  /** Takes no more messages, answers those that run, and closes. */
  @Override
  public void close() {
    server.close();
    bus.shutdown(true);
  }
}
