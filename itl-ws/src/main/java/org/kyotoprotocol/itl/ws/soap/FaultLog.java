package org.kyotoprotocol.itl.ws.soap;

import java.util.Optional;
import org.apache.cxf.logging.FaultListener;
import org.apache.cxf.message.Message;
import org.kyotoprotocol.itl.ws.encoding.MalformedCallException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs failures in place of CXF, which would write a stack trace for every malformed message. */
final class FaultLog implements FaultListener {
  private static final Logger LOG = LoggerFactory.getLogger(FaultLog.class);

  @Override
  public boolean faultOccurred(Exception failure, String description, Message message) {
    Optional<MalformedCallException> defect = Faults.defect(failure, message);
    if (defect.isPresent()) {
      LOG.warn(
          "ITL-110 Malformed call refused ({}): {}",
          defect.get().reason(),
          defect.get().getMessage());
    } else {
      LOG.error("ITL-111 A call failed by our own fault; the peer got a SOAP fault", failure);
    }
    return false;
  }
}
