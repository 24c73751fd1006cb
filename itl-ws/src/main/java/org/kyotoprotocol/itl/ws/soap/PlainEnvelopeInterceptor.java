package org.kyotoprotocol.itl.ws.soap;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import org.apache.cxf.interceptor.StaxOutInterceptor;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.kyotoprotocol.itl.ws.encoding.Namespaces;
import org.kyotoprotocol.itl.ws.encoding.SoapEnvelopeWriter;

/**
 * Makes CXF write envelopes exactly as {@link MessageCodec} does: XML declaration, UTF-8 whatever
 * the request's charset was, prefix {@code soapenv} (DES wire contract E10).
 */
final class PlainEnvelopeInterceptor extends AbstractPhaseInterceptor<Message> {
  PlainEnvelopeInterceptor() {
    super(Phase.PRE_STREAM);
    addBefore(StaxOutInterceptor.class.getName());
  }

  @Override
  public void handleMessage(Message message) {
    message.put(Message.ENCODING, StandardCharsets.UTF_8.name());
    message.put(StaxOutInterceptor.FORCE_START_DOCUMENT, true);
    message.put(XMLOutputFactory.class.getName(), SoapEnvelopeWriter.factory());
    message.put("soap.env.ns.map", Map.of("soapenv", Namespaces.ENVELOPE));
  }
}
