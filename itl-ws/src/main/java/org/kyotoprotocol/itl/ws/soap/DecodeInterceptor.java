package org.kyotoprotocol.itl.ws.soap;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.binding.soap.interceptor.AbstractSoapInterceptor;
import org.apache.cxf.binding.soap.interceptor.CheckFaultInterceptor;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.MessageUtils;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.staxutils.W3CDOMStreamReader;
import org.kyotoprotocol.itl.ws.encoding.DecodedCall;
import org.kyotoprotocol.itl.ws.encoding.MalformedCallException;
import org.kyotoprotocol.itl.ws.encoding.SectionFiveDecoder;

/**
 * Replaces the encoded content of the SOAP body by its literal form. It runs after faults and
 * headers have been looked at, and before the operation is chosen.
 */
final class DecodeInterceptor extends AbstractSoapInterceptor {
  private final SectionFiveDecoder decoder;

  DecodeInterceptor(SectionFiveDecoder decoder) {
    super(Phase.POST_PROTOCOL);
    addAfter(CheckFaultInterceptor.class.getName());
    this.decoder = decoder;
  }

  @Override
  public void handleMessage(SoapMessage message) {
    XMLStreamReader reader = message.getContent(XMLStreamReader.class);
    try {
      DecodedCall call;
      if (MessageUtils.isRequestor(message)) {
        if (reader == null) {
          return;
        }
        call = answer(decoder.response(reader));
      } else {
        call = decoder.request(reader);
        message.getExchange().put(CurrentCall.class, currentCall(call, message));
      }
      W3CDOMStreamReader literal = new W3CDOMStreamReader(call.literal());
      literal.nextTag();
      message.setContent(XMLStreamReader.class, literal);
    } catch (MalformedCallException e) {
      throw Faults.of(e);
    } catch (XMLStreamException e) {
      throw new Fault(e);
    }
  }

  private static DecodedCall answer(DecodedCall answer) {
    if (!answer.violations().isEmpty()) {
      throw new Fault(
          new IllegalStateException(
              "The answer does not fit the schema: " + answer.violations().get(0)));
    }
    return answer;
  }

  private static CurrentCall currentCall(DecodedCall call, SoapMessage message) {
    List<String> notes = new ArrayList<>(call.notes());
    String action = ReceiveInterceptor.soapAction(message);
    if (!action.isEmpty() && !action.equals(call.operation())) {
      notes.add("SOAPAction names another operation than the body");
    }
    return new CurrentCall(
        call, ReceiveInterceptor.bytes(message), CurrentCall.httpRequest(message), notes);
  }
}
