package org.kyotoprotocol.itl.ws.soap;

import java.util.Optional;
import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.kyotoprotocol.itl.ws.encoding.MalformedCallException;

/** Puts a fault that is fit for the peer in the place of whatever went wrong. */
final class FaultInterceptor extends AbstractPhaseInterceptor<Message> {
  private final RefusedCall.Listener listener;

  FaultInterceptor(RefusedCall.Listener listener) {
    super(Phase.SETUP);
    this.listener = listener;
  }

  @Override
  public void handleMessage(Message message) {
    Exception failure = message.getContent(Exception.class);
    Optional<MalformedCallException> defect = Faults.defect(failure, message);
    SoapFault fault = defect.map(Faults::of).orElseGet(() -> Faults.server(failure));
    message.setContent(Exception.class, fault);
    message.put(Message.RESPONSE_CODE, fault.getStatusCode());
    defect.ifPresent(d -> tell(d, message));
  }

  private void tell(MalformedCallException defect, Message message) {
    Message in = message.getExchange().getInMessage();
    listener.refused(
        new RefusedCall(
            ReceiveInterceptor.bytes(message),
            defect.reason(),
            defect.getMessage(),
            CurrentCall.httpRequest(in)));
  }
}
