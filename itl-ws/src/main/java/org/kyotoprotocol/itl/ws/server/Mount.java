package org.kyotoprotocol.itl.ws.server;

import jakarta.servlet.Filter;
import jakarta.servlet.Servlet;
import java.util.List;
import java.util.Map;
import org.apache.cxf.Bus;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;

/**
 * A servlet at one path of a listener.
 *
 * @param path where it answers, exactly; at least two segments, such as {@code
 *     /itlws/TransactionLogService}
 * @param filters before the servlet, in their order, after the listener's own
 */
public record Mount(
    String path, Servlet servlet, Map<String, String> parameters, List<Filter> filters) {
  public Mount {
    parameters = Map.copyOf(parameters);
    filters = List.copyOf(filters);
    if (!path.startsWith("/") || path.lastIndexOf('/') == 0) {
      throw new IllegalArgumentException(
          "The path of an endpoint has at least two segments, not '" + path + "'");
    }
  }

  /** The SOAP endpoint that is published on the bus under {@link #name()}. */
  public static Mount soap(String path, Bus bus, List<Filter> filters) {
    CXFNonSpringServlet servlet = new CXFNonSpringServlet();
    servlet.setBus(bus);
    return new Mount(path, servlet, Map.of("hide-service-list-page", "true"), filters);
  }

  /** The last segment with its slash, such as {@code /TransactionLogService}. */
  public String name() {
    return path.substring(path.lastIndexOf('/'));
  }

  /** All paths that the servlet is mapped to. */
  String mapping() {
    return path.substring(0, path.lastIndexOf('/')) + "/*";
  }
}
