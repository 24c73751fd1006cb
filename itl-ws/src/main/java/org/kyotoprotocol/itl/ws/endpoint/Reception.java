package org.kyotoprotocol.itl.ws.endpoint;

import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import org.kyotoprotocol.itl.core.message.Call;
import org.kyotoprotocol.itl.core.message.IncomingMessage;
import org.kyotoprotocol.itl.core.message.MessageBytes;
import org.kyotoprotocol.itl.core.message.Receipt;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.ws.identity.PeerIdentityFilter;
import org.kyotoprotocol.itl.ws.soap.CurrentCall;
import org.kyotoprotocol.itl.xsd.ArrayOfInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the call that the current thread serves to the core. */
final class Reception {
  private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

  private final Function<IncomingMessage, Receipt> gate;

  Reception(Function<IncomingMessage, Receipt> gate) {
    this.gate = gate;
  }

  /** Fills the two fields that all answers have. */
  <T> T answer(
      Object request, T answer, ObjIntConsumer<T> result, BiConsumer<T, ArrayOfInt> codes) {
    Receipt receipt = receive(request);
    result.accept(answer, receipt.resultIdentifier());
    codes.accept(answer, CoreToDes.responseCodes(receipt.responseCodes()));
    return answer;
  }

  Receipt receive(Object request) {
    CurrentCall current = CurrentCall.get();
    RegistryCode sender =
        (RegistryCode) current.httpRequest().getAttribute(PeerIdentityFilter.CALLER);
    Call call =
        CallMapping.call(
            sender, current.operation(), current.violations(), current.fields(), request);
    UUID id = UUID.randomUUID();
    if (!current.notes().isEmpty()) {
      LOG.info("ITL-145 Odd in message {} of {}: {}", id, sender, current.notes());
    }
    return gate.apply(new IncomingMessage(id, call, MessageBytes.of(current.bytes())));
  }
}
