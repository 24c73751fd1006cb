package org.kyotoprotocol.itl.core.message;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kyotoprotocol.itl.core.transaction.TransactionStatus;

/**
 * The synchronous answer: a receipt, not an outcome (DES wire contract, section 10).
 *
 * @param responseCodes why it was refused; empty when accepted
 * @param status answer to a status query, empty otherwise or when refused
 * @param statusAt when that status was reached, or now
 */
public record Receipt(
    boolean accepted,
    List<Integer> responseCodes,
    Optional<TransactionStatus> status,
    Instant statusAt) {
  public Receipt {
    responseCodes = List.copyOf(responseCodes);
  }

  public static Receipt accepted(Instant now) {
    return new Receipt(true, List.of(), Optional.empty(), now);
  }

  public static Receipt refused(List<Integer> responseCodes, Instant now) {
    return new Receipt(false, responseCodes, Optional.empty(), now);
  }

  /** resultIdentifier on the wire. */
  public int resultIdentifier() {
    return accepted ? 1 : 0;
  }
}
