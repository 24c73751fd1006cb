package org.kyotoprotocol.itl.ws.soap;

import java.net.URI;
import org.apache.cxf.Bus;
import org.apache.cxf.configuration.jsse.TLSClientParameters;
import org.apache.cxf.configuration.security.AuthorizationPolicy;
import org.apache.cxf.endpoint.Client;
import org.apache.cxf.frontend.ClientProxy;
import org.apache.cxf.jaxws.JaxWsProxyFactoryBean;
import org.apache.cxf.transport.http.HTTPConduit;
import org.apache.cxf.transports.http.configuration.HTTPClientPolicy;
import org.kyotoprotocol.itl.wsdl.registry.RegistryPort;
import org.kyotoprotocol.itl.wsdl.transactionlog.TransactionLogPort;

/**
 * Makes clients for the ports of peers: HTTP/1.1 with Content-Length, no chunking, no upgrade (H8).
 * Make one per peer and keep it: each holds its connections. Where the exact bytes matter, use
 * {@link RawSoapSender} instead.
 */
public final class SoapClients {
  private SoapClients() {}

  /** A client for a registry. */
  public static RegistryPort registryPort(Bus bus, URI endpoint, ClientSettings settings) {
    return port(bus, RegistryPort.class, endpoint, settings);
  }

  /** A client for a transaction log. */
  public static TransactionLogPort transactionLogPort(
      Bus bus, URI endpoint, ClientSettings settings) {
    return port(bus, TransactionLogPort.class, endpoint, settings);
  }

  private static <T> T port(
      Bus bus, Class<T> serviceInterface, URI endpoint, ClientSettings settings) {
    DesPort port = DesPort.of(serviceInterface);
    JaxWsProxyFactoryBean factory = new JaxWsProxyFactoryBean();
    factory.setBus(bus);
    factory.setServiceClass(serviceInterface);
    factory.setServiceName(port.serviceName());
    factory.setEndpointName(port.portName());
    factory.setAddress(endpoint.toString());
    factory.getFeatures().add(SectionFiveFeature.client(port, settings.limits()));
    T proxy = serviceInterface.cast(factory.create());
    configure(ClientProxy.getClient(proxy), settings);
    return proxy;
  }

  private static void configure(Client client, ClientSettings settings) {
    HTTPConduit conduit = (HTTPConduit) client.getConduit();
    HTTPClientPolicy policy = new HTTPClientPolicy();
    policy.setVersion("1.1");
    policy.setAllowChunking(false);
    policy.setAutoRedirect(false);
    policy.setConnectionTimeout(settings.connectTimeout().toMillis());
    policy.setReceiveTimeout(settings.readTimeout().toMillis());
    conduit.setClient(policy);
    settings.credentials().ifPresent(basic -> conduit.setAuthorization(authorization(basic)));
    settings
        .tls()
        .ifPresent(
            context -> {
              TLSClientParameters tls = new TLSClientParameters();
              tls.setSslContext(context.get());
              conduit.setTlsClientParameters(tls);
            });
  }

  private static AuthorizationPolicy authorization(BasicCredentials basic) {
    AuthorizationPolicy policy = new AuthorizationPolicy();
    policy.setAuthorizationType("Basic");
    policy.setUserName(basic.user());
    policy.setPassword(basic.password());
    return policy;
  }
}
