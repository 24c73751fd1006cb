package org.kyotoprotocol.itl.core.check;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.kyotoprotocol.itl.core.transaction.BlockIdentifier;
import org.kyotoprotocol.itl.core.transaction.ProposalUnitBlock;

/**
 * What a check found.
 *
 * @param holds true if the condition holds
 * @param blocks the offending blocks; none if it holds, or if it fails on the header or on totals
 */
public record Evidence(boolean holds, List<BlockIdentifier> blocks) {
  public static final Evidence HOLDS = new Evidence(true, List.of());
  public static final Evidence FAILS = new Evidence(false, List.of());

  public Evidence {
    blocks = List.copyOf(blocks);
  }

  public static Evidence of(boolean condition) {
    return condition ? HOLDS : FAILS;
  }

  /** Holds if there are no offending blocks. */
  public static Evidence against(List<BlockIdentifier> offending) {
    return offending.isEmpty() ? HOLDS : new Evidence(false, offending);
  }

  /** Holds if every block fulfils the condition; the others are named, each once. */
  public static Evidence everyBlock(
      Collection<ProposalUnitBlock> blocks, Predicate<ProposalUnitBlock> condition) {
    return against(
        blocks.stream().filter(condition.negate()).map(BlockIdentifier::of).distinct().toList());
  }

  /** Judges only where the premise is given; otherwise there is nothing to fail. */
  public static Evidence onlyIf(boolean premise, boolean condition) {
    return of(!premise || condition);
  }
}
