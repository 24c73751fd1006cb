package org.kyotoprotocol.itl.ws.server;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** An HTTP status and nothing else: what a peer learns when its request goes no further. */
public final class EmptyAnswer {
  private EmptyAnswer() {}

  /** Sends the status at once. */
  public static void send(HttpServletResponse response, int status) throws IOException {
    response.setStatus(status);
    response.setContentLength(0);
    response.flushBuffer();
  }
}
