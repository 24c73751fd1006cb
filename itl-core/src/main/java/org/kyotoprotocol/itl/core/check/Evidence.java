package org.kyotoprotocol.itl.core.check;

import java.util.List;
import org.kyotoprotocol.itl.core.transaction.BlockIdentifier;

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
}
