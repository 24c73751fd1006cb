package org.kyotoprotocol.itl.ws.soap;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.transport.http.AbstractHTTPDestination;

/** Answers everything but POST: {@code GET ?wsdl} with the published WSDL, the rest with 405. */
final class WsdlInterceptor extends AbstractPhaseInterceptor<Message> {
  private final PublishedWsdl wsdl;

  WsdlInterceptor(PublishedWsdl wsdl) {
    super(Phase.RECEIVE);
    addBefore(ReceiveInterceptor.class.getName());
    this.wsdl = wsdl;
  }

  @Override
  public void handleMessage(Message message) {
    String method = (String) message.get(Message.HTTP_REQUEST_METHOD);
    if ("POST".equals(method)) {
      return;
    }
    String query = (String) message.get(Message.QUERY_STRING);
    Optional<byte[]> document =
        "GET".equals(method) && query != null
            ? wsdl.document(query, CurrentCall.httpRequest(message).getRequestURL().toString())
            : Optional.empty();
    try {
      answer((HttpServletResponse) message.get(AbstractHTTPDestination.HTTP_RESPONSE), document);
    } catch (IOException e) {
      throw new Fault(e);
    }
    message.getInterceptorChain().abort();
  }

  private static void answer(HttpServletResponse response, Optional<byte[]> document)
      throws IOException {
    if (document.isEmpty()) {
      response.setHeader("Allow", "POST");
      response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
      response.setContentLength(0);
    } else {
      response.setContentType("text/xml; charset=utf-8");
      response.setContentLength(document.get().length);
      response.getOutputStream().write(document.get());
    }
    response.flushBuffer();
  }
}
