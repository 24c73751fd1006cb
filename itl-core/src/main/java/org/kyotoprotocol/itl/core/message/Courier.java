package org.kyotoprotocol.itl.core.message;

import org.kyotoprotocol.itl.core.registry.Registry;

/** Port: makes one attempt to deliver the stored bytes to the peer's endpoint. Never throws. */
@FunctionalInterface
public interface Courier {
  DeliveryOutcome deliver(Registry peer, OutboundMessage message);
}
