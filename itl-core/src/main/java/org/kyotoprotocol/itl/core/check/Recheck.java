package org.kyotoprotocol.itl.core.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kyotoprotocol.itl.core.Store;
import org.kyotoprotocol.itl.core.transaction.BlockIdentifier;
import org.kyotoprotocol.itl.core.transaction.EvaluationResult;

/**
 * A past decision repeated: the facts of its day, with the settings and reference data of its day,
 * judged by the rules of the program that runs (DES systems, 4.5 rule 3).
 *
 * @param recorded the evaluation as it was
 * @param verdicts what becomes of every check now
 */
public record Recheck(EvaluationLog.Recorded recorded, List<Verdict> verdicts) {
  public Recheck {
    verdicts = List.copyOf(verdicts);
  }

  /** Judges the transaction again; empty if it is not known or was never evaluated. */
  public static Optional<Recheck> of(Store store, String transactionIdentifier) {
    return store
        .transactions()
        .find(transactionIdentifier)
        .flatMap(store.evaluations()::find)
        .map(past -> new Recheck(past, Evaluator.verdictsAfterRecording(past.facts())));
  }

  /** The failures as they were reported; none if it passed. */
  public List<EvaluationResult> then() {
    return recorded.results();
  }

  /** The failures found now. */
  public List<EvaluationResult> now() {
    return verdicts.stream().filter(Verdict::fails).map(Verdict::result).toList();
  }

  /** True if the same codes were found with the same blocks, in whatever order. */
  public boolean agrees() {
    return blocksByCode(then()).equals(blocksByCode(now()));
  }

  private static Map<Integer, Set<BlockIdentifier>> blocksByCode(List<EvaluationResult> results) {
    Map<Integer, Set<BlockIdentifier>> blocks = new HashMap<>();
    results.forEach(
        result ->
            blocks
                .computeIfAbsent(result.responseCode(), code -> new HashSet<>())
                .addAll(result.blocks()));
    return blocks;
  }
}
