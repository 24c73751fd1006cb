package org.kyotoprotocol.itl.core.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kyotoprotocol.itl.core.Store;
import org.kyotoprotocol.itl.core.check.Verdict.Outcome;
import org.kyotoprotocol.itl.core.ledger.TooManyBlocksException;
import org.kyotoprotocol.itl.core.message.Call;
import org.kyotoprotocol.itl.core.message.MessageBody;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.transaction.Consumption;
import org.kyotoprotocol.itl.core.transaction.Transaction;

/**
 * A message judged as it would be judged now, at its receipt and, if it is a proposal, after its
 * recording; nothing is locked and nothing recorded.
 *
 * @param verdicts one for each check, in order of stages
 * @param route STLs that would be consulted, in order; none unless it passes
 * @param taken what it would take from running totals; nothing unless it passes
 */
public record DryRun(List<Verdict> verdicts, List<RegistryCode> route, List<Consumption> taken) {
  public DryRun {
    verdicts = List.copyOf(verdicts);
    route = List.copyOf(route);
    taken = List.copyOf(taken);
  }

  /**
   * Judges the message.
   *
   * @param now day and time of the evaluation
   */
  public static DryRun of(Store store, Rulebook rulebook, Instant now, Call call) {
    Store unlocked = new UnlockedStore(store);
    List<Verdict> atReceipt =
        Evaluator.verdictsAtReceipt(FactsLoader.forReceipt(unlocked, rulebook, now, call));
    if (!(call.body() instanceof MessageBody.ProposalBody body)) {
      return refused(atReceipt);
    }
    if (atReceipt.stream().anyMatch(Verdict::fails)) {
      return refused(joined(atReceipt, Evaluator.notReachedAfterRecording()));
    }
    try {
      Transaction recorded = Transaction.received(body.proposal(), now);
      return afterRecording(
          atReceipt, FactsLoader.forEvaluation(unlocked, rulebook, now, recorded));
    } catch (TooManyBlocksException spread) {
      return refused(
          joined(
              atReceipt.stream().map(DryRun::tooManyBlocks).toList(),
              Evaluator.notReachedAfterRecording()));
    }
  }

  private static DryRun afterRecording(List<Verdict> atReceipt, Facts facts) {
    DryRun all = refused(joined(atReceipt, Evaluator.verdictsAfterRecording(facts)));
    return all.passes() ? new DryRun(all.verdicts, facts.route(), Limits.taken(facts)) : all;
  }

  /** True if nothing failed. */
  public boolean passes() {
    return verdicts.stream().noneMatch(Verdict::fails);
  }

  private static DryRun refused(List<Verdict> verdicts) {
    return new DryRun(verdicts, List.of(), List.of());
  }

  /** As the log refuses a proposal that is spread over too many blocks of the ledger. */
  private static Verdict tooManyBlocks(Verdict verdict) {
    return verdict.check() == ViabilityCheck.BLOCK_COUNT
        ? Verdict.without(verdict.check(), Outcome.FAILS)
        : verdict;
  }

  /** Checks judged twice say the same both times, unless the first failure ended it. */
  private static List<Verdict> joined(List<Verdict> atReceipt, List<Verdict> later) {
    List<Verdict> joined = new ArrayList<>(atReceipt);
    Set<Check> judged = new HashSet<>();
    atReceipt.forEach(verdict -> judged.add(verdict.check()));
    later.stream().filter(verdict -> !judged.contains(verdict.check())).forEach(joined::add);
    joined.sort(Evaluator.IN_ORDER_OF_STAGES);
    return joined;
  }
}
