package org.kyotoprotocol.itl.core.check;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kyotoprotocol.itl.core.transaction.TransactionType;

/**
 * The transaction types that a check judges.
 *
 * @param values none if the check is not about a transaction
 */
public record Types(Set<TransactionType> values) {
  private static final Set<TransactionType> ALL = EnumSet.allOf(TransactionType.class);

  public Types {
    values = Set.copyOf(values);
  }

  public static Types every() {
    return new Types(ALL);
  }

  public static Types only(TransactionType type) {
    return new Types(Set.of(type));
  }

  /** For checks that are not about a transaction. */
  public static Types none() {
    return new Types(Set.of());
  }

  public Types except(TransactionType... excepted) {
    Set<TransactionType> rest = EnumSet.copyOf(values);
    rest.removeAll(List.of(excepted));
    return new Types(rest);
  }

  /** A check for every type, or for none, judges messages of unknown type as well. */
  boolean cover(Facts facts) {
    return values.isEmpty()
        || values.size() == ALL.size()
        || facts.transactionType().map(values::contains).orElse(false);
  }

  /** As in the catalogue: {@code *}, {@code -}, or the codes. */
  @Override
  public String toString() {
    if (values.size() == ALL.size()) {
      return "*";
    }
    return values.isEmpty()
        ? "-"
        : values.stream()
            .sorted()
            .map(type -> String.valueOf(type.code()))
            .collect(Collectors.joining(" "));
  }
}
