package org.kyotoprotocol.itl.ws.soap;

import java.util.Map;
import org.apache.cxf.Bus;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxws.JaxWsServerFactoryBean;
import org.apache.cxf.logging.FaultListener;

/** Publishes ports of the Data Exchange Standards in a CXF servlet. */
public final class SoapEndpoints {
  private SoapEndpoints() {}

  /**
   * Publishes a port. Requests reach it through a {@link SoapServlet} with the same bus, at the
   * servlet's mapping followed by {@code path}. The implementation finds the bytes received,
   * violations and the HTTP request in {@link CurrentCall}; whatever it throws becomes a SOAP fault
   * Server without any detail.
   *
   * @param path such as {@code /TransactionLogService}
   * @return the handle to stop it: {@link Server#destroy()}
   */
  public static <T> Server publish(
      Bus bus,
      String path,
      Class<T> serviceInterface,
      T implementation,
      EndpointSettings settings) {
    DesPort port = DesPort.of(serviceInterface);
    JaxWsServerFactoryBean factory = new JaxWsServerFactoryBean();
    factory.setBus(bus);
    factory.setServiceClass(serviceInterface);
    factory.setServiceBean(implementation);
    factory.setServiceName(port.serviceName());
    factory.setEndpointName(port.portName());
    factory.setAddress(path);
    factory.getFeatures().add(SectionFiveFeature.server(port, settings));
    factory.setProperties(Map.of(FaultListener.class.getName(), new FaultLog()));
    return factory.create();
  }
}
