package org.kyotoprotocol.itl.ws.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Every path at which there is nothing, whatever the method. */
final class Elsewhere extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    EmptyAnswer.send(response, HttpServletResponse.SC_NOT_FOUND);
  }
}
