package org.kyotoprotocol.itl.core.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.kyotoprotocol.itl.core.check.Verdict.Outcome;
import org.kyotoprotocol.itl.core.message.Operation;
import org.kyotoprotocol.itl.core.reference.CodeList;
import org.kyotoprotocol.itl.core.transaction.EvaluationResult;

/**
 * Judges a message: stage after stage; the first stage with a failure ends it, after all its checks
 * have run (DES transactions, section 5). Pure.
 */
public final class Evaluator {
  /** What a proposal must pass beyond stages 1 and 2 before it is recorded (V1). */
  private static final Set<Check> PROPOSAL_AT_RECEIPT =
      Set.of(
          RegistryCheck.INITIATING_REGISTRY_LISTED,
          IntegrityCheck.IDENTIFIER_FORM,
          SequenceCheck.NEW_IDENTIFIER);

  /** Stages that a recorded proposal passes; its sequence was settled when it was recorded. */
  private static final Set<Stage> AFTER_RECORDING =
      EnumSet.of(Stage.REGISTRY, Stage.INTEGRITY, Stage.GENERAL, Stage.SPECIFIC);

  /** Order of the stages, and of the codes in each. */
  static final Comparator<Verdict> IN_ORDER_OF_STAGES =
      Comparator.comparing((Verdict verdict) -> verdict.check().stage())
          .thenComparingInt(verdict -> verdict.check().code());

  private Evaluator() {}

  /** All failures of the first of these stages that fails; none if all hold. */
  public static List<EvaluationResult> evaluate(Collection<Stage> stages, Facts facts) {
    return failures(verdicts(stages, facts));
  }

  /**
   * What the synchronous answer says: of a proposal only what must hold before it is recorded, of
   * any other message everything (DES transactions V1).
   */
  public static List<EvaluationResult> atReceipt(Facts facts) {
    return failures(verdictsAtReceipt(facts));
  }

  /** What is wrong with a proposal that was recorded; none if its units may be reserved. */
  public static List<EvaluationResult> afterRecording(Facts facts) {
    return failures(verdictsAfterRecording(facts));
  }

  /** What became of every check behind {@link #atReceipt}. */
  public static List<Verdict> verdictsAtReceipt(Facts facts) {
    if (facts.call().operation() != Operation.ACCEPT_PROPOSAL) {
      return verdicts(EnumSet.allOf(Stage.class), facts);
    }
    return verdicts(
        CheckCatalogue.all().stream().filter(Evaluator::judgesProposalAtReceipt).toList(), facts);
  }

  /** What became of every check behind {@link #afterRecording}. */
  public static List<Verdict> verdictsAfterRecording(Facts facts) {
    return verdicts(AFTER_RECORDING, facts);
  }

  /** The same for a proposal that is not recorded at all. */
  static List<Verdict> notReachedAfterRecording() {
    return CheckCatalogue.all().stream()
        .filter(check -> AFTER_RECORDING.contains(check.stage()))
        .map(check -> Verdict.without(check, Outcome.NOT_REACHED))
        .toList();
  }

  /** What became of every check of these stages. */
  public static List<Verdict> verdicts(Collection<Stage> stages, Facts facts) {
    return verdicts(
        CheckCatalogue.all().stream().filter(check -> stages.contains(check.stage())).toList(),
        facts);
  }

  /** The catalogue is in order of stages. */
  private static List<Verdict> verdicts(List<Check> checks, Facts facts) {
    List<Verdict> verdicts = new ArrayList<>();
    Stage failed = null;
    for (Check check : checks) {
      boolean reached = failed == null || failed == check.stage();
      Verdict verdict = reached ? judge(check, facts) : Verdict.without(check, Outcome.NOT_REACHED);
      verdicts.add(verdict);
      failed = verdict.fails() ? check.stage() : failed;
    }
    return verdicts;
  }

  private static boolean judgesProposalAtReceipt(Check check) {
    return check.stage().compareTo(Stage.VIABILITY) <= 0 || PROPOSAL_AT_RECEIPT.contains(check);
  }

  private static Verdict judge(Check check, Facts facts) {
    if (!check.appliesTo(facts)) {
      return Verdict.without(check, Outcome.NOT_APPLICABLE);
    }
    if (!facts.isInForce(CodeList.CHECK, check.code())) {
      return Verdict.without(check, Outcome.NOT_IN_FORCE);
    }
    return facts.rulebook().disabled().contains(check.code())
        ? Verdict.without(check, Outcome.DISABLED)
        : Verdict.of(check, check.judge(facts));
  }

  private static List<EvaluationResult> failures(List<Verdict> verdicts) {
    return verdicts.stream().filter(Verdict::fails).map(Verdict::result).toList();
  }
}
