package org.kyotoprotocol.itl.core.message;

import org.kyotoprotocol.itl.core.registry.RegistryCode;

/** Port: turns what we say into the bytes that are stored, sent, and sent again unchanged. */
@FunctionalInterface
public interface WireFormat {
  MessageBytes encode(RegistryCode to, OutboundBody body);
}
