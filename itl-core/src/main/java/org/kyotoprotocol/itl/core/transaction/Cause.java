package org.kyotoprotocol.itl.core.transaction;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

/**
 * Why a transaction goes on.
 *
 * @param sender who caused it; {@link RegistryCode#ITL} for the log itself
 * @param status the status received or decided, if it is one of the wire
 * @param results codes and blocks that came with it
 * @param message the logged message that caused it, if any
 * @param note in words, for the history; may be empty
 */
public record Cause(
    RegistryCode sender,
    Optional<TransactionStatus> status,
    List<EvaluationResult> results,
    Optional<UUID> message,
    String note) {
  public Cause {
    results = List.copyOf(results);
  }

  /** The log's own decision. */
  public static Cause own(TransactionStatus status, List<EvaluationResult> results, String note) {
    return new Cause(RegistryCode.ITL, Optional.of(status), results, Optional.empty(), note);
  }

  /** The same with other words. */
  public Cause noting(String words) {
    return new Cause(sender, status, results, message, words);
  }
}
