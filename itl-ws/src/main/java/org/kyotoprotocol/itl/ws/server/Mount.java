package org.kyotoprotocol.itl.ws.server;

import jakarta.servlet.Filter;
import jakarta.servlet.Servlet;
import java.util.List;

/**
 * A servlet at one path of a listener.
 *
 * @param path where it answers, exactly; at least two segments, such as {@code
 *     /itlws/TransactionLogService}
 * @param filters before the servlet, in their order, after the listener's own
 */
public record Mount(String path, Servlet servlet, List<Filter> filters) {
  public Mount {
    filters = List.copyOf(filters);
    if (!path.startsWith("/") || path.lastIndexOf('/') == 0) {
      throw new IllegalArgumentException(
          "The path of an endpoint has at least two segments, not '" + path + "'");
    }
  }

  /** The last segment with its slash, under which a SOAP endpoint is published. */
  public static String endpointName(String path) {
    return path.substring(path.lastIndexOf('/'));
  }

  /** All paths that the servlet is mapped to. */
  String mapping() {
    return path.substring(0, path.lastIndexOf('/')) + "/*";
  }
}
