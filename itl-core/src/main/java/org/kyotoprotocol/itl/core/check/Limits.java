package org.kyotoprotocol.itl.core.check;

import java.math.BigInteger;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import org.kyotoprotocol.itl.core.ledger.Counter;
import org.kyotoprotocol.itl.core.ledger.CounterKey;
import org.kyotoprotocol.itl.core.transaction.Consumption;
import org.kyotoprotocol.itl.core.transaction.Consumptions;

/** Running totals held against limits, in exact arithmetic: settled + open + this quantity. */
final class Limits {
  private Limits() {}

  /**
   * Every total of that kind which the proposal would raise stays within its limit.
   *
   * @param limit of a total; empty if none is held against it
   */
  static Evidence hold(
      Facts facts, CounterKey.Kind kind, Function<CounterKey, OptionalLong> limit) {
    return Evidence.of(
        taken(facts).stream()
            .filter(taken -> taken.key().kind() == kind && taken.open() > 0)
            .allMatch(
                taken -> {
                  OptionalLong most = limit.apply(taken.key());
                  return most.isEmpty()
                      || total(facts, taken).compareTo(BigInteger.valueOf(most.getAsLong())) <= 0;
                }));
  }

  /** What the proposal would take. */
  static List<Consumption> taken(Facts facts) {
    return Consumptions.of(
        facts.proposal(), facts.rulebook().adaptationFundAccount(), facts.ledger().blocks());
  }

  /** The total with everything open and the proposal itself. */
  static BigInteger total(Facts facts, Consumption taken) {
    Counter counter = facts.counter(taken.key());
    return BigInteger.valueOf(counter.settled())
        .add(BigInteger.valueOf(counter.open()))
        .add(BigInteger.valueOf(taken.open()));
  }
}
