package org.kyotoprotocol.itl.persistence.transaction;

import java.util.List;
import org.kyotoprotocol.itl.core.ledger.CounterKey;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.transaction.Consumption;

/**
 * What a transaction takes from running totals, as text: {@code AAU_ISSUED GB 1 0 100 100} for
 * kind, registry, commitment period, item, open and settled.
 */
final class ConsumptionText {
  private ConsumptionText() {}

  static String[] of(List<Consumption> consumptions) {
    return consumptions.stream().map(ConsumptionText::of).toArray(String[]::new);
  }

  private static String of(Consumption taken) {
    CounterKey key = taken.key();
    return "%s %s %d %d %d %d"
        .formatted(
            key.kind().name(),
            key.registry(),
            key.commitmentPeriod(),
            key.item(),
            taken.open(),
            taken.settled());
  }

  static Consumption read(String text) {
    String[] words = text.split(" ", -1);
    return new Consumption(
        new CounterKey(
            CounterKey.Kind.valueOf(words[0]),
            new RegistryCode(words[1]),
            Integer.parseInt(words[2]),
            Long.parseLong(words[3])),
        Long.parseLong(words[4]),
        Long.parseLong(words[5]));
  }
}
