package org.kyotoprotocol.itl.ws.soap;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import org.apache.cxf.Bus;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;

/**
 * The CXF servlet for the ports that {@link SoapEndpoints} publishes on the same bus. It lists
 * nothing, and refuses what neither Jetty nor CXF answers decently.
 */
public final class SoapServlet extends CXFNonSpringServlet {
  private static final long serialVersionUID = 1L;

  /** A servlet for one bus. */
  public SoapServlet(Bus bus) {
    setBus(bus);
  }

  @Override
  public String getInitParameter(String name) {
    return name.equals("hide-service-list-page") ? "true" : super.getInitParameter(name);
  }

  @Override
  public void service(ServletRequest request, ServletResponse response)
      throws ServletException, IOException {
    // Jetty throws when it is asked for a content type with an unknown charset; getHeader is safe.
    String contentType = ((HttpServletRequest) request).getHeader("Content-Type");
    if (isKnown(ReceiveInterceptor.charset(contentType))) {
      super.service(request, response);
    } else {
      HttpServletResponse refusal = (HttpServletResponse) response;
      refusal.setStatus(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
      refusal.setContentLength(0);
    }
  }

  private static boolean isKnown(String charset) {
    try {
      return charset == null || Charset.isSupported(charset);
    } catch (IllegalCharsetNameException e) {
      return false;
    }
  }
}
