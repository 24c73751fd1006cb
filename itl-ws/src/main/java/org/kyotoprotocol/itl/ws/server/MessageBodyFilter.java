package org.kyotoprotocol.itl.ws.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Bounds how slowly a body may arrive, and throws away what was left unread, so that a peer which
 * reads only after it has sent everything sees its answer. How long a body may be is for the
 * endpoint to judge, which keeps what it read for the message log.
 */
final class MessageBodyFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(MessageBodyFilter.class);
  private static final int MOST_THROWN_AWAY = 64 * 1024 * 1024;

  private final int bytesPerSecond;

  MessageBodyFilter(int bytesPerSecond) {
    this.bytesPerSecond = bytesPerSecond;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    WithBody paced = new WithBody(request, bytesPerSecond);
    chain.doFilter(paced, response);
    // Whoever waits for "100 Continue" and got another answer sends no body any more.
    if (paced.isOpened() || request.getHeader("Expect") == null) {
      throwAwayRest(paced.getInputStream(), request.getRemoteAddr());
    }
  }

  private static void throwAwayRest(ServletInputStream body, String peer) {
    byte[] buffer = new byte[8 * 1024];
    int left = MOST_THROWN_AWAY;
    try {
      int read = body.read(buffer, 0, buffer.length);
      while (read >= 0 && left > 0) {
        left -= read;
        read = body.read(buffer, 0, buffer.length);
      }
    } catch (IOException e) {
      LOG.warn("ITL-143 The body of a request from {} was cut short: {}", peer, e.getMessage());
    }
  }

  /** Opens the body only when it is asked for: that is what sends "100 Continue". */
  private static final class WithBody extends HttpServletRequestWrapper {
    private final int bytesPerSecond;
    private ServletInputStream body;

    WithBody(HttpServletRequest request, int bytesPerSecond) {
      super(request);
      this.bytesPerSecond = bytesPerSecond;
    }

    boolean isOpened() {
      return body != null;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      if (body == null) {
        body = new PacedInput(super.getInputStream(), bytesPerSecond, System::nanoTime);
      }
      return body;
    }
  }
}
