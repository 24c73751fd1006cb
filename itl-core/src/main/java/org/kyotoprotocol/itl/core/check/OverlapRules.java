package org.kyotoprotocol.itl.core.check;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kyotoprotocol.itl.core.transaction.BlockIdentifier;
import org.kyotoprotocol.itl.core.transaction.ProposalUnitBlock;

/** No unit twice in one proposal. */
final class OverlapRules {
  private static final Comparator<ProposalUnitBlock> BY_ORIGIN_AND_START =
      Comparator.comparing(ProposalUnitBlock::originatingRegistryCode)
          .thenComparingLong(ProposalUnitBlock::unitSerialBlockStart);

  private OverlapRules() {}

  /** Blocks whose end lies before their start are judged by 2014. */
  static Evidence noOverlap(Facts facts) {
    List<ProposalUnitBlock> sorted =
        facts.proposal().blocks().stream()
            .filter(block -> block.unitSerialBlockStart() <= block.unitSerialBlockEnd())
            .sorted(BY_ORIGIN_AND_START)
            .toList();
    Set<BlockIdentifier> offending = overlapping(sorted);
    return Evidence.everyBlock(
        facts.proposal().blocks(), block -> !offending.contains(BlockIdentifier.of(block)));
  }

  /**
   * One pass in order of the first serial: a block that overlaps an earlier one also overlaps, of
   * the earlier ones, that which reaches furthest.
   */
  private static Set<BlockIdentifier> overlapping(List<ProposalUnitBlock> sorted) {
    Set<BlockIdentifier> offending = new HashSet<>();
    ProposalUnitBlock furthest = null;
    for (ProposalUnitBlock block : sorted) {
      boolean sameOrigin =
          furthest != null
              && furthest.originatingRegistryCode().equals(block.originatingRegistryCode());
      if (sameOrigin && block.unitSerialBlockStart() <= furthest.unitSerialBlockEnd()) {
        offending.add(BlockIdentifier.of(furthest));
        offending.add(BlockIdentifier.of(block));
      }
      if (!sameOrigin || block.unitSerialBlockEnd() > furthest.unitSerialBlockEnd()) {
        furthest = block;
      }
    }
    return offending;
  }
}
