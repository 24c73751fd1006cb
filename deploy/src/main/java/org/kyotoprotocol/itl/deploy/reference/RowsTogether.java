package org.kyotoprotocol.itl.deploy.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kyotoprotocol.itl.core.check.CheckValidity;
import org.kyotoprotocol.itl.core.ledger.AccountType;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.reference.CodeValidity;
import org.kyotoprotocol.itl.core.reference.Column;
import org.kyotoprotocol.itl.core.reference.ReferenceRow;
import org.kyotoprotocol.itl.core.reference.ReferenceSet;
import org.kyotoprotocol.itl.core.transaction.TransactionType;
import org.kyotoprotocol.itl.deploy.reference.ReferenceFile.NumberedRow;

/** What must hold of rows beyond what each of them says: no contradictions, no unknown codes. */
final class RowsTogether {
  private static final int LULUCF_ACTIVITIES = 7;

  private RowsTogether() {}

  static List<Problem> problems(ReferenceSet set, List<NumberedRow> rows) {
    List<Problem> problems = new ArrayList<>();
    Map<List<String>, List<NumberedRow>> byKey = new HashMap<>();
    for (NumberedRow numbered : rows) {
      List<NumberedRow> same =
          byKey.computeIfAbsent(set.keyOf(numbered.row()), key -> new ArrayList<>());
      Optional<NumberedRow> earlier =
          same.stream().filter(other -> contradicts(other.row(), numbered.row())).findFirst();
      if (earlier.isPresent()) {
        String words = "has the same " + key(numbered.row()) + " as line " + earlier.get().line();
        problems.add(Problem.ofLine(set.fileName(), numbered.line(), words));
      } else {
        same.add(numbered);
      }
      if (numbered.row().entry() instanceof CodeValidity validity) {
        unlimitable(validity)
            .ifPresent(
                words -> problems.add(Problem.ofLine(set.fileName(), numbered.line(), words)));
      }
    }
    return problems;
  }

  private static boolean contradicts(ReferenceRow one, ReferenceRow other) {
    return one.validity().overlaps(other.validity())
        // A code may be in force for several stretches of days.
        && !(one.entry() instanceof CodeValidity first
            && other.entry() instanceof CodeValidity second
            && !first.days().overlaps(second.days()));
  }

  /** The cells that two rows must not share on a day: {@code registry_code NZ and ... 1}. */
  private static String key(ReferenceRow row) {
    return row.set().columns().stream()
        .filter(Column::key)
        .map(Column::name)
        .map(name -> name + " " + row.cells().getOrDefault(name, "(empty)"))
        .collect(Collectors.joining(", "));
  }

  private static Optional<String> unlimitable(CodeValidity entry) {
    if (entry.days().from().isEmpty() && entry.days().to().isEmpty()) {
      return Optional.of("from or to must be given: a code without either is always in force");
    }
    int code = entry.code();
    boolean known =
        switch (entry.list()) {
          case CHECK -> true;
          case TRANSACTION_TYPE -> TransactionType.of(code).isPresent();
          case ACCOUNT_TYPE -> AccountType.of(code).isPresent();
          case UNIT_TYPE -> UnitType.of(code).isPresent();
          case LULUCF_ACTIVITY -> code >= 1 && code <= LULUCF_ACTIVITIES;
        };
    if (!known) {
      return Optional.of("code " + code + " is not in the list " + entry.list().word());
    }
    return switch (entry.list()) {
      case CHECK -> CheckValidity.obstacle(code).map(words -> "check " + code + " " + words);
      default -> Optional.empty();
    };
  }
}
