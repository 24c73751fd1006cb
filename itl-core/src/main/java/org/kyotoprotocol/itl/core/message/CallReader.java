package org.kyotoprotocol.itl.core.message;

import org.kyotoprotocol.itl.core.registry.RegistryCode;

/**
 * Port: decodes stored bytes once more, for a message that was taken and that our own failure kept
 * us from processing.
 */
@FunctionalInterface
public interface CallReader {
  /**
   * The call as it was decoded on receipt.
   *
   * @param sender the authenticated sender
   * @throws IllegalArgumentException if the bytes are not one call of a known operation
   */
  Call read(RegistryCode sender, MessageBytes bytes);
}
