package org.kyotoprotocol.itl.ws.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets pass what a SOAP endpoint can answer: POST to its path, and GET for its WSDL. */
final class RequestRulesFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(RequestRulesFilter.class);

  private final String path;

  RequestRulesFilter(String path) {
    this.path = path;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!request.getRequestURI().equals(path)) {
      refuse(request, response, HttpServletResponse.SC_NOT_FOUND);
    } else if (!isPost(request) && !isForWsdl(request)) {
      response.setHeader("Allow", "POST");
      refuse(request, response, HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static void refuse(HttpServletRequest request, HttpServletResponse response, int status)
      throws IOException {
    LOG.warn(
        "ITL-141 {} answered to {}: {} of {}",
        status,
        request.getRemoteAddr(),
        printable(request.getMethod()),
        printable(request.getRequestURI()));
    EmptyAnswer.send(response, status);
  }

  private static boolean isPost(HttpServletRequest request) {
    return "POST".equals(request.getMethod());
  }

  private static boolean isForWsdl(HttpServletRequest request) {
    String query = request.getQueryString();
    return "GET".equals(request.getMethod())
        && query != null
        && query.regionMatches(true, 0, "wsdl", 0, "wsdl".length());
  }

  private static String printable(String text) {
    String cut = text.length() > 80 ? text.substring(0, 80) + "..." : text;
    return cut.replaceAll("[^\\p{Print}]", "?");
  }
}
