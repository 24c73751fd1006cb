package org.kyotoprotocol.itl.core.message;

import org.kyotoprotocol.itl.core.registry.RegistryCode;

/**
 * Port: tells workers, after the commit, that there is something to do. A lost wake-up costs only
 * time: the workers look by themselves now and then.
 */
public interface Wakeups {
  void proposalReceived();

  void messageQueued(RegistryCode peer);
}
