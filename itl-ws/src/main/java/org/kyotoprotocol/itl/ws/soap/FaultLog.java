package org.kyotoprotocol.itl.ws.soap;

import java.io.IOException;
import java.util.Optional;
import org.apache.cxf.logging.FaultListener;
import org.apache.cxf.message.Message;
import org.kyotoprotocol.itl.ws.encoding.MalformedCallException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs failures in place of CXF, which would write a stack trace for every malformed message. */
final class FaultLog implements FaultListener {
  private static final Logger LOG = LoggerFactory.getLogger(FaultLog.class);
  private static final String CONNECTION_GONE = FaultLog.class.getName();

  @Override
  public boolean faultOccurred(Exception failure, String description, Message message) {
    Optional<MalformedCallException> defect = Faults.defect(failure, message);
    if (defect.isPresent()) {
      LOG.warn(
          "ITL-110 Malformed call refused ({}): {}",
          defect.get().reason(),
          defect.get().getMessage());
    } else if (message.getExchange().containsKey(CONNECTION_GONE)) {
      LOG.debug("The fault could not be sent either, the connection is gone", failure);
    } else if (isUndeliverable(failure, message)) {
      message.getExchange().put(CONNECTION_GONE, true);
      LOG.warn(
          "ITL-112 The answer to {} could not be sent, the peer closed the connection",
          message.getExchange().get(CurrentCall.class).operation());
    } else {
      LOG.error("ITL-111 A call failed by our own fault; the peer got a SOAP fault", failure);
    }
    return false;
  }

  /** The implementation has answered, and the network failed. */
  private static boolean isUndeliverable(Throwable failure, Message message) {
    boolean answered =
        message.getExchange().getOutMessage() != null
            && message.getExchange().get(CurrentCall.class) != null;
    for (Throwable cause = failure; answered && cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException) {
        return true;
      }
    }
    return false;
  }
}
