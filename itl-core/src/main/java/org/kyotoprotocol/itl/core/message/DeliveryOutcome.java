package org.kyotoprotocol.itl.core.message;

import java.util.List;

/** What became of one attempt to deliver a message. */
public sealed interface DeliveryOutcome {
  /**
   * The peer answered; 0 is delivered-but-refused: logged, never retried (DES wire contract 10).
   */
  record Delivered(int resultIdentifier, List<Integer> responseCodes) implements DeliveryOutcome {
    public Delivered {
      responseCodes = List.copyOf(responseCodes);
    }
  }

  /**
   * Not delivered, or nobody knows: it is tried again.
   *
   * @param words what happened, in plain words for the operator
   */
  record Failed(String words) implements DeliveryOutcome {}
}
