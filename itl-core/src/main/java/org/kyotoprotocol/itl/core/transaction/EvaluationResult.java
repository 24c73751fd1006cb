package org.kyotoprotocol.itl.core.transaction;

import java.util.List;

/**
 * One response code with the blocks it is about; none for a failure of the header or of totals (DES
 * transactions V5).
 */
public record EvaluationResult(int responseCode, List<BlockIdentifier> blocks) {
  public EvaluationResult {
    blocks = List.copyOf(blocks);
  }

  public static EvaluationResult of(int responseCode) {
    return new EvaluationResult(responseCode, List.of());
  }
}
