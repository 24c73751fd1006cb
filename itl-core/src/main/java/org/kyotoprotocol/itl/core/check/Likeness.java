package org.kyotoprotocol.itl.core.check;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kyotoprotocol.itl.core.transaction.ProposalUnitBlock;

/** Blocks that must agree in something. */
final class Likeness {
  private Likeness() {}

  /**
   * Holds if all blocks have the same feature. Otherwise those are named that differ from most, so
   * that the answer does not depend on the order of blocks, which means nothing (DES transactions,
   * R5); of two features that are equally frequent the lesser is taken as the rule.
   */
  static <T extends Comparable<T>> Evidence of(
      List<ProposalUnitBlock> blocks, Function<ProposalUnitBlock, T> feature) {
    Map<T, Long> frequency =
        blocks.stream().collect(Collectors.groupingBy(feature, Collectors.counting()));
    return frequency.entrySet().stream()
        .max(
            Map.Entry.<T, Long>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(most -> Evidence.everyBlock(blocks, b -> feature.apply(b).equals(most.getKey())))
        .orElse(Evidence.HOLDS);
  }
}
