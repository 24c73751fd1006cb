package org.kyotoprotocol.itl.core.check;

import java.util.List;
import org.kyotoprotocol.itl.core.transaction.BlockIdentifier;
import org.kyotoprotocol.itl.core.transaction.EvaluationResult;

/**
 * What became of one check in an evaluation.
 *
 * @param blocks the offending blocks, if it failed on blocks
 */
public record Verdict(Check check, Outcome outcome, List<BlockIdentifier> blocks) {
  /** What can become of a check. */
  public enum Outcome {
    HOLDS,
    FAILS,
    /** The message, the sender's role or the transaction type is none that it judges. */
    NOT_APPLICABLE,
    /** The reference data says that it is not in force on the day. */
    NOT_IN_FORCE,
    /** Switched off in the rulebook. */
    DISABLED,
    /** An earlier stage failed. */
    NOT_REACHED
  }

  public Verdict {
    blocks = List.copyOf(blocks);
  }

  static Verdict of(Check check, Evidence evidence) {
    return new Verdict(check, evidence.holds() ? Outcome.HOLDS : Outcome.FAILS, evidence.blocks());
  }

  static Verdict without(Check check, Outcome outcome) {
    return new Verdict(check, outcome, List.of());
  }

  public boolean fails() {
    return outcome == Outcome.FAILS;
  }

  EvaluationResult result() {
    return new EvaluationResult(check.code(), blocks);
  }
}
