package org.kyotoprotocol.itl.testkit.registry.book;

import java.util.List;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;

/**
 * How a transaction ended in the books of the registry.
 *
 * @param responseCodes why it was refused; empty unless terminated or rejected
 * @param serials the units it was about
 */
public record Outcome(
    String transactionIdentifier,
    LocalStatus status,
    List<Integer> responseCodes,
    List<SerialBlock> serials) {
  public Outcome {
    responseCodes = List.copyOf(responseCodes);
    serials = List.copyOf(serials);
  }

  public boolean isCompleted() {
    return status == LocalStatus.COMPLETED;
  }
}
