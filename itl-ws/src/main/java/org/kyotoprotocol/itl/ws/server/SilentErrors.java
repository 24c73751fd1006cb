package org.kyotoprotocol.itl.ws.server;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Error answers of Jetty itself: the status, no page, no stack trace, no product name. */
final class SilentErrors implements Request.Handler {
  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    HttpFields.Mutable headers = response.getHeaders();
    headers.remove(HttpHeader.CONTENT_TYPE);
    headers.put(HttpHeader.CONTENT_LENGTH, 0);
    response.write(true, null, callback);
    return true;
  }
}
