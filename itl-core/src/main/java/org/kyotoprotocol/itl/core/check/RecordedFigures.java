package org.kyotoprotocol.itl.core.check;

import java.util.Arrays;
import java.util.OptionalLong;
import org.kyotoprotocol.itl.core.ledger.CounterKey;
import org.kyotoprotocol.itl.core.reference.LimitKind;
import org.kyotoprotocol.itl.core.reference.ReferenceSet;

/**
 * Limits as they are recorded. Where nothing is recorded, none is held as long as the sets that
 * could say it are left open; otherwise nothing may be taken (DES systems 4.5 rule 4).
 */
final class RecordedFigures {
  /**
   * Less than any total, net ones included: nothing may be taken, which is what a condition that is
   * not met amounts to.
   */
  private static final long NOTHING = Long.MIN_VALUE;

  private RecordedFigures() {}

  /** The recorded limit for the Party and period of the running total. */
  static OptionalLong limit(Facts facts, CounterKey total, LimitKind kind) {
    return recordedOrOpen(
        facts,
        facts.reference().limit(total.registry().value(), total.commitmentPeriod(), kind),
        ReferenceSet.LIMITS);
  }

  /**
   * What is held against a total.
   *
   * @param sets all the sets that could say it
   */
  static OptionalLong recordedOrOpen(Facts facts, OptionalLong recorded, ReferenceSet... sets) {
    return recorded.isPresent() || Arrays.stream(sets).allMatch(facts.reference()::isOpen)
        ? recorded
        : OptionalLong.of(NOTHING);
  }

  /** A share of a figure, rounded as ceilings are; at most the whole of it. */
  static OptionalLong share(Facts facts, OptionalLong figure, long numerator, long denominator) {
    return figure.isPresent()
        ? OptionalLong.of(
            facts
                .rulebook()
                .ceilings()
                .share(figure.getAsLong(), numerator, denominator)
                .longValueExact())
        : figure;
  }

  static OptionalLong or(OptionalLong first, OptionalLong second) {
    return first.isPresent() ? first : second;
  }
}
